"""Skills in prose: the longest spelling at each place, with everyday words left alone unless their context speaks.

"Go", "R" or "Express" count in a list of skills, before "programming" or after "experience with", written with their
capital; rare single names count with a capital inside a sentence. What names a skill only alone never counts here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rolecall.taxonomy.fold import Piece, key_of, pieces
from rolecall.taxonomy.skills import Skill, numbered
from rolecall.taxonomy.store import connection

_JOINS = re.compile(r"[ \t\u00a0]?[-‐‑–/&]?[ \t\u00a0]?|[ \t]*\n[ \t]*|[._'’]")
_LISTS = re.compile(r"\s*(?:[,;/|•·+]|\band\b|\bor\b|&|,\s*(?:and|or)\b)\s*", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[,;/|•·)\]\n]|\.(?:\s|$)|$|\band\b|\bor\b|&)", re.IGNORECASE)
_CUE_BEFORE = re.compile(
    r"\b(?:experienced?|proficien(?:t|cy)|knowledge|skilled|fluent|expertise|familiarity|background|using|written|code"
    r"|coding|programming|develop(?:ed|ing)?|built|languages?|tools?|stack|frameworks?|skills|technologies)"
    r"(?: (?:with|in|of|using))?:?\s+$",
    re.IGNORECASE,
)
_STRONG_CUE = re.compile(
    r"\b(?:experienced?|proficien(?:t|cy)|knowledge|skilled|expertise|background|career) (?:with|in|of|using)\s+$",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    r"\s+(?:programming|language|developer|engineer|framework|code|scripts?|services?|backend|microservices|apps?)\b",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:•·\n]|\s[-*])\s*$")
_BATCH = 900  # below the oldest SQLite's limit of parameters in one statement


class _Seen(IntEnum):
    ALWAYS = 0
    CAPITAL = 1
    CONTEXT = 2
    NEVER = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """`words` is `text[start:end]` of the text that was searched."""

    skill: Skill
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    n: int
    seen: _Seen
    start: int
    end: int


def find(text: str) -> list[Mention]:
    """Mentions in order of their place; they do not overlap."""
    chosen = list(_longest(text, pieces(text)))
    accepted = _accepted(text, chosen)
    return [Mention(numbered(c.n), c.start, c.end, text[c.start : c.end]) for c in accepted]


def _longest(text: str, words: Sequence[Piece]) -> Iterator[_Candidate]:
    longest = _starts({piece.word for piece in words})
    runs = [list(_runs(text, words, at, longest.get(piece.word, 0))) for at, piece in enumerate(words)]
    known = _spellings({key for run in runs for key, _ in run})
    at = 0
    while at < len(words):
        hit = next(((known[key], size) for key, size in reversed(runs[at]) if key in known), None)
        if hit is None:
            at += 1
            continue
        (n, seen), size = hit
        yield _Candidate(n, _Seen(seen), words[at].start, words[at + size - 1].end)
        at += size


def _runs(text: str, words: Sequence[Piece], at: int, longest: int) -> Iterator[tuple[str, int]]:
    """Keys of the runs of words that start here, shortest first; a run ends at a comma, a bracket or a full stop."""
    for size in range(1, min(longest, len(words) - at) + 1):
        if size > 1 and not _JOINS.fullmatch(text, words[at + size - 2].end, words[at + size - 1].start):
            return
        yield key_of([piece.word for piece in words[at : at + size]]), size


def _starts(words: set[str]) -> dict[str, int]:
    return {str(word): int(longest) for word, longest in _chosen("SELECT word, longest FROM start WHERE word", words)}


def _spellings(keys: set[str]) -> dict[str, tuple[int, int]]:
    rows = _chosen("SELECT key, n, seen FROM spelling WHERE seen < 3 AND key", keys)  # 3 is NEVER
    return {str(key): (int(n), int(seen)) for key, n, seen in rows}


def _chosen(select: str, keys: set[str]) -> Iterator[tuple[str | int, ...]]:
    ordered = sorted(keys)
    for start in range(0, len(ordered), _BATCH):
        batch = ordered[start : start + _BATCH]
        yield from connection().execute(f"{select} IN ({','.join('?' * len(batch))})", batch)


def _accepted(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Plain names first; then, walking in both directions, names that stand in one list with an accepted one."""
    sure = [c.seen is _Seen.ALWAYS or _speaks_for_itself(text, c) for c in candidates]
    for order in (range(1, len(candidates)), range(len(candidates) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            sure[at] = sure[at] or (sure[at + step] and _listed(text, candidates[at], candidates[at + step]))
    return [c for c, is_sure in zip(candidates, sure, strict=True) if is_sure]


def _speaks_for_itself(text: str, c: _Candidate) -> bool:
    before, words = text[max(0, c.start - 40) : c.start], text[c.start : c.end]
    is_capital, closes = words[0].isupper(), _CLOSES.match(text, c.end) is not None
    if not is_capital:
        cue = _CUE_BEFORE if c.seen is _Seen.CAPITAL else _STRONG_CUE
        return closes and cue.search(before) is not None
    if _CUE_BEFORE.search(before) and (closes or len(words) > 1):
        return True
    if c.seen is _Seen.CAPITAL:
        return not _SENTENCE_START.search(before) or _is_all_capitals(words)
    return _CUE_AFTER.match(text, c.end) is not None


def _is_all_capitals(words: str) -> bool:
    return len(words) > 1 and words.isupper()


def _listed(text: str, a: _Candidate, b: _Candidate) -> bool:
    """Only a list separator between the two, and one after each: "Python, go to market" is no list of skills."""
    first, second = (a, b) if a.start < b.start else (b, a)
    if not _LISTS.fullmatch(text, first.end, second.start):
        return False
    return text[a.start].isupper() or _CLOSES.match(text, a.end) is not None
