"""Every built operation reaches its function, with and without the trailing slash, through the gateway's real keys."""

import re

import httpx
import pytest

from tools.routes.operations import Operation, modules
from tools.template import load

OPERATIONS = [operation for module in modules() for operation in module.operations()]
UNKNOWN_ID = "06f279c6-cfbc-83d6-8cce-dbe0a30676f8"

REFUSED = {400, 401, 403, 404}
"""What nobody without a token, an id or a body can get past; never 405, never the gateway's own 404 or 500."""


def served_by(operation: Operation) -> str:
    """The name that the template gives the operation's function."""
    properties = load()["Resources"][operation.function]["Properties"]
    return str(properties["Environment"]["Variables"]["POWERTOOLS_SERVICE_NAME"])


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_an_operation_is_answered_by_its_function_in_both_slash_forms(operation: Operation, http: httpx.Client) -> None:
    path = re.sub(r"\{\w+\}", UNKNOWN_ID, operation.path).rstrip("/")
    for form in (path, f"{path}/"):
        reply = http.request(operation.method, form)
        assert reply.headers.get("x-served-by") == served_by(operation), f"{form}: {reply.status_code} {reply.text}"
        assert reply.status_code in (REFUSED | {operation.status}), f"{form}: {reply.status_code} {reply.text}"


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/v1/nothing", "error"),
        ("/api/auth/nothing", "detail"),
        ("/api/nothing", "detail"),
        ("/privacy/nothing", "message"),
        ("/nothing/at/all", "error"),
    ],
)
def test_an_unknown_path_is_a_404_of_the_dialect_that_owns_it(path: str, field: str, http: httpx.Client) -> None:
    for form in (path, f"{path}/"):
        reply = http.get(form)
        assert (reply.status_code, field in reply.json()) == (404, True), reply.text
