"""A score in plain sentences, for the candidate and the recruiter alike."""

from rolecall.matching.part import Part
from rolecall.matching.tenths import points

_TIERS = ((800, "Strong match"), (600, "Fair match"), (0, "Weak match"))
_SHOWN = 5


def explain(total: int, parts: tuple[Part, ...], matching: tuple[str, ...], missing: tuple[str, ...]) -> str:
    """What counts most first; what was not asked, last."""
    if all(part.tenths is None for part in parts):
        return "The job says nothing that a resume can be compared with, so there is no score."
    tier = next(name for least, name in _TIERS if total >= least)
    said = [f"{tier} ({points(total)} of 100)", *_skills(matching, missing), *map(_told, parts[1:])]
    return f"{'; '.join(text for text in said if text)}.{_not_counted(parts)}"


def _skills(matching: tuple[str, ...], missing: tuple[str, ...]) -> list[str]:
    asked = len(matching) + len(missing)
    if not asked:
        return []
    shown = f"{len(matching)} of {asked} skills asked for" + (f" ({_few(matching)})" if matching else "")
    return [shown, f"not shown: {_few(missing)}"] if missing else [shown]


def _told(part: Part) -> str:
    return "" if part.tenths is None else ", ".join(point.reason for point in part.points)


def _not_counted(parts: tuple[Part, ...]) -> str:
    left = [f"{part.name} ({part.reason})" for part in parts if part.tenths is None]
    return f" Not counted: {', '.join(left)}." if left else ""


def _few(names: tuple[str, ...]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
