"""Pieces of entry headers put into slots (title, employer, place; degree, school, place).

All entries of a section are written in one order as a rule: both orders are tried on all of them and the better total
wins. Within an order, each entry is solved exactly by dynamic programming over its pieces.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.lexical import has_suffix
from rolecall.parsing.fields.pieces import BREAK, COMMA, Piece, trimmed

Scorer = Callable[[str], float]
_JOIN_COST = {COMMA: 0.25, 3: 1.3, BREAK: 2.4}
_MISSING = {"A": 1.2, "B": 1.0}


@dataclass(frozen=True, slots=True)
class Slot:
    """What one field of an entry was read from."""

    text: str
    words: tuple[Word, ...]
    score: float


Filled = dict[str, Slot]


def fill(entries: Sequence[Sequence[Piece]], scorers: dict[str, Scorer]) -> list[Filled]:
    """Slots A (title, degree), B (employer, school) and L (place) for each entry."""
    orders = [[_best(pieces, scorers, order) for pieces in entries] for order in ("AB", "BA")]
    totals = [sum(score for score, _ in solved) for solved in orders]
    return [filled for _, filled in orders[0 if totals[0] >= totals[1] else 1]]


def _best(pieces: Sequence[Piece], scorers: dict[str, Scorer], order: str) -> tuple[float, Filled]:
    """The best labelling with A before B (or B before A); L anywhere; the rest unlabelled (X)."""
    pieces = list(pieces[:12])

    @lru_cache(maxsize=None)
    def solve(at: int, used: str) -> tuple[float, tuple[tuple[str, int, int], ...]]:
        if at == len(pieces):
            return (-sum(cost for label, cost in _MISSING.items() if label not in used), ())
        options = []
        for stop in range(at + 1, min(len(pieces), at + 5) + 1):
            for label in "ABLX":
                if not _allowed(label, used, order) or (label == "X" and stop > at + 1):
                    continue
                rest, tail = solve(stop, used if label == "X" else used + label)
                options.append((_group(pieces, at, stop, label, scorers, used) + rest, ((label, at, stop), *tail)))
        return max(options, key=lambda option: option[0])

    score, groups = solve(0, "")
    return score, {label: _slot(pieces[a:b], scorers[label]) for label, a, b in groups if label != "X"}


def _allowed(label: str, used: str, order: str) -> bool:
    if label == "X":
        return True
    if label in used:
        return False
    return not (label == order[0] and order[1] in used)


def _group(pieces: Sequence[Piece], at: int, stop: int, label: str, scorers: dict[str, Scorer], used: str) -> float:
    group = pieces[at:stop]
    if label == "X":
        return -0.35 if "A" in used and "B" in used else -0.9
    score = scorers[label](trimmed(word for piece in group for word in piece.words))
    score -= sum(_join_cost(one, other) for one, other in zip(group, group[1:], strict=False))
    if at and pieces[at].strength == COMMA:
        score -= 0.35
    if label == "B" and pieces[at].at:
        score += 1.5
    late = sum(piece.line for piece in group[:1]) - pieces[0].line
    return score - 0.3 * max(0, late - 2)


def _join_cost(one: Piece, other: Piece) -> float:
    if other.strength == COMMA and has_suffix(other.text) and len(other.text) < 8:
        return -0.5  # "Accenture, Inc."
    if other.strength == BREAK and other.line == one.line:
        return 3.0
    return _JOIN_COST.get(other.strength, 1.3)


def _slot(group: Sequence[Piece], scorer: Scorer) -> Slot:
    words = tuple(word for piece in group for word in piece.words)
    text = _joined(group)
    return Slot(text, words, scorer(text))


def _joined(group: Sequence[Piece]) -> str:
    """As written, separators between the pieces included."""
    marks = {COMMA: " ", 3: " – "}
    text = group[0].text if len(group) == 1 else ""
    if text:
        return text
    words = [word for piece in group for word in piece.words]
    return trimmed(words) if all(p.strength in (COMMA, BREAK) for p in group[1:]) else "".join(
        (marks.get(p.strength, " ") if i else "") + p.text for i, p in enumerate(group)
    )
