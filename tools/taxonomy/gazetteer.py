"""The skill list of the `skill-extractor` package (MIT): names as resumes and job posts write them, lower case.

It knows neither kinship nor categories and holds noise, so it adds names and never moves one that another source has.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from tools.taxonomy.entries import Entry, Seen

_MEMBER = "skill_extractor/data/skills.json"
_UNUSABLE = re.compile(r"[/()&\[\]{}:;,]| and | or |^\W*\d[\d.]*\W*$")
_MAX_WORDS = 3


def read(wheel: Path, everyday: frozenset[str]) -> Iterator[Entry]:
    """Compounds ("agile/scrum") and everyday words ("able") are left out."""
    with ZipFile(wheel) as archive:
        names: list[str] = json.loads(archive.read(_MEMBER))
    for name in sorted(set(names)):
        words = name.split()
        if words and len(words) <= _MAX_WORDS and not _UNUSABLE.search(name) and name not in everyday:
            yield Entry([(name, Seen.ALWAYS if len(words) > 1 else Seen.CAPITAL)], "domain")


def everyday_words(source: Path) -> frozenset[str]:
    """Words that ESCO's own descriptions of occupations use: no lone one of them names a skill by itself."""
    counts: Counter[str] = Counter()
    with (source / "esco_occupations_en.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            counts.update(re.findall(r"\b[a-z]+\b", row["description"]))
    return frozenset(word for word, count in counts.items() if count >= 3)
