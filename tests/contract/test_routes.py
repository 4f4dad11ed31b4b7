"""What is built is what the specifications document, and what is not built yet is listed: a list that only shrinks."""

import json
from functools import cache

import pytest

from tools.routes.__main__ import gateway_keys, unserved
from tools.routes.operations import Operation, modules
from tools.routes.rules import MAX_PER_FUNCTION, breaches
from tools.routes.specification import SOCKET, TABLE, documented
from tools.template import ROOT, handlers, load, resources
from tools.template_routes import MAX_ROUTES, read_routes

NOT_BUILT = ROOT / "tests" / "contract" / "not_built.txt"
SOCKETS = ROOT / "infra" / "sockets.json"


@cache
def operations() -> tuple[Operation, ...]:
    return tuple(operation for module in modules() for operation in module.operations())


def built() -> set[str]:
    """Ids of the documented operations that answer: over HTTP, and the channels of the sockets."""
    sockets = json.loads(SOCKETS.read_text())
    channels = {f"{sockets['prefix']}{channel}/" for channel in sockets["channels"]}
    over_sockets = {row.id for row in documented().values() if row.method == SOCKET and row.path in channels}
    return over_sockets | {name for operation in operations() for name in operation.ids}


def listed() -> list[str]:
    lines = (line.partition("#")[0].strip() for line in NOT_BUILT.read_text().splitlines())
    return [line for line in lines if line]


def test_the_table_of_the_specifications_is_whole() -> None:
    assert len(json.loads(TABLE.read_text())) == len(documented()) == 202


def test_what_is_built_is_as_documented() -> None:
    assert breaches(operations(), documented()) == []


def test_what_is_not_listed_as_missing_is_built() -> None:
    missing = sorted(set(documented()) - built() - set(listed()))
    assert missing == [], f"neither built nor listed in {NOT_BUILT.name}"


def test_nothing_that_is_built_is_listed_as_missing() -> None:
    finished = sorted(set(listed()) & built())
    assert finished == [], f"built: take these lines out of {NOT_BUILT.name}"


def test_the_list_of_the_missing_names_each_operation_once() -> None:
    assert listed() == sorted(set(listed()) & set(documented()))


def test_every_route_file_is_served_by_its_areas_handler() -> None:
    assert list(unserved(modules())) == []


def test_every_function_of_the_table_is_in_the_template() -> None:
    assert {operation.function for operation in operations()} <= set(handlers())


@pytest.mark.parametrize("function", sorted({operation.function for operation in operations()}))
def test_a_function_has_few_enough_operations(function: str) -> None:
    assert sum(operation.function == function for operation in operations()) <= MAX_PER_FUNCTION


def test_the_gateways_keys_are_those_of_the_table_and_few_enough() -> None:
    keys = gateway_keys(operations())
    assert keys == read_routes()
    assert {key.key for key in keys} == {
        route["Properties"]["RouteKey"] for route in resources(load(), "AWS::ApiGatewayV2::Route").values()
    }
    assert sum(not key.local for key in keys) <= MAX_ROUTES
