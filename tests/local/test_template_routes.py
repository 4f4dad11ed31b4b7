import pytest

from tools import template_routes
from tools.template import load, resources
from tools.template_routes import Route, check_routes, read_routes


def test_the_template_holds_the_routes_of_the_table() -> None:
    assert template_routes.refresh_template(check=True)


def test_every_route_goes_to_a_function_that_the_gateway_may_call() -> None:
    named = resources(load(), "AWS::ApiGatewayV2::Integration", "AWS::Lambda::Permission")
    for route in read_routes():
        assert f"{route.function}Integration" in named, route
        assert f"{route.function}Permission" in named, route


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("$default", "RouteDefault"),
        ("ANY /", "RouteANYRoot"),
        ("ANY /v1/auth/{proxy+}", "RouteANYV1AuthProxy"),
        ("GET /api/matching/jobs/{job_id}/matches", "RouteGETApiMatchingJobsJobIdMatches"),
    ],
)
def test_a_route_is_named_for_its_key_so_that_adding_one_renames_no_other(key: str, name: str) -> None:
    assert Route(key, "Jobs").logical_id == name


def test_a_key_that_ends_in_a_slash_exists_in_the_local_cloud_only() -> None:
    assert "    Condition: InLocalCloud" in Route("ANY /job/", "Jobs", local=True).render()
    assert "    Condition: InLocalCloud" not in Route("ANY /job", "Jobs").render()
    check_routes([Route("ANY /job", "Jobs"), Route("ANY /job/", "Jobs", local=True)])


@pytest.mark.parametrize("key", ["ANY /job/", "/job", "ANY job", "FETCH /job", "ANY /a b"])
def test_what_api_gateway_would_refuse_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not a route key"):
        check_routes([Route(key, "Jobs")])


def test_two_keys_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="the same name"):
        check_routes([Route("ANY /a/{b}", "Jobs"), Route("ANY /a/b", "Jobs")])


def test_more_routes_than_a_gateway_takes_are_refused() -> None:
    with pytest.raises(ValueError, match="301 routes"):
        check_routes(Route(f"ANY /a{number}", "Jobs") for number in range(301))
