"""Pieces of entry headers put into slots: A (title, degree), B (employer, school), F (field of study), L (place).

All entries of a section are written in one order as a rule: both orders are tried on all of them and the better total
wins. Within an order, each entry is solved exactly by dynamic programming over its pieces. A second round favours what
looks like most entries' choice: the same line of the header, the same type.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.lexical import ends_openly, is_legal_form
from rolecall.parsing.fields.pieces import BREAK, COMMA, MARK, WEAK, WRAP, Piece, trimmed, unstopped
from rolecall.taxonomy.words import fold, table

Scorer = Callable[[str], float]
Look = tuple[int, bool, bool, float, int]
_JOIN_COST = {COMMA: 0.25, WRAP: 0.05, MARK: 1.3, BREAK: 2.4, WEAK: 0.0}
_MISSING = {"A": 1.2, "B": 1.0}
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


def fill(entries: Sequence[Sequence[Piece]], scorers: Mapping[str, Scorer]) -> list[Filled]:
    """The slots of each entry; a slot that nothing fits is left out."""
    entries = [list(pieces[:_MOST_PIECES]) for pieces in entries]
    by_order = {order: [_Solver(pieces, scorers, order, {}).solve() for pieces in entries] for order in ("AB", "BA")}
    order = max(by_order, key=lambda name: (sum(score for score, _ in by_order[name]), name == "AB"))
    first = [groups for _, groups in by_order[order]]
    usual = _usual(entries, first)
    towns = sum(_town_follows(pieces, groups) for pieces, groups in zip(entries, first, strict=True))
    solved = [_Solver(pieces, scorers, order, usual, towns=towns * 2 >= len(entries)).solve()[1] for pieces in entries]
    return [
        {label: _slot(pieces[a:b], scorers[label]) for label, a, b in groups if label != "X"}
        for pieces, groups in zip(entries, solved, strict=True)
    ]


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


class _Solver:
    """The best labelling of one entry: A before B (or B before A), F and L anywhere, the rest X."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        scorers: Mapping[str, Scorer],
        order: str,
        usual: Mapping[str, Look],
        *,
        towns: bool = False,
    ) -> None:
        self._pieces, self._scorers, self._order, self._usual, self._towns = pieces, scorers, order, usual, towns
        self._labels = [*scorers, "X"]

    def solve(self) -> tuple[float, Groups]:
        pieces = self._pieces

        @cache
        def best(at: int, used: str) -> tuple[float, Groups]:
            if at == len(pieces):
                return (-sum(cost for label, cost in _MISSING.items() if label not in used), ())
            options: list[tuple[float, Groups]] = []
            for label in self._labels:
                if not self._allowed(label, used):
                    continue
                longest = at + 1 if label == "X" else min(len(pieces), at + _LONGEST_GROUP)
                for stop in range(at + 1, longest + 1):
                    rest, tail = best(stop, used if label == "X" else "".join(sorted(used + label)))
                    options.append((self._score(at, stop, label, used) + rest, ((label, at, stop), *tail)))
            return max(options, key=lambda option: option[0])

        return best(0, "")

    def _allowed(self, label: str, used: str) -> bool:
        if label == "X":
            return True
        return label not in used and not (label == self._order[0] and self._order[1] in used)

    def _score(self, at: int, stop: int, label: str, used: str) -> float:
        pieces = self._pieces
        first, group = pieces[at], pieces[at:stop]
        said = {piece.slot for piece in group} - {""}
        if said and label == "X":
            return 0.0 if said <= {"X", "D"} else -3.0
        if said and said != {label}:
            return -6.0
        if label == "X":
            return -0.35 if "A" in used and "B" in used else -0.9
        score = self._scorers[label](trimmed(_words(group)))
        score -= sum(
            _join_cost(one, other, label, school="F" in self._scorers) for one, other in itertools.pairwise(group)
        )
        score -= 2.5 * ends_openly(group[-1].text)
        down = first.line - pieces[0].line
        score -= 0.35 * (at > 0 and first.strength in (COMMA, WRAP)) + 0.1 * down + 0.3 * max(0, down - 1)
        if label == "L" and self._towns and "B" in used and first.line == pieces[at - 1].line:
            score += 2.2  # a town that is not known, where the others have theirs
        if label == "L" and "F" in self._scorers and first.strength == COMMA and len(group) == 1:
            score -= 2.5  # "University of California, Berkeley" is a name
        score -= 1.2 * (first.strength in (WRAP, WEAK) and label in "LF") + 0.35 * (
            at > 0 and first.strength == WEAK
        )  # words of one phrase, broken by the margin
        return score + 1.5 * (label == "B" and first.at) + 4.0 * bool(said) + self._likeness(first, label)

    def _likeness(self, first: Piece, label: str) -> float:
        usual = self._usual.get(label)
        if usual is None:
            return 0.0
        look = _look(first)
        return 0.7 * (look[1:] == usual[1:]) + 0.7 * (look[0] == usual[0])


def _join_cost(one: Piece, other: Piece, label: str, *, school: bool) -> float:
    if is_legal_form(other.text) or (other.strength == COMMA and _ends_firm(other.text)):
        return -0.5  # "Accenture, Inc.", "Grupo Bimbo" above "S.A.B. de C.V.", "Smith, Jones and Partners"
    if other.strength == BREAK and (other.line == one.line or one.apart):
        return 3.0
    if label == "B" and other.strength == COMMA:
        return 0.15 if school else 0.55
    return _JOIN_COST.get(other.strength, 1.3)


_FIRM_ENDS = table("""partners;associates;sons;brothers;associati;asociados;associes;associados;partner;sohne;hijos
figli;fils;filhos;wspolnicy;partnerzy;vennoten;zonen;soner""")


def _ends_firm(text: str) -> bool:
    """Whether a text like "Neri e Associati" goes on with a name before the comma."""
    words = fold(text).split()
    return 2 <= len(words) <= 4 and words[-1].strip(".") in _FIRM_ENDS


def _words(group: Sequence[Piece]) -> list[Word]:
    """The words of pieces taken together, with the prepositions between them."""
    found = list(group[0].words)
    for piece in group[1:]:
        found += [piece.lead, *piece.words] if piece.lead is not None else piece.words
    return found


def _slot(group: Sequence[Piece], scorer: Scorer) -> Slot:
    words = tuple(_words(group))
    said = bool(group[0].slot)
    text = unstopped(_joined(group), sure=said)
    return Slot(text, words, scorer(text), said)


def _joined(group: Sequence[Piece]) -> str:
    """As written; a mark between two pieces is shown as a dash."""
    if all(piece.strength != MARK for piece in group[1:]):
        return trimmed(_words(group))
    return "".join(
        (" – " if i and piece.strength == MARK else " " if i else "") + piece.text for i, piece in enumerate(group)
    )
