"""The OpenAPI documents say what clients meet: the dialect's own errors, the shared headers, who may call."""

import json
from typing import Annotated, Any

import pytest
from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Query
from pydantic import BaseModel, Field

from rolecall.web.access import Recruiter
from rolecall.web.dialect import load_dialect
from rolecall.web.operation import operation
from rolecall.web.router import Router
from tools.routes import error_responses, openapi
from tools.routes.operations import Module
from tools.routes.wording import TITLES


class ThingIn(BaseModel):
    name: str = Field(min_length=2)


class ThingOut(BaseModel):
    name: str


def a_module(dialect: str) -> Module:
    router = Router()

    @router.post("/things/", status_code=201, openapi_extensions=operation("S1-10", rate="upload"))
    def post_thing(body: ThingIn, caller: Recruiter) -> ThingOut:  # noqa: ARG001 - only described
        """Make a thing."""
        return ThingOut(name=body.name)

    @router.get("/things/<thing_id>", tags=["objects"], openapi_extensions=operation())
    def get_thing(thing_id: int, limit: Annotated[int, Query(ge=1)] = 3) -> ThingOut:  # noqa: ARG001 - only described
        return ThingOut(name="x")

    @router.get("/things/<thing_id>/file", openapi_extensions=operation())
    def get_file(thing_id: int) -> Response[bytes]:  # noqa: ARG001 - only described
        return Response(200, "application/octet-stream", b"x")

    return Module("jobs", dialect, router)


def the_document(dialect: str = "hotgigs") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(openapi.render(dialect, [a_module(dialect)]))
    return made


POST = ("/things/", "post")
GET = ("/things/{thing_id}", "get")


def the_operation(path: str, method: str, dialect: str = "hotgigs") -> dict[str, Any]:
    found: dict[str, Any] = the_document(dialect)["paths"][path][method]
    return found


def test_an_operation_keeps_its_id_and_rate_class() -> None:
    made = the_operation(*POST)
    assert (made["x-operation"], made["x-rate-class"]) == (["S1-10"], "upload")
    assert the_operation(*GET)["x-rate-class"] == load_dialect("hotgigs").general_rate


def test_an_operation_with_an_access_rule_asks_for_a_token_and_names_the_rule() -> None:
    made = the_operation(*POST)
    assert (made["security"], made["x-access"]) == ([{"bearer": []}], ["recruiter"])
    assert "security" not in the_operation(*GET)


def test_summary_and_description_are_the_handlers_name_and_docstring() -> None:
    made = the_operation(*POST)
    assert (made["summary"], made["description"]) == ("Post thing", "Make a thing.")


def test_groups_are_the_decorators_or_else_the_area() -> None:
    assert the_operation(*GET)["tags"] == ["objects"]
    assert the_operation(*POST)["tags"] == ["jobs"]
    assert the_document()["tags"] == [{"name": "jobs"}, {"name": "objects"}]


@pytest.mark.parametrize("dialect", TITLES)
def test_no_document_speaks_of_the_frameworks_own_errors(dialect: str) -> None:
    assert "HTTPValidationError" not in json.dumps(the_document(dialect))


def test_bad_input_has_the_dialects_own_status_and_body() -> None:
    refused = the_document("profile_service")["components"]["responses"]["400"]
    example = refused["content"]["application/json"]["examples"]["invalid_input"]["value"]
    assert example == {"message": "Invalid input data", "errors": {"email": ["This field is required"]}}


def test_a_dialect_that_answers_conflicts_with_400_documents_both_there() -> None:
    examples = the_document("career_nexus")["components"]["responses"]["400"]["content"]["application/json"]["examples"]
    assert set(examples) == {"invalid_input", "conflict"}
    assert "409" in the_operation(*POST, dialect="career_nexus")["responses"]  # a twin that still runs
    assert "409" not in the_operation(*GET, dialect="career_nexus")["responses"]


def test_every_answer_carries_the_rate_limit_headers() -> None:
    made = the_document()
    done = made["paths"]["/things/"]["post"]["responses"]["201"]
    for answer in [done, *made["components"]["responses"].values()]:
        assert {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"} <= set(answer["headers"])
    assert "Retry-After" in made["components"]["responses"]["429"]["headers"]


def test_only_posts_take_an_idempotency_key() -> None:
    reference = {"$ref": "#/components/parameters/IdempotencyKey"}
    assert reference in the_operation(*POST)["parameters"]
    assert reference not in the_operation(*GET)["parameters"]


@pytest.mark.parametrize(("dialect", "kinds"), [("hotgigs", 1), ("enabled_talent", 3), ("career_nexus", 3)])
def test_dialects_that_take_forms_say_so(dialect: str, kinds: int) -> None:
    assert len(the_operation(*POST, dialect=dialect)["requestBody"]["content"]) == kinds


def test_a_file_is_no_json() -> None:
    content = the_operation("/things/{thing_id}/file", "get")["responses"]["200"]["content"]
    assert list(content) == ["application/octet-stream"]


def test_the_caller_is_no_parameter() -> None:
    names = [parameter.get("name") for parameter in the_operation(*GET)["parameters"]]
    assert names == ["thing_id", "limit"]
    assert "caller" not in json.dumps(the_document())


def test_every_reference_leads_somewhere() -> None:
    made = the_document()

    def references(part: Any) -> list[str]:
        if isinstance(part, dict):
            own = [part["$ref"]] if "$ref" in part else []
            return own + [ref for value in part.values() for ref in references(value)]
        return [ref for value in part for ref in references(value)] if isinstance(part, list) else []

    for reference in references(made):
        target = made
        for name in reference.removeprefix("#/").split("/"):
            target = target[name]
        assert target


def test_a_dialect_without_operations_has_an_empty_document() -> None:
    made = json.loads(openapi.render("profile_service", []))
    assert (made["paths"], made["tags"]) == ({}, [])


def test_the_same_routes_make_the_same_document() -> None:
    assert openapi.render("hotgigs", [a_module("hotgigs")]) == openapi.render("hotgigs", [a_module("hotgigs")])


def test_an_object_keyed_by_input_names_may_have_any_name() -> None:
    assert error_responses.schema_of({"email": ["is taken"]}) == {
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
    }


def test_a_dialect_with_two_shapes_of_error_documents_both() -> None:
    shapes = error_responses.schema(load_dialect("enabled_talent"))["anyOf"]
    assert {"type": "object", "required": ["detail"], "properties": {"detail": {"type": "string"}}} in shapes
    assert len(shapes) == 2
