"""Every trigger has a sample, and every sample is what its trigger sends."""

from pathlib import Path

import pytest

from rolecall.services.indexing import KIND_OF_EVENT
from tests.local import samples
from tools.template import load, resources

TEMPLATE = load()
SOURCES = {"SQS": "aws:sqs", "DynamoDB": "aws:dynamodb"}


def test_every_handler_has_a_sample() -> None:
    assert set(samples.HANDLERS.values()) == {samples.handler_of(path) for path in samples.PATHS}


@pytest.mark.parametrize("path", samples.PATHS, ids=samples.name_of)
def test_a_sample_comes_from_what_triggers_its_function(path: Path) -> None:
    event = samples.read(path)
    for name in samples.functions_of(path):
        triggers = TEMPLATE["Resources"][name]["Properties"].get("Events", {}).values()
        expected = {SOURCES[trigger["Type"]] for trigger in triggers if trigger["Type"] in SOURCES}
        if expected:
            assert {record["eventSource"] for record in event["Records"]} == expected


def test_the_search_rule_sends_what_the_indexer_understands() -> None:
    pattern = resources(TEMPLATE, "AWS::Events::Rule")["SearchRule"]["Properties"]["EventPattern"]
    assert set(pattern["detail-type"]) == set(KIND_OF_EVENT)
