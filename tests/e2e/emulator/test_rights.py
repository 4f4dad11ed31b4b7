"""The emulator enforces roles, so a right that a function lacks is missed in every test that needs it."""

import json
from typing import Any

from tests.e2e.emulator.aws import Emulator, Probe


def call(emulator: Emulator, probe: Probe) -> dict[str, Any]:
    done = emulator.client("lambda").invoke(FunctionName=probe.name, Payload=b"{}")
    answer: dict[str, Any] = json.loads(done["Payload"].read())
    return answer


def test_a_function_may_do_what_its_role_allows(emulator: Emulator) -> None:
    assert call(emulator, emulator.function(may="s3:PutObject"))["statusCode"] == 200


def test_a_function_may_not_do_anything_else(emulator: Emulator) -> None:
    assert "AccessDenied" in call(emulator, emulator.function(may="s3:GetObject"))["errorMessage"]
