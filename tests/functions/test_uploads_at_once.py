"""An upload that waits for what is in the file."""

from typing import Any
from unittest.mock import patch

import pytest
from botocore.exceptions import ReadTimeoutError

from rolecall.bootstrap import parser
from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.contract.extensions import assert_documented
from tests.functions.pump import Pump
from tests.functions.resumes import get, upload
from tests.functions.scene import Scene, resume_pdf
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture


def test_the_upload_answers_what_is_in_the_file(world: World, scene: Scene) -> None:
    answer = upload(world, scene.stranger, resume_pdf())
    assert answer.status == 201
    assert_documented(answer.body, "hotgigs", "upload_response")
    assert answer.body["parsing_status"] == "completed"
    assert answer.body["parsed_data"]["personal_info"]["name"] == "Eve Adams"
    assert answer.body["parsed_data"]["experience"][0]["duration"] == "2019-2024"
    assert 0 < answer.body["ai_insights"]["ats_score"] <= 100
    path = f"/v1/resumes/{answer.body['resume_id']}"
    assert get(world, path, scene.stranger).body == answer.body


def test_what_s3_starts_besides_changes_nothing_more(world: World, scene: Scene) -> None:
    upload(world, scene.stranger, resume_pdf())
    before = {key: item for key, item in world.items().items() if "RESUME" in key[1] or key[1] == "CANDIDATE"}
    Pump(world.cloud).run()
    assert {key: world.items()[key] for key in before} == before


def test_when_the_parser_takes_too_long_it_is_read_in_the_background(world: World, scene: Scene) -> None:
    def late(service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        if service == "lambda":
            raise ReadTimeoutError(endpoint_url="https://lambda.example")
        return perform(operation, arguments)

    with around_every_call(late):
        answer = upload(world, scene.stranger, resume_pdf())
    assert (answer.status, answer.body["parsing_status"], answer.body["parsed_data"]) == (201, "processing", None)
    Pump(world.cloud).run()
    path = f"/v1/resumes/{answer.body['resume_id']}"
    assert get(world, path, scene.stranger).body["parsing_status"] == "completed"


def test_a_parser_that_fails_leaves_the_upload_to_the_background(world: World, scene: Scene) -> None:
    with patch("resumes.on_quarantined.parse_isolated", side_effect=RuntimeError):
        answer = upload(world, scene.stranger, resume_pdf())
    assert (answer.status, answer.body["parsing_status"]) == (201, "processing")


def test_a_file_that_cannot_be_read_says_why(world: World, scene: Scene) -> None:
    answer = upload(world, scene.stranger, b"MZ" + bytes(3000))
    assert (answer.status, answer.body["parsing_status"]) == (201, "failed")
    assert "cannot be read" in answer.body["error_message"]


@pytest.mark.usefixtures("world")
def test_the_parser_is_waited_for_once_and_less_long_than_the_gateway_waits() -> None:
    config: Any = parser().client.meta.config
    assert (config.read_timeout, config.retries["total_max_attempts"]) == (20, 1)
