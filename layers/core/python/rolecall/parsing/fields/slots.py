"""Pieces of entry headers put into slots: A (title, degree), B (employer, school), F (field of study), L (place).

All entries of a section are written in one order as a rule: both orders are tried on all of them and the better total
wins. Within an order, each entry is solved exactly by dynamic programming over its pieces. A second round favours what
looks like most entries' choice: the same line of the header, the same type.
"""

import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.pieces import COMMA, MARK, Piece, trimmed, unstopped
from rolecall.parsing.fields.slot_fit import Entry, Scorer, words_of_group

Look = tuple[int, bool, bool, float, int]
_PART_OF_NAME = 1.5
_AGAINST_HABIT = 2.0
_MISSING = {"A": 1.2, "B": 1.0}
_MISSING_SCHOOL = {"A": 1.2, "B": 1.4}  # who studied says where
_MOST_PIECES, _LONGEST_GROUP = 12, 5


@dataclass(frozen=True, slots=True)
class Slot:
    """What one field of an entry was read from; `said` when a label or the name of a column says what it is."""

    text: str
    words: tuple[Word, ...]
    score: float
    said: bool = False


Filled = dict[str, Slot]
Groups = tuple[tuple[str, int, int], ...]
_NONE: Groups = ()


def fill(entries: Sequence[Sequence[Piece]], scorers: Mapping[str, Scorer]) -> list[Filled]:
    """The slots of each entry; a slot that nothing fits is left out."""
    together = [Entry(pieces[:_MOST_PIECES], scorers) for pieces in entries]
    by_order = {order: [_Solver(entry, order, _Habits()).solve() for entry in together] for order in ("AB", "BA")}
    order = max(by_order, key=lambda name: (sum(score for score, _ in by_order[name]), name == "AB"))
    first = [groups for _, groups in by_order[order]]
    usual = _usual(entries, first)
    towns = sum(_town_follows(pieces, groups) for pieces, groups in zip(entries, first, strict=True))
    settled = _Habits(usual, towns * 2 >= len(entries), _ends_line(entries, first))
    solved = [_in_order(entry, order, settled) for entry in together]
    return [
        {label: _slot(pieces[a:b], scorers[label]) for label, a, b in groups if label != "X"}
        for pieces, groups in zip(entries, solved, strict=True)
    ]


def _in_order(entry: Entry, order: str, habits: "_Habits") -> Groups:
    """The usual order, unless the other one fits this entry far better: an employer over several positions."""
    score, groups = _Solver(entry, order, habits).solve()
    other, turned = _Solver(entry, order[::-1], habits).solve()
    return turned if other > score + _AGAINST_HABIT else groups


def _usual(entries: Sequence[Sequence[Piece]], solved: Sequence[Groups]) -> dict[str, Look]:
    """How each slot looks in most entries."""
    looks: dict[str, Counter[Look]] = {}
    for pieces, groups in zip(entries, solved, strict=True):
        for label, at, _ in groups:
            looks.setdefault(label, Counter())[_look(pieces[at])] += 1
    usual = {}
    for label, counts in looks.items():
        look, count = counts.most_common(1)[0]
        if count >= 2 and count * 2 > sum(counts.values()) and label != "X":
            usual[label] = look
    return usual


def _town_follows(pieces: Sequence[Piece], groups: Groups) -> bool:
    """Whether the place stands right after the employer, in its line."""
    return any(
        one == "B" and other == "L" and pieces[begin].line == pieces[before].line
        for (one, before, _), (other, begin, _) in itertools.pairwise(groups)
    )


def _look(piece: Piece) -> Look:
    word = piece.words[0]
    return (piece.line, word.bold, word.italic, round(word.size), word.color)


def _ends_line(entries: Sequence[Sequence[Piece]], solved: Sequence[Groups]) -> bool:
    """Whether nothing follows the employer in its line in most entries: what follows a comma there is of its name."""
    ends = [
        stop == len(pieces) or pieces[stop].line != pieces[stop - 1].line or pieces[stop].apart
        for pieces, groups in zip(entries, solved, strict=True)
        for label, _, stop in groups
        if label == "B"
    ]
    return sum(ends) >= 2 and sum(ends) * 3 >= len(ends) * 2


@dataclass(frozen=True, slots=True)
class _Habits:
    """How most entries are written: the look of their slots, towns behind employers, employers that end their line."""

    usual: Mapping[str, Look] = field(default_factory=dict)
    towns: bool = False
    ends: bool = False


class _Solver:
    """The best labelling of one entry: A before B (or B before A), F and L anywhere, the rest X."""

    def __init__(self, entry: Entry, order: str, habits: "_Habits") -> None:
        self._entry, self._pieces = entry, entry.pieces
        self._order, self._habits = order, habits
        self._missing = _MISSING_SCHOOL if "F" in entry.scorers else _MISSING

    def solve(self) -> tuple[float, Groups]:
        pieces, labels = self._pieces, [*self._entry.scorers, "X"]

        @cache
        def best(at: int, used: str) -> tuple[float, Groups]:
            if at == len(pieces):
                return (-sum(cost for label, cost in self._missing.items() if label not in used), ())
            top, found = -math.inf, _NONE
            for label in labels:
                if not self._allowed(label, used):
                    continue
                longest = at + 1 if label == "X" else min(len(pieces), at + _LONGEST_GROUP)
                then = used if label == "X" else "".join(sorted(used + label))
                for stop in range(at + 1, longest + 1):
                    rest, tail = best(stop, then)
                    score = self._score(at, stop, label, used) + rest
                    if score > top:
                        top, found = score, ((label, at, stop), *tail)
            return top, found

        return best(0, "")

    def _allowed(self, label: str, used: str) -> bool:
        if label == "X":
            return True
        return label not in used and not (label == self._order[0] and self._order[1] in used)

    def _score(self, at: int, stop: int, label: str, used: str) -> float:
        first = self._pieces[at]
        if label == "X":
            named = self._habits.ends and "B" in used and self._goes_on(at)
            return -_PART_OF_NAME if named else _left_out(first, used)
        fit = self._entry.fit(at, stop, label)
        if fit is None:
            return -6.0
        if label == "L" and self._habits.towns and "B" in used and first.line == self._pieces[at - 1].line:
            fit += 2.2  # a town that is not known, where the others have theirs
        return fit + self._likeness(first, label)

    def _goes_on(self, at: int) -> bool:
        """A piece behind a comma in the line of the one before."""
        piece = self._pieces[at]
        return at > 0 and piece.strength == COMMA and piece.line == self._pieces[at - 1].line

    def _likeness(self, first: Piece, label: str) -> float:
        usual = self._habits.usual.get(label)
        if usual is None:
            return 0.0
        look = _look(first)
        return 0.7 * (look[1:] == usual[1:]) + 0.7 * (look[0] == usual[0])


def _left_out(piece: Piece, used: str) -> float:
    if piece.slot:
        return 0.0 if piece.slot in ("X", "D") else -3.0
    return -0.35 if "A" in used and "B" in used else -0.9


def _slot(group: Sequence[Piece], scorer: Scorer) -> Slot:
    words = tuple(words_of_group(group))
    said = bool(group[0].slot)
    text = unstopped(_joined(group), sure=said)
    return Slot(text, words, scorer(text), said)


def _joined(group: Sequence[Piece]) -> str:
    """As written; a mark between two pieces is shown as a dash."""
    if all(piece.strength != MARK for piece in group[1:]):
        return trimmed(words_of_group(group))
    return "".join(
        (" – " if i and piece.strength == MARK else " " if i else "") + piece.text for i, piece in enumerate(group)
    )
