"""Towns in brackets behind employers: where other entries have theirs there, one that no table knows is a town too."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rolecall.parsing.fields.lexical import hits, is_legal_form, place_score
from rolecall.parsing.fields.pieces import MARK, Piece

_SURE, _MOST_WORDS = 2.0, 3


def towns_apart(entries: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The pieces of all entries of a section, with unknown towns cut off in the lines where known ones stand."""
    lines = Counter(piece.line for pieces in entries for piece in pieces if _is_known_town(piece))
    return [[part for piece in pieces for part in _cut(piece, lines)] for pieces in entries] if lines else [*entries]


def _is_known_town(piece: Piece) -> bool:
    return piece.strength == MARK and piece.words[0].text[0] in "(（" and place_score(piece.text) >= _SURE


def _cut(piece: Piece, lines: Counter[int]) -> Iterator[Piece]:
    begin = next((at for at, word in enumerate(piece.words) if at and word.text[0] in "(（"), 0)
    inside = piece.words[begin:]
    if begin and lines[piece.line] and inside[-1].text[-1] in ")）" and len(inside) <= _MOST_WORDS:
        text = " ".join(word.text for word in inside).strip("()（）")
        if _may_be_town(text):
            yield replace(piece, words=piece.words[:begin])
            yield Piece(inside, MARK, line=piece.line, slot="L")
            return
    yield piece


def _may_be_town(text: str) -> bool:
    """A name in small letters after its capital: no abbreviation, no legal form, no kind of work."""
    plain = text.replace(" ", "").replace("-", "")
    named = plain.isalpha() and text[:1].isupper() and not text.isupper()
    return named and not is_legal_form(text) and not hits(text, "title_heads")
