"""SAM's own reading of the template: what `sam local start-api` would serve."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tools.template import ROOT
from tools.template_routes import read_routes


@pytest.fixture(scope="module")
def found() -> list[dict[str, Any]]:
    python = ROOT / ".venv-sam" / "bin" / "python"
    script = Path(__file__).with_name("sam_routes.py")
    done = subprocess.run([python, script, "template.yaml"], cwd=ROOT, capture_output=True, text=True, check=True)
    routes: list[dict[str, Any]] = json.loads(done.stdout)
    return routes


def test_sam_finds_every_route_with_its_function(found: list[dict[str, Any]]) -> None:
    expected = {route.path or "$default": route.function for route in read_routes()}
    assert {route["path"]: route["function"] for route in found} == expected


def test_sam_serves_every_method_of_a_route(found: list[dict[str, Any]]) -> None:
    for route in found:
        if route["path"] != "$default":
            assert {"DELETE", "GET", "PATCH", "POST", "PUT"} <= set(route["methods"]), route["path"]
