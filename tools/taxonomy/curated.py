"""Reads `curated.txt`, whose head explains its format."""

from collections.abc import Iterator
from pathlib import Path

from tools.taxonomy.entries import Entry, Seen

_MARKS = {"~": Seen.CONTEXT, "^": Seen.CAPITAL}


def read(file: Path) -> Iterator[Entry]:
    category = ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            category = line[1:-1]
        elif line.strip() and not line.startswith("#"):
            yield _entry(line, category)


def _entry(line: str, category: str) -> Entry:
    head, _, spellings = line.partition(" = ")
    name, _, parents = head.partition(" < ")
    names = [_marked(name.strip().rstrip("*")), *map(_marked, _listed(spellings))]
    return Entry(names, category, [_marked(p)[0] for p in _listed(parents)], is_family=name.strip().endswith("*"))


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _marked(text: str) -> tuple[str, Seen]:
    mark = _MARKS.get(text[0])
    return (text, Seen.ALWAYS) if mark is None else (text[1:], mark)
