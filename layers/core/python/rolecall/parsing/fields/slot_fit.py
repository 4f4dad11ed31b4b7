"""How well pieces of an entry's header, taken together, fit a slot: by themselves, whatever else the entry holds."""

import itertools
from collections.abc import Callable, Mapping, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.pieces import BREAK, COMMA, MARK, NOTE, WEAK, WRAP, Piece, trimmed
from rolecall.parsing.wording.legal_forms import is_legal_form
from rolecall.parsing.wording.lexical import ends_openly
from rolecall.taxonomy.words import fold, table

Scorer = Callable[[str], float]
_JOIN_COST = {COMMA: 0.25, WRAP: 0.05, MARK: 1.3, BREAK: 2.4, WEAK: 0.0, NOTE: 0.1}
_FIRM_ENDS = table("""partners;associates;sons;brothers;associati;asociados;associes;associados;partner;sohne;hijos
figli;fils;filhos;wspolnicy;partnerzy;vennoten;zonen;soner""")


class Entry:
    """The pieces of one entry. Every group of them is judged once, however often the labelling asks for it."""

    def __init__(self, pieces: Sequence[Piece], scorers: Mapping[str, Scorer]) -> None:
        self.pieces, self.scorers = pieces, scorers
        self._fits: dict[tuple[int, int, str], float | None] = {}

    def fit(self, at: int, stop: int, label: str) -> float | None:
        """None where a label in the document says that the pieces are something else."""
        key = (at, stop, label)
        if key not in self._fits:
            self._fits[key] = self._fit(at, self.pieces[at:stop], label)
        return self._fits[key]

    def _fit(self, at: int, group: Sequence[Piece], label: str) -> float | None:
        first, school = group[0], "F" in self.scorers
        said = {piece.slot for piece in group} - {""}
        if said and said != {label}:
            return None
        score = self.scorers[label](trimmed(words_of_group(group)))
        score -= sum(_join_cost(one, other, label, school=school) for one, other in itertools.pairwise(group))
        score -= 2.5 * ends_openly(group[-1].text)
        down = first.line - self.pieces[0].line
        score -= 0.35 * (at > 0 and first.strength in (COMMA, WRAP)) + 0.1 * down + 0.3 * max(0, down - 1)
        if label == "L" and school and first.strength == COMMA and len(group) == 1:
            score -= 2.5  # "University of California, Berkeley" is a name
        score -= 1.8 * (first.strength in (WRAP, WEAK) and label in "LF") + 0.35 * (
            at > 0 and first.strength == WEAK
        )  # words of one phrase, broken by the margin
        return score + 1.5 * (label == "B" and first.at) + 4.0 * bool(said)


def words_of_group(group: Sequence[Piece]) -> list[Word]:
    """The words of pieces taken together, with the prepositions between them."""
    found = list(group[0].words)
    for piece in group[1:]:
        found += [piece.lead, *piece.words] if piece.lead is not None else piece.words
    return found


def _join_cost(one: Piece, other: Piece, label: str, *, school: bool) -> float:
    if is_legal_form(other.text) or (other.strength == COMMA and _ends_firm(other.text)):
        return -0.5  # "Accenture, Inc.", "Grupo Bimbo" above "S.A.B. de C.V.", "Smith, Jones and Partners"
    if other.strength == BREAK and (other.line == one.line or one.apart):
        return 3.0
    if label == "B" and other.strength == COMMA:
        return 0.15 if school else 0.55
    return _JOIN_COST.get(other.strength, 1.3)


def _ends_firm(text: str) -> bool:
    """Whether a text like "Neri e Associati" goes on with a name before the comma."""
    words = fold(text).split()
    return 2 <= len(words) <= 4 and words[-1].strip(".") in _FIRM_ENDS
