"""Route keys: every path reaches its function, with and without the trailing slash, however the gateway reads it."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.web.dialect import PREFIXES
from tools.routes.gateway import Reading, answering
from tools.routes.keys import route_keys, slash_forms
from tools.routes.operations import function_of, page_paths
from tools.routes.specification import SOCKET, documented
from tools.template_routes import MAX_ROUTES, Route, check_routes

SEGMENTS = st.sampled_from(["a", "b", "c", "{x}", "{y}"])
PATHS = st.lists(SEGMENTS, min_size=1, max_size=4).map(lambda parts: "/" + "/".join(parts))
TABLES = st.dictionaries(PATHS, st.sampled_from(["Auth", "Jobs", "Chat"]), min_size=1, max_size=9)


def shape(path: str) -> list[str]:
    return ["{}" if part.startswith("{") else part for part in path.split("/")]


def overlap(one: str, other: str) -> bool:
    return len(shape(one)) == len(shape(other)) and all(
        a == b or "{}" in {a, b} for a, b in zip(shape(one), shape(other), strict=True)
    )


def without_overlaps(owners: Mapping[str, str]) -> dict[str, str]:
    """What the rules of the route table let through: no path that two functions could mean."""
    kept: dict[str, str] = {}
    for path, owner in owners.items():
        if all(owner == kept[other] or not overlap(path, other) for other in kept):
            kept[path] = owner
    return kept


def lost(owners: Mapping[str, str], routes: list[Route]) -> list[tuple[str, Reading]]:
    return [
        (asked, reading)
        for path, owner in owners.items()
        for asked in slash_forms(path)
        for reading in Reading
        if answering(routes, asked, reading) != {owner}
    ]


def keys(routes: list[Route]) -> dict[str, str]:
    return {route.key: route.function for route in routes if not route.local}


@cache
def whole_surface() -> dict[str, str]:
    """Every documented operation, as if all were built."""
    rows = [row for row in documented().values() if row.method != SOCKET]
    return {row.path: function_of(row.area, row.dialect) for row in rows} | dict.fromkeys(page_paths(), "Pages")


@cache
def whole_gateway() -> list[Route]:
    return route_keys(whole_surface(), default="Jobs")


@given(TABLES)
def test_every_path_reaches_its_function_with_and_without_the_slash(table: dict[str, str]) -> None:
    owners = without_overlaps(table)
    routes = route_keys(owners, default="Jobs")
    check_routes(routes)
    assert lost(owners, routes) == []


def test_all_documented_operations_fit_in_one_gateway_and_reach_their_functions() -> None:
    owners, routes = whole_surface(), whole_gateway()
    check_routes(routes)
    assert lost(owners, routes) == []
    assert len(keys(routes)) < MAX_ROUTES / 3


def test_a_prefix_of_one_function_is_one_greedy_key() -> None:
    owners = {"/v1/auth/login": "Auth", "/v1/auth/logout": "Auth", "/v1/auth/keys/{id}": "Auth"}
    assert keys(route_keys(owners, default="Jobs")) == {"$default": "Jobs", "ANY /v1/auth/{proxy+}": "Auth"}


def test_a_stranger_below_a_prefix_has_keys_of_its_own_for_both_slash_forms() -> None:
    owners = {"/job/{id}": "Jobs", "/job/saved": "Jobs", "/job/recommend": "Matching"}
    routes = route_keys(owners, default="Jobs")
    assert {(route.key, route.local) for route in routes if route.function == "Matching"} == {
        ("ANY /job/recommend", False),
        ("ANY /job/recommend/{proxy+}", False),
        ("ANY /job/recommend/", True),
    }


def test_adding_an_operation_where_its_function_owns_the_prefix_adds_no_key() -> None:
    owners = {"/v1/auth/login": "Auth", "/v1/auth/logout": "Auth", "/v1/jobs": "Jobs"}
    more = owners | {"/v1/auth/refresh": "Auth"}
    assert route_keys(owners, default="Jobs") == route_keys(more, default="Jobs")


def test_the_start_page_has_a_key_that_catches_nothing_else() -> None:
    routes = route_keys({"/": "Pages"}, default="Jobs")
    assert keys(routes) == {"$default": "Jobs", "ANY /": "Pages"}
    assert answering(routes, "/", Reading.FOLDED) == {"Pages"}
    assert answering(routes, "/elsewhere", Reading.FOLDED) == {"Jobs"}


@pytest.mark.parametrize("prefix", [*PREFIXES, "/nobody", "/user", "/post"])
@pytest.mark.parametrize("reading", Reading)
def test_an_unknown_path_reaches_a_function_that_speaks_its_dialect(prefix: str, reading: Reading) -> None:
    """All speak all dialects, except the web pages."""
    routes = whole_gateway()
    for path in (f"{prefix}/~/~/~", f"{prefix}/~"):
        assert "Pages" not in answering(routes, path, reading)


@pytest.mark.parametrize(
    ("path", "function"),
    [
        ("/pets/dog/1", "exact"),
        ("/pets/dog/2", "variable"),
        ("/pets/cat/1", "greedy"),
        ("/shop", "catch-all"),
        ("/", "default"),
    ],
)
def test_the_model_prefers_exact_to_variable_to_greedy_to_default(path: str, function: str) -> None:
    """The example of API Gateway's developer guide, "Routing API requests"."""
    routes = [
        Route("GET /pets/dog/1", "exact"),
        Route("GET /pets/dog/{id}", "variable"),
        Route("GET /pets/{proxy+}", "greedy"),
        Route("ANY /{proxy+}", "catch-all"),
        Route("$default", "default"),
    ]
    assert answering(routes, path, Reading.FOLDED) == {function}


def test_the_emulator_gives_a_slashed_path_to_the_greedy_key_above() -> None:
    routes = [Route("ANY /job/recommend", "Matching"), Route("ANY /job/{proxy+}", "Jobs")]
    assert answering(routes, "/job/recommend/", Reading.EMULATOR) == {"Jobs"}
    assert answering(routes, "/job/recommend/", Reading.FOLDED) == {"Matching"}
