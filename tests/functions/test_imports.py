"""What a new container of each JSON function loads until it has answered its first request."""

import json
import os
import re
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from rolecall.bootstrap import uuid_codec
from rolecall.web.router import Router, part
from tests.events import http_event
from tests.functions.conftest import SECRETS, call
from tests.functions.emulated_aws import answering
from tests.functions.installed import in_layers, modules_beside
from tests.functions.people import PASSWORD
from tests.functions.scene import JOB, Scene, resume_pdf, upload_event
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture
from tests.storage import dump
from tools.routes.operations import Module, modules, served
from tools.template import load, resources

NEVER = {
    "PIL",
    "aws_xray_sdk",
    "cryptography",
    "fastapi",
    "grpc",
    "lxml",
    "mangum",
    "numpy",
    "opensearchpy",
    "s3transfer",
}

PORTS = "rolecall.services.ports"
"""Protocols are for the type checker: making their classes costs a cold start as much as a read of the table."""

SOMEBODYS_ID = 150_000_000_000_000
ROUTES_OF_A_FUNCTION = 60


TEMPLATE = load()
GLOBALS = TEMPLATE["Globals"]["Function"]
GROUPS = {"DepsLayer": "deps", "SearchLayer": "search", "ParsingLayer": "parsing"}


def a_login(_token: str) -> dict[str, Any]:
    return http_event("POST", "/v1/auth/login", {"email": "nobody@example.com", "password": PASSWORD})


def a_job(token: str) -> dict[str, Any]:
    return http_event("POST", "/v1/jobs", JOB, token=token, headers={"idempotency-key": "one"})


def an_upload(token: str) -> dict[str, Any]:
    return upload_event(token, resume_pdf())


def a_list_of_matches(token: str) -> dict[str, Any]:
    path = f"/api/matching/jobs/{uuid_codec().encode('job', SOMEBODYS_ID)}/matches"
    return http_event("GET", path, token=token)


def a_change_of_availability(token: str) -> dict[str, Any]:
    return http_event("POST", "/availability", {"status": "ready_to_join"}, token=token)


def nothing(token: str) -> dict[str, Any]:
    return http_event("GET", "/v1/nothing-is-here", token=token)


FIRST = {
    "auth.api": (a_login, 401),
    "profiles.api": (a_change_of_availability, 403),
    "jobs.api": (a_job, 201),
    "resumes.api": (an_upload, 201),
    "matching.api": (a_list_of_matches, 404),
    "social.api": (nothing, 404),
    "chat.api": (nothing, 404),
}
LAYERS = {"matching.api": ("deps", "search")}


@pytest.mark.parametrize("function", FIRST)
def test_until_its_first_answer_a_function_loads_nothing_it_does_not_need(
    function: str, cloud: SimpleNamespace
) -> None:
    body = {"email": "ada@example.com", "password": PASSWORD, "role": "recruiter", "company_name": "Engines Ltd"}
    import auth.api

    token = call(auth.api, http_event("POST", "/v1/auth/register", body)).body["access_token"]
    request, status = FIRST[function]
    rows = {(item["pk"]["S"], item["sk"]["S"]): item for item in dump(cloud.session.create_client("dynamodb"))}
    secrets = {os.environ[f"ROLECALL_{name.upper()}_SECRET_ARN"]: value for name, value in SECRETS.items()}
    with answering(rows, secrets) as endpoint:
        answered, text, modules = run(function, request(token), endpoint)
    assert answered == status, text
    assert NEVER & {module.partition(".")[0] for module in modules} == set()
    assert PORTS not in modules


def run(function: str, event: dict[str, Any], endpoint: str) -> tuple[int, str, list[str]]:
    """In a process of its own, with what its layers hold."""
    hidden = json.dumps(modules_beside(*LAYERS.get(function, ("deps",))))
    environment = {**os.environ, "AWS_ENDPOINT_URL": endpoint}
    command = [sys.executable, "-m", "tests.functions.fresh", hidden, function, json.dumps(event)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    status, text, modules = json.loads(done.stdout.splitlines()[-1])
    return status, text, modules


def handlers_by_layers() -> dict[tuple[str, ...], list[str]]:
    """Functions that have the same layers have the same packages: one process is enough for them."""
    found: dict[tuple[str, ...], list[str]] = {}
    for function in resources(TEMPLATE, "AWS::Serverless::Function").values():
        layers = [*GLOBALS["Layers"], *function["Properties"].get("Layers", [])]
        groups = tuple(GROUPS[layer["Ref"]] for layer in layers if layer["Ref"] in GROUPS)
        found.setdefault(groups, []).append(function["Properties"]["Handler"])
    return found


@pytest.mark.parametrize("groups", handlers_by_layers(), ids="+".join)
def test_every_function_of_the_template_loads_from_its_layers_alone(groups: tuple[str, ...]) -> None:
    script = "import sys; from tests.functions.fresh import load; [load(sys.argv[1], name) for name in sys.argv[2:]]"
    command = [sys.executable, "-c", script, json.dumps(modules_beside(*groups)), *handlers_by_layers()[groups]]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def test_what_no_request_needs_is_in_no_layer_of_requests() -> None:
    assert in_layers("deps", "search") & {"cryptography", "aws-xray-sdk", "grpcio", "lxml", "numpy", "pillow"} == set()


@pytest.mark.parametrize("function", FIRST)
def test_a_function_has_no_more_routes_than_it_can_load_quickly(function: str) -> None:
    area = function.partition(".")[0]
    routers = [part(f"{area}.routes.{dialect}").whole() for dialect in served(area)]
    assert sum(len(router._routes) for router in routers) <= ROUTES_OF_A_FUNCTION  # noqa: SLF001


def test_every_operation_of_a_part_is_found_by_its_path() -> None:
    for module in modules():
        router = part(f"{module.area}.routes.{module.dialect}")
        for pattern, name in router.parts.items():
            reached = [path for _, path in paths(part(name)) if re.match(pattern, path)]
            assert reached, f"{pattern} leads to nothing of {name}"
        for name in set(router.parts.values()):
            for _, path in paths(part(name)):
                found = {one for pattern, one in router.parts.items() if re.match(pattern, path)}
                assert name in found, f"nothing leads to {path}"


def paths(router: Router) -> list[tuple[str, str]]:
    return [(operation.method, operation.path) for operation in Module("", "", router).operations()]


def test_an_operation_of_a_part_answers_first_and_after_the_others(world: World, scene: Scene) -> None:
    world.new_containers()
    paths = ("/v1/auth/sessions", "/v1/auth/audit", "/v1/auth/sessions/")
    asked = [world.send("auth.api", http_event("GET", path, token=scene.candidate.access)).status for path in paths]
    assert asked == [200, 200, 200]
    assert world.send("auth.api", http_event("PUT", "/v1/auth/audit", token=scene.candidate.access)).status == 405
