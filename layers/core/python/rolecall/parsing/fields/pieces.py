"""Header lines cut into pieces at commas, dashes, bars, gaps and changes of type; each piece keeps its words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.extract.words import Word
from rolecall.parsing.layout.hyphens import text_of
from rolecall.parsing.layout.lines import Chunk, Line, box_of
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.places import SURE_PLACE, place_score
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import STINTS, entry_labels

COMMA, WRAP, MARK, BREAK = 1, 2, 3, 4
WEAK = 5  # a preposition that may stand before an employer or inside a title
NOTE = 6  # a bracket that may hold a town nobody knows
_MARKS = frozenset("|·•–—―/‖¦∙›»~-―‑>◦▪／｜・:")
_AT = frozenset(("at", "@", "bei", "chez", "presso", "bij", "pa", "hos"))
_WEAK_AT = frozenset(("en", "na", "no", "em", "w", "we", "في", "a"))
_UNIVERSITY = re.compile(r"(?:the )?university of [a-z][a-z ]{2,25}|[a-z]+ university")
_SAME_SIZE = 0.8
_ICONS = "⌂☎✆✉📍📞📧📱🏠🏡📨🌐⚲➤◉🖂🖀🕿"
_EDGE = " \t[],;:|·•–—―-~/∙、，；：｜،؛・>" + _ICONS
_LOCATIVE = re.compile(r"[^\W\d_]{3,}(?:u|ie|ach|dzi|czy|zy)")
_TOWN = re.compile(r"[^\W\d_](?:[^\W\d_]|[-' ])*[^\W\d_]")
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.)]\s+(?=\S{3}))?(?:M/[sS]\.?\s+)?")
_BEFORE_STOP = re.compile(r"\s+(?=[,;:)])")
_NO_OPEN, _NO_CLOSE = re.compile(r"^[^(（]*[)）]"), re.compile(r"[(（][^)）]*$")


@dataclass(slots=True)
class Piece:
    """`strength` is that of the separator before it; `at` when that was "at" or its like.

    `lead` is the preposition before it: a part of the text again where the pieces are one ("Técnico en Refrigeración").
    `slot` is what a label or a column's name says that it is. `apart`: a gap is between it and its line's beginning.
    """

    words: list[Word] = field(default_factory=list)
    strength: int = 0
    at: bool = False
    line: int = 0
    lead: Word | None = None
    slot: str = ""
    apart: bool = False

    @property
    def text(self) -> str:
        return trimmed(self.words)


def trimmed(words: Iterable[Word]) -> str:
    """The words as one text without the separators at its ends and without brackets that lack their other half."""
    text = _BEFORE_STOP.sub("", text_of(words)).strip(_EDGE)
    text = _NUMBERED.sub("", text).rstrip(_EDGE + "(")
    if text.endswith((")", "）")) and _NO_OPEN.search(text):
        text = text[:-1].strip(_EDGE)
    if text.startswith(("(", "（")) and _NO_CLOSE.search(text):
        text = text[1:].strip(_EDGE)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip(_EDGE)
    return text


def unstopped(text: str, *, sure: bool = False) -> str:
    """Without the full stop of a sentence; one of an abbreviation stays."""
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    return text[:-1] if text.endswith(".") and "." not in last[:-1] and (sure or _ends_phrase(last)) else text


def _ends_phrase(word: str) -> bool:
    return len(word) > 5 and word.endswith(".") and word[-2].islower() and "." not in word[:-1]


def evidence(words: Sequence[Word], confidence: float = 0.9) -> Evidence:
    shown = " ".join(word.text for word in words)
    return Evidence(page=words[0].page, box=box_of(words), words=shown, confidence=round(confidence, 2))


def without(chunk: Chunk, spans: Sequence[tuple[int, int]]) -> list[list[Word]]:
    """The chunk's words around the cut places, as runs that stood together. A word that a cut splits is carved."""
    runs: list[list[Word]] = [[]]
    at = 0
    for word in chunk.words:
        begin, end = at, at + len(word.text)
        at = end + 1
        cuts = [(max(a, begin), min(b, end)) for a, b in spans if a < end and b > begin]
        for part in _carved(word, begin, end, cuts):
            if part is None:
                runs.append([])
            else:
                runs[-1].append(part)
    return [run for run in runs if trimmed(run)]


def _carved(word: Word, begin: int, end: int, cuts: list[tuple[int, int]]) -> list[Word | None]:
    if not cuts:
        return [word]
    parts: list[Word | None] = []
    at = begin
    for a, b in sorted(cuts):
        if a > at:
            parts.append(_slice(word, at - begin, a - begin))
        parts.append(None)
        at = max(at, b)
    if at < end:
        parts.append(_slice(word, at - begin, end - begin))
    return parts


def _slice(word: Word, a: int, b: int) -> Word:
    wide = (word.x1 - word.x0) / len(word.text)
    return replace(word, text=word.text[a:b], x0=round(word.x0 + a * wide, 2), x1=round(word.x0 + b * wide, 2))


def pieces_of(
    line: Line, number: int, spans: Sequence[Sequence[tuple[int, int]]], *, weak: bool = False
) -> list[Piece]:
    """The pieces of one line; `spans` are the cut places per chunk. `weak`: cut before "en" and its like as well."""
    found: list[Piece] = []
    before = ""
    for chunk, cuts in zip(line.chunks, spans, strict=True):
        for run in without(chunk, cuts):
            for slot, words in labelled_parts(run):
                made = _split(words, number, weak=weak)
                for piece in made:
                    piece.slot = chunk.slot or slot or before
                    piece.apart = chunk is not line.chunks[0]
                found += made
        before = entry_labels().get(fold(chunk.text).strip(" .:："), "")
    return [piece for piece in found if piece.slot or not _is_label(piece)]


