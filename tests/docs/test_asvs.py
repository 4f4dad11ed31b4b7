"""The map of OWASP ASVS in docs/security.md is complete, and what it calls met is shown by something that exists."""

import re
from typing import NamedTuple

import pytest

from tests.docs.test_links import anchors_of
from tools.template import ROOT

LEVELS = {
    "6.1": "122",
    "6.2": "111111112222",
    "6.3": "1122",
    "6.4": "1122",
    "6.5": "22222",
    "6.6": "222",
    "6.8": "2222",
    "7.1": "222",
    "7.2": "1111",
    "7.3": "22",
    "7.4": "11222",
    "7.5": "22",
    "7.6": "22",
    "8.1": "12",
    "8.2": "112",
    "8.3": "1",
    "8.4": "2",
    "9.1": "111",
    "9.2": "1222",
}
"""The levels of the first requirements of each section of ASVS 5.0.0; those of level 3 come after them."""

PAGE = ROOT / "docs" / "security.md"
ROW = re.compile(r"^\| (\d\.\d\.\d+) \| ([12]) \| (met|in part|not met|n/a) \| (.*) \|$", re.MULTILINE)
TEST = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
LINK = re.compile(r"\]\(([\w-]+\.md)?(#[\w-]+)?\)")
SHORTEST_REASON = 25


class Requirement(NamedTuple):
    id: str
    level: str
    verdict: str
    shown: str


REQUIREMENTS = [Requirement(*found) for found in ROW.findall(PAGE.read_text())]


def test_every_requirement_of_levels_1_and_2_has_its_row() -> None:
    expected = [
        (f"{section}.{number}", level)
        for section, levels in LEVELS.items()
        for number, level in enumerate(levels, start=1)
    ]
    assert [(row.id, row.level) for row in REQUIREMENTS] == expected


@pytest.mark.parametrize("row", REQUIREMENTS, ids=lambda row: row.id)
def test_what_is_met_is_shown_and_what_is_not_gives_its_reason(row: Requirement) -> None:
    tests, links = TEST.findall(row.shown), LINK.findall(row.shown)
    if row.verdict == "met":
        assert tests or links
    else:
        assert len(LINK.sub("", TEST.sub("", row.shown))) >= SHORTEST_REASON
    for path, name in tests:
        assert f"def {name}(" in (ROOT / "tests" / path).read_text(), f"{path} has no {name}"
    for page, anchor in links:
        linked = PAGE.parent / page if page else PAGE
        assert linked.exists()
        assert not anchor or anchor in anchors_of(linked)
