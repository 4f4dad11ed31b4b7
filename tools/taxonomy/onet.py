"""O*NET 29.2: technologies as skills; occupations, their titles and their kin."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tools.taxonomy.entries import Entry, Seen

_MAKERS = (
    "Adobe|Amazon|Apache|Apple|Atlassian|Autodesk|Bentley|Cisco|Dassault Systemes|ESRI|Google|Hewlett-Packard|IBM"
    "|Intuit|Microsoft|Oracle|Red Hat|SAP|Siemens|The MathWorks|Trimble"
)
_MAKER = re.compile(rf"^(?:{_MAKERS}) (?=\S)")
_ACRONYM = re.compile(r"^(.+) ([A-Z][A-Za-z]?[A-Z0-9][A-Z0-9/]{0,5})$")
_TIERS = {"Primary-Short": 80, "Primary-Long": 65, "Supplemental": 45}
_MAX_WORDS = 6  # longer names of products are catalogue entries
_LARGEST_FAMILY = 40  # tools of a larger class ("Medical software") cannot stand in for each other


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def technologies(source: Path) -> Iterator[Entry]:
    """Classes first, each followed by its tools."""
    members: dict[str, set[str]] = {}
    for row in _rows(source / "onet_technology_skills.tsv"):
        members.setdefault(row["Commodity Title"].strip(), set()).add(row["Example"].strip())
    for title in sorted(members):
        yield Entry(list(_names(title)), "tool", is_family=len(members[title]) <= _LARGEST_FAMILY)
    for title in sorted(members):
        for example in sorted(each for each in members[title] if each.count(" ") < _MAX_WORDS):
            yield Entry(list(_names(example)), "tool", [title])


def _names(example: str) -> Iterator[tuple[str, Seen]]:
    """Also without maker, "software" and acronym: "Amazon Elastic Compute Cloud EC2" is "EC2", too."""
    bare = example.removesuffix(" software") if example.count(" ") < 3 else example
    spelt = [bare, example]
    acronym = _ACRONYM.match(bare)
    initials = {word[0].upper() for word in acronym[1].split()} if acronym else set()
    if acronym and acronym[2][0] in initials and " " in _MAKER.sub("", acronym[1]):
        spelt += [acronym[1], acronym[2]]
    spelt += [_MAKER.sub("", name) for name in tuple(spelt)]
    for name in dict.fromkeys(spelt):
        lone = " " not in name
        yield name, (Seen.CAPITAL if name == bare else Seen.NEVER) if lone else Seen.ALWAYS


def occupations(source: Path) -> dict[str, str]:
    return {row["O*NET-SOC Code"]: row["Title"].strip() for row in _rows(source / "onet_occupations.tsv")}


def titles(source: Path) -> Iterator[tuple[str, str, int]]:
    """Title, code and how many of O*NET's sources use it for that code; main titles count as a hundred."""
    for code, title in occupations(source).items():
        yield title, code, 100
    for row in _rows(source / "onet_alternate_titles.tsv"):
        weight = 1 + row["Source(s)"].count(",")
        yield re.sub(r"\s*\([^)]*\)", "", row["Alternate Title"]).strip(), row["O*NET-SOC Code"], weight
        if row["Short Title"] not in ("", "n/a"):
            yield row["Short Title"].strip(), row["O*NET-SOC Code"], weight


def related(source: Path) -> Iterator[tuple[str, str, int]]:
    """Pairs of codes with how close O*NET calls them, in percent; the file states each direction for itself."""
    for row in _rows(source / "onet_related_occupations.tsv"):
        yield row["O*NET-SOC Code"], row["Related O*NET-SOC Code"], _TIERS[row["Relatedness Tier"]]