def one_text(one: Piece, other: Piece, *, weak: bool = False) -> list[Piece]:
    """Two pieces that only the margin parted, cut where their text as a whole is to be cut."""
    made = _split([*one.words, *other.words], one.line, weak=weak)
    made[0].strength, made[0].at, made[0].lead = one.strength, one.at, one.lead
    for piece in made:
        piece.slot = one.slot
    return made


def labelled_parts(words: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    """A run of words cut at the labels in it ("Cargo: Analista", "City: Milan | Country: Italy"), without them."""
    parts: list[tuple[str, list[Word]]] = [("", [])]
    for index, word in enumerate(words):
        last = parts[-1][1]
        last.append(word)
        if word.text[-1] not in ":：":
            continue
        for length in (1, 2, 3, 4, 5):
            name = fold(" ".join(w.text for w in words[max(0, index + 1 - length) : index + 1])).strip(" .:：")
            slot = entry_labels().get(name)
            if name in STINTS and length == len(last) and not hits(_rest(words[index + 1 :]), "title_heads"):
                parts[-1] = ("A", last)
                parts.append(("", []))
                break
            if slot and length <= len(last) and _begins(last, length):
                del last[-length:]
                parts.append((slot, []))
                break
    return [(slot, run) for slot, run in parts if trimmed(run)]


def _rest(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _begins(words: Sequence[Word], length: int) -> bool:
    """A label begins its line, or follows a mark or the end of a sentence."""
    before = words[-length - 1].text if len(words) > length else "|"
    return before[-1] in ".,;|/" or before in _MARKS


def _is_label(piece: Piece) -> bool:
    """A label in a cell of its own."""
    return piece.words[-1].text[-1] in ":：" and fold(piece.text).strip(" .:：") in entry_labels()


def _split(words: list[Word], number: int, *, weak: bool) -> list[Piece]:
    pieces = [Piece(strength=BREAK, line=number)]
    depth = 0
    for index, word in enumerate(words):
        previous = words[index - 1] if index else None
        if depth == 0 and 0 < index < len(words) - 1 and (mark := _mark(word)) and not _campus(mark, pieces[-1]):
            pieces.append(Piece(strength=MARK, at=mark == "at", line=number))
            continue
        if weak and depth == 0 and 0 < index < len(words) - 1 and _may_be_at(words[:index], word, words[index + 1 :]):
            pieces.append(Piece(strength=WEAK, line=number, lead=word))
            continue
        if depth == 0 and pieces[-1].words and (bracket := _bracketed_place(pieces[-1], words[index:])):
            pieces.append(Piece(strength=bracket, line=number))
        elif depth == 0 and previous is not None and pieces[-1].words and _style_changes(previous, word):
            pieces.append(Piece(strength=max(MARK, pieces[-1].strength if not pieces[-1].words else 0), line=number))
        elif (
            depth == 0
            and previous is not None
            and pieces[-1].words
            and (previous.text[-1] in ",;、，،" or (_ends_phrase(previous.text) and word.text[0].isupper()))
        ):
            pieces.append(Piece(strength=COMMA, line=number))
        pieces[-1].words.append(word)
        depth = max(0, depth + sum(c in "(（[" for c in word.text) - sum(c in ")）]" for c in word.text))
    return [piece for piece in pieces if piece.text]


def _bracketed_place(before: Piece, words: Sequence[Word]) -> int:
    """MARK for a town in brackets after what is no town: "Orbis (York)", but "York (UK)" is one place.

    NOTE for a name in brackets that ends the line: a town where the other entries have theirs.
    """
    if words[0].text[0] not in "(（" or place_score(before.text) >= 0:
        return 0
    text = " ".join(word.text for word in words).strip("(（")
    inside, _, after = text.replace("）", ")").partition(")")
    if place_score(inside) >= SURE_PLACE:
        return MARK
    return NOTE if not after.strip(_EDGE) and _TOWN.fullmatch(inside) else 0


def _mark(word: Word) -> str:
    if word.text in _MARKS or (len(word.text) == 1 and unicodedata.category(word.text) == "So"):
        return "mark"
    return "at" if (fold(word.text) in _AT and word.text.islower()) or word.text == "@" else ""


def _campus(mark: str, before: Piece) -> bool:
    """The "at" inside "University of Texas at Austin"."""
    return mark == "at" and _UNIVERSITY.fullmatch(fold(before.text)) is not None


def _may_be_at(before: Sequence[Word], word: Word, after: Sequence[Word]) -> bool:
    """Whether a word is one of these prepositions, before a name.

    A Polish town in the locative belongs to the office before it: "Urząd Skarbowy w Białymstoku".
    """
    named = after[0].text[:1].isupper() or not after[0].text[:1].islower()
    seated = fold(word.text) in ("w", "we") and _LOCATIVE.fullmatch(fold(_rest(after)).rstrip(",;"))
    whole = bool(seated) and not hits(_rest(before), "title_heads")
    return named and fold(word.text) in _WEAK_AT and not word.text.isupper() and not whole


def _style_changes(one: Word, other: Word) -> bool:
    """Weight, slant, colour or size; a bracket or a mark alone changes nothing."""
    alike = (one.bold, one.italic, one.color) == (other.bold, other.italic, other.color)
    return not (alike and abs(one.size - other.size) < _SAME_SIZE) and any(char.isalnum() for char in other.text)
