"""Skills: what a string names, where prose mentions them, and how far one covers another.

`lookup` answers for a whole string; prose is for `mentions.find`, two skills for `kinship.cover` and `kinship.related`.
"""

from dataclasses import dataclass
from functools import lru_cache

from rolecall.taxonomy.lookups import spellings
from rolecall.taxonomy.store import connection


@dataclass(frozen=True, slots=True)
class Skill:
    """`category` is one of programming, framework, database, cloud, tool, method, domain, soft, language.

    `broader` are ids of the skills that this one is a kind of or implies. `is_family`: its members can stand in for
    each other in part. `is_vouched`: from our own list, not only an imported name, so that prose which holds the name
    means the skill. `esco` is the code of the ESCO concept, where there is one.
    """

    id: str
    name: str
    category: str
    broader: tuple[str, ...]
    is_family: bool
    is_vouched: bool
    esco: str | None


@lru_cache(maxsize=4096)
def lookup(text: str) -> Skill | None:
    """The skill that a whole string names: "Advanced Excel", "node.js", "Java 8/11/17", "Postgres"."""
    for key in spellings(text):
        row = connection().execute("SELECT n FROM spelling WHERE key = ?", (key,)).fetchone()
        if row is not None:
            return numbered(row[0])
    return None


@lru_cache(maxsize=4096)
def get(skill_id: str) -> Skill | None:
    row = connection().execute("SELECT n FROM skill WHERE id = ?", (skill_id,)).fetchone()
    return None if row is None else numbered(row[0])


@lru_cache(maxsize=4096)
def numbered(n: int) -> Skill:
    """By its number in this build of the file; numbers mean nothing outside of it."""
    columns = "SELECT id, name, category, is_family, is_vouched, esco FROM skill WHERE n = ?"
    row = connection().execute(columns, (n,)).fetchone()
    broader = "SELECT id FROM kin JOIN skill ON skill.n = parent WHERE kin.n = ? ORDER BY id"
    return Skill(
        id=row[0],
        name=row[1],
        category=row[2],
        broader=tuple(parent for (parent,) in connection().execute(broader, (n,))),
        is_family=bool(row[3]),
        is_vouched=bool(row[4]),
        esco=_uuid(row[5].hex()) if row[5] else None,
    )


def _uuid(digits: str) -> str:
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
