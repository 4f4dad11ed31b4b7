"""Skills of ESCO 1.1.1: preferred and short alternative labels, broader skills where ESCO has them."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tools.taxonomy.entries import Entry, Seen

_BRACKETS = re.compile(r"\s*\([^)]*\)\s*")
_MAX_WORDS = 4  # a longer alternative label is a sentence that no resume repeats
_MAX_WORDS_PREFERRED = 5
_URI = "http://data.europa.eu/esco/skill/"


def read(source: Path) -> Iterator[Entry]:
    broader = {
        code: up for kind in ("digital", "language") for code, up in _broader(source / f"esco_{kind}_skills_en.csv")
    }
    labels: dict[str, list[str]] = {}
    categories: dict[str, str] = {}
    for row in _rows(source / "esco_skills_pref_alt_v1.1.1.csv"):
        code, label = row["id"], row["description"].strip()
        if row["type"] == "preferredLabel":
            labels.setdefault(code, []).insert(0, label)
            categories[code] = _category(row["hierarchy_levels"])
        elif row["type"] == "altLabels" and len(label.split()) <= _MAX_WORDS:
            labels.setdefault(code, []).append(label)
    for code in sorted(categories):
        if len(labels[code][0].split()) > _MAX_WORDS_PREFERRED:
            continue
        yield Entry(_names(labels[code]), categories[code], broader.get(code, []), esco=code)


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _names(labels: list[str]) -> list[tuple[str, Seen]]:
    """A lone word ("chemistry", "monitoring") is found in prose only with a capital or in a list."""
    names = []
    for rank, label in enumerate(labels):
        bare = _BRACKETS.sub(" ", label).strip() or label
        lone = " " not in bare
        names.append((bare, (Seen.NEVER if rank else Seen.CAPITAL) if lone else Seen.ALWAYS))
    return names


def _category(levels: str) -> str:
    """From the first letter of ESCO's hierarchy: L languages, T and A transversal, K06 and S5 digital, else domain."""
    if "'L1'" in levels:
        return "language"
    if "'T'" in levels or "'A'" in levels:
        return "soft"
    return "tool" if "'K061'" in levels or "'S5'" in levels else "domain"


def _broader(file: Path) -> Iterator[tuple[str, list[str]]]:
    for row in _rows(file):
        pairs = zip(row["broaderConceptUri"].split(" | "), row["broaderConceptPT"].split(" | "), strict=False)
        parents = [name for uri, name in pairs if uri.startswith(_URI) and re.fullmatch(r".*/[0-9a-f-]{36}", uri)]
        yield row["conceptUri"].removeprefix(_URI), parents
