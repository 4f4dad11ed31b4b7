"""How far one skill covers another, in whole percent.

100 the same; 90 and 80 when the wanted one is one or two steps broader (Django covers Python); 50 when it is a member
of a family that the person has in general (relational databases for PostgreSQL); 40 when it builds on what the person
has (JavaScript for React) or is its sibling in a family (MySQL for PostgreSQL); else 0.
"""

from functools import lru_cache

from rolecall.taxonomy.skills import get

SAME, IMPLIED, IMPLIED_FAR, FAMILY, SIBLING, BASIS = 100, 90, 80, 50, 40, 40


@lru_cache(maxsize=16384)
def cover(held: str, wanted: str) -> int:
    """Percent of `wanted` that a person with `held` can be credited with. Ids outside the taxonomy cover themselves."""
    if held == wanted:
        return SAME
    above_held, above_wanted = _broader(held), _broader(wanted)
    if wanted in above_held:
        return IMPLIED
    if any(wanted in _broader(parent) for parent in above_held):
        return IMPLIED_FAR
    if held in above_wanted:
        return FAMILY if _is_family(held) else BASIS
    return SIBLING if any(_is_family(parent) for parent in above_held & above_wanted) else 0


def related(a: str, b: str) -> float:
    """The better of both directions as 0..1, for ranking suggestions; a score uses `cover`."""
    return max(cover(a, b), cover(b, a)) / 100


def _broader(skill_id: str) -> frozenset[str]:
    skill = get(skill_id)
    return frozenset(skill.broader) if skill else frozenset()


def _is_family(skill_id: str) -> bool:
    skill = get(skill_id)
    return skill is not None and skill.is_family
