"""A newer parser reads again what an older one read."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from rolecall.bootstrap import reparsing
from rolecall.parsing import parse_isolated
from rolecall.services import reparsing as reparsing_module
from tests.functions.pump import Pump
from tests.functions.resumes import candidate_of, get, upload
from tests.functions.scene import Scene, resume_pdf
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture
from tools import reparse


@pytest.fixture(autouse=True)
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reparsing_module, "PARSER_VERSION", "99.0.0")


def parse_as(version: str) -> Any:
    return patch(
        "resumes.on_quarantined.parse_isolated",
        lambda data, **how: replace(parse_isolated(data, **how), parser_version=version, headline="Read anew"),
    )


def test_what_an_older_parser_read_is_read_once_more_and_no_more(world: World, scene: Scene) -> None:
    assert reparsing().start(10) == 1
    world.cloud.seen.clear()
    with parse_as("99.0.0"):
        Pump(world.cloud).run()
    assert candidate_of(world, scene.candidate)["headline"]["S"] == "Read anew"
    assert reparsing().start(10) == 0


def test_at_most_so_many_at_a_time(world: World, scene: Scene) -> None:
    for number in range(2):
        upload(world, scene.stranger, resume_pdf(f"Reference {number}"))
    assert [reparsing().start(2), reparsing().start(2), reparsing().start(2)] == [2, 1, 0]


def test_one_that_the_newer_parser_cannot_read_stays_as_it_was(world: World, scene: Scene) -> None:
    reparsing().start(10)
    world.s3.put_object(Bucket="files", Key=f"quarantine/{scene.resume_number}", Body=b"MZ" + bytes(3000))
    Pump(world.cloud).run()
    assert get(world, f"/v1/resumes/{scene.resume_number}", scene.candidate).body["parsed_data"]
    assert reparsing().start(10) == 0


def test_the_command_goes_on_to_the_end_or_to_its_limit(
    world: World, scene: Scene, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reparse, "PAUSE_S", 0)
    monkeypatch.setattr(reparse, "BATCH", 2)
    for number in range(3):
        upload(world, scene.stranger, resume_pdf(f"Reference {number}"))
    names = ["--table", world.cloud.table, "--bucket", "files"]
    assert reparse.main([*names, "--limit", "3"]) == 0
    assert "There may be more" in capsys.readouterr().out
    assert reparse.main(names) == 0
    assert capsys.readouterr().out.startswith("1 resumes")
    assert reparsing().start(1) == 0
