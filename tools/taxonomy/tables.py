"""The rows of the compiled file, from the sources; the same sources give the same rows in the same order."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from rolecall.taxonomy.fold import PIECE, key, plain
from rolecall.taxonomy.titles import GENERIC
from tools.taxonomy import curated, esco, gazetteer, onet
from tools.taxonomy.entries import Seen
from tools.taxonomy.merge import Merge

Row = tuple[str | int | bytes | None, ...]
Tables = dict[str, list[Row]]
_OWN = 1000  # outweighs any count of O*NET's sources
_VAGUE = GENERIC | {"engineer", "inspector", "designer", "architect", "tester", "planner", "assembler", "owner"}
OWN = Path(__file__).parent
_SIGNS = (("c++", "c-plus-plus"), ("+", "-plus"), ("#", "-sharp"), (".net", "dotnet"))


def build(source: Path, wheel: Path, own: Path = OWN) -> Tables:
    """`source` is the folder of ESCO and O*NET, `wheel` the package with the gazetteer, `own` that of our two lists."""
    merge = Merge()
    merge.add_curated(curated.read(own / "curated.txt"))
    merge.add_listed(esco.read(source))
    merge.add_listed(onet.technologies(source))
    merge.add_gazetteer(gazetteer.read(wheel, gazetteer.everyday_words(source)))
    merge.kinship()
    return {**_skills(merge), **_occupations(source, own / "titles.txt")}


def digest(tables: Tables) -> str:
    """Of the content, not of the file: another SQLite may lay the same rows out differently."""
    lines = (json.dumps([name, *map(_plain, row)]) for name in sorted(tables) for row in tables[name])
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _plain(value: str | int | bytes | None) -> str | int | None:
    return value.hex() if isinstance(value, bytes) else value


def _skills(merge: Merge) -> Tables:
    rows: list[Row] = []
    taken: set[str] = set()
    for n, skill in enumerate(merge.skills):
        code = bytes.fromhex(skill.esco.replace("-", "")) if skill.esco else None
        vouched = int(n < merge.curated)
        rows.append((n, _slug(skill.name, taken), skill.name, skill.category, int(skill.is_family), vouched, code))
    kin: list[Row] = [(n, parent) for n, skill in enumerate(merge.skills) for parent in sorted(skill.parents)]
    spelt: list[Row] = [(k, n, int(seen)) for k, (n, seen) in sorted(merge.claims.items())]
    return {"skill": rows, "kin": kin, "spelling": spelt, "start": _starts(merge.claims.items())}


def _starts(claims: Iterable[tuple[str, tuple[int, Seen]]]) -> list[Row]:
    """For each first word the number of words of the longest spelling that prose is searched for."""
    longest: dict[str, int] = {}
    for folded, (_, seen) in claims:
        if seen is not Seen.NEVER:
            words = folded.split(" ")
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return sorted(longest.items())


def _slug(name: str, taken: set[str]) -> str:
    text = " ".join(PIECE.findall(plain(name)))
    for sign, words in _SIGNS:
        text = text.replace(sign, words)
    slug = base = re.sub(r"[^\w]+", "-", text).strip("-")
    number = 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    taken.add(slug)
    return slug


def _occupations(source: Path, own: Path) -> Tables:
    codes = onet.occupations(source)
    number = {code: n for n, code in enumerate(sorted(codes))}
    votes: dict[str, dict[str, int]] = {}
    for title, code, weight in (*onet.titles(source), *_own_titles(own)):
        if key(title) and (weight >= _OWN or key(title) not in _VAGUE):
            chosen = votes.setdefault(key(title), {})
            chosen[code] = max(chosen.get(code, 0), weight)
    best = {title: min(found, key=lambda code: (-found[code], code)) for title, found in votes.items()}
    titles: list[Row] = [(title, number[code]) for title, code in sorted(best.items())]
    kin: list[Row] = sorted((number[a], number[b], close) for a, b, close in onet.related(source))
    return {
        "occupation": [(n, code, codes[code]) for code, n in number.items()],
        "title": titles,
        "occupation_kin": kin,
    }


def _own_titles(file: Path) -> Iterable[tuple[str, str, int]]:
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, titles = line.partition(" = ")
            yield from ((title.strip(), code, _OWN) for title in titles.split(","))
