"""Occupations of O*NET: the one that a job title names, and how close two of them are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rolecall.taxonomy.fold import key, key_of
from rolecall.taxonomy.store import connection
from rolecall.taxonomy.titles import GENERIC, RANK, core

SAME, SAME_BROAD, SAME_MINOR, SAME_MAJOR = 100, 70, 40, 10
_LONG = 10  # letters
_SEPARATORS = (" - ", " – ", " — ", " | ", ", ", " at ", " @ ", ": ", " / ", "/")


@dataclass(frozen=True, slots=True)
class Occupation:
    """`code` is O*NET-SOC 2019, as 15-1252.00."""

    code: str
    title: str


@lru_cache(maxsize=4096)
def lookup(title: str) -> Occupation | None:
    """The occupation of a job title: as written, then without rank and setting, then by its last or first words.

    One last word ("engineer" of "Payments Engineer") says too little and answers nothing; so does a rank alone, though
    O*NET knows an "Intern" as a physician.
    """
    if RANK.issuperset(core(title)):
        return None
    parts = _parts(title)
    keys = [key(part) for part in parts] + [key_of(words) for part in parts for words in _windows(core(part))]
    return next((found for found in map(_titled, dict.fromkeys(keys)) if found), None)


def _windows(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """All words, then ever fewer of the last and of the first ones, at least two; last a long first word alone.

    A long one ("Entwicklungsingenieurin Achsantriebe", "Receptionist Front Desk") says enough, also without the "in"
    of German women's titles.
    """
    yield words
    for size in range(len(words) - 1, 1, -1):
        yield words[-size:]
        yield words[:size]
    if words and len(words[0]) >= _LONG and words[0] not in GENERIC:
        yield words[:1]
        yield (words[0].removesuffix("in"), *words[1:])
        yield (words[0].removesuffix("in"),)


def _parts(title: str) -> list[str]:
    """The whole title and what stands before (then after) its first separator."""
    parts = [title]
    for separator in _SEPARATORS:
        if separator in title:
            parts += title.split(separator, 1)
    return [part for part in dict.fromkeys(p.strip() for p in parts) if part]


def _titled(title_key: str) -> Occupation | None:
    row = (
        connection()
        .execute("SELECT code, occupation.title FROM title JOIN occupation USING (n) WHERE key = ?", (title_key,))
        .fetchone()
    )
    return None if row is None else Occupation(*row)


@lru_cache(maxsize=16384)
def closeness(a: str, b: str) -> int:
    """Whole percent, the same both ways: O*NET's own relatedness, else the kinship of the codes."""
    if a == b:
        return SAME
    rows = connection().execute(
        "SELECT max(closeness) FROM occupation_kin"
        " JOIN occupation AS x ON x.n = occupation_kin.n JOIN occupation AS y ON y.n = other"
        " WHERE (x.code = ? AND y.code = ?) OR (x.code = ? AND y.code = ?)",
        (a, b, b, a),
    )
    (stated,) = rows.fetchone()
    return max(stated or 0, _by_code(a, b))


def related(code_a: str, code_b: str) -> float:
    """`closeness` as 0..1."""
    return closeness(code_a, code_b) / 100


def _by_code(a: str, b: str) -> int:
    if a[:6] == b[:6]:
        return SAME_BROAD
    if a[:5] == b[:5]:
        return SAME_MINOR
    return SAME_MAJOR if a[:2] == b[:2] else 0
