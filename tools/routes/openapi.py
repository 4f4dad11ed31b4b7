"""One OpenAPI 3.1 document per dialect: Powertools' own, put right where it does not say what happens.

The documents lie in functions/pages/openapi, the only place where they are needed at run time. Nothing is generated in
a Lambda.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from inspect import cleandoc
from pathlib import Path
from typing import Any

from aws_lambda_powertools.event_handler.openapi.models import HTTPBearer

from rolecall.web.dialect import Dialect, load_dialect
from rolecall.web.operation import OPERATION, RATE_CLASS
from tools.routes import error_responses
from tools.routes.operations import FUNCTIONS, Module, Operation, resolver_of
from tools.routes.wording import ERROR_HEADERS, HEADERS, IDEMPOTENCY_KEY, SUMMARIES, TITLES, TOKEN
from tools.template import ROOT

DOCUMENTS = FUNCTIONS / "pages" / "openapi"

BEARER = "bearer"
ACCESS = "x-access"
"""The access rules of an operation, by name: what tests of authorisation start from."""

JSON = "application/json"
BINARY = "application/octet-stream"
MULTIPART = "multipart/form-data"
FORMS = ("application/x-www-form-urlencoded", MULTIPART)
UNTRUE_SCHEMAS = ("HTTPValidationError", "ValidationError", "ResponseValidationError")
"""Powertools describes its own validation errors, which no client ever sees."""

Document = dict[str, Any]


def path_of(dialect: str) -> Path:
    return DOCUMENTS / f"{dialect}.json"


def render(name: str, modules: Sequence[Module]) -> str:
    return json.dumps(document(name, modules), indent=1, ensure_ascii=False) + "\n"


def document(name: str, modules: Sequence[Module]) -> Document:
    dialect, made = load_dialect(name), _powertools(name, modules)
    rows = {(row.path, row.method): row for module in modules for row in module.operations()}
    paths = {
        path: {
            method: _operation(operation, rows[path, method.upper()], dialect)
            for method, operation in sorted(item.items())
        }
        for path, item in sorted(made["paths"].items())
    }
    head: Document = {part: made[part] for part in ("openapi", "info", "servers")}
    return {**head, "tags": _tags(paths), "paths": paths, "components": _components(made["components"], dialect)}


def _powertools(name: str, modules: Sequence[Module]) -> Document:
    text = resolver_of(module.router for module in modules).get_openapi_json_schema(
        title=TITLES[name],
        version=tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"],
        summary=SUMMARIES[name],
        security_schemes={BEARER: HTTPBearer(bearerFormat="JWT", description=TOKEN)},
    )
    made: Document = json.loads(text)
    return made


def _tags(paths: Mapping[str, Mapping[str, Document]]) -> list[Document]:
    used = {tag for item in paths.values() for operation in item.values() for tag in operation["tags"]}
    return [{"name": tag} for tag in sorted(used)]


def _operation(made: Document, row: Operation, dialect: Dialect) -> Document:
    found: Document = {"tags": made.get("tags") or [row.area], "summary": row.name.replace("_", " ").capitalize()}
    if text := made.get("description") or cleandoc(row.docstring):
        found["description"] = text
    found |= {"operationId": made["operationId"], OPERATION: list(row.ids)}
    found[RATE_CLASS] = made.get(RATE_CLASS, dialect.general_rate)
    if row.access:
        found |= {"security": [{BEARER: []}], ACCESS: list(row.access)}
    if parameters := [*made.get("parameters", []), *_shared_parameters(row)]:
        found["parameters"] = parameters
    if "requestBody" in made:
        found["requestBody"] = _body(made["requestBody"], dialect)
    return found | {"responses": _responses(made, row, dialect)}


def _shared_parameters(row: Operation) -> list[Document]:
    return [{"$ref": "#/components/parameters/IdempotencyKey"}] if row.method == "POST" else []


def _body(made: Document, dialect: Dialect) -> Document:
    content = made["content"]
    if MULTIPART in content and not made.get("required"):
        content[JSON] = content[MULTIPART]  # without a file, which JSON cannot carry
    if dialect.takes_forms and JSON in content:
        content |= dict.fromkeys(FORMS, content[JSON])
    return made


def _responses(made: Document, row: Operation, dialect: Dialect) -> Document:
    done = {
        "description": HTTPStatus(row.status).phrase,
        "headers": {name: error_responses.header_ref(name) for name in HEADERS},
    }
    if content := made["responses"][str(row.status)].get("content"):
        done["content"] = {_media_type(name, body): body for name, body in content.items()}
    kinds = error_responses.kinds(row, has_body="requestBody" in made)
    errors = error_responses.statuses(dialect, kinds)
    return {str(row.status): done} | {status: {"$ref": f"#/components/responses/{status}"} for status in errors}


def _media_type(stated: str, body: Document) -> str:
    """Powertools takes every answer for JSON; files are none."""
    return BINARY if body.get("schema", {}).get("format") == "binary" else stated


def _components(made: Document, dialect: Dialect) -> Document:
    schemas = {name: schema for name, schema in made.get("schemas", {}).items() if name not in UNTRUE_SCHEMAS}
    return {
        "schemas": dict(sorted(schemas.items())) | {"Error": error_responses.schema(dialect)},
        "responses": error_responses.responses(dialect),
        "parameters": {"IdempotencyKey": _idempotency_key()},
        "headers": _headers(HEADERS) | _headers(ERROR_HEADERS),
        "securitySchemes": made["securitySchemes"],
    }


def _headers(described: Mapping[str, tuple[str, str]]) -> Document:
    return {name: {"description": text, "schema": {"type": kind}} for name, (text, kind) in described.items()}


def _idempotency_key() -> Document:
    return {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": IDEMPOTENCY_KEY,
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    }
