"""Values that a label names: "Phone: …", or label and value side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import labels

_SHORT = 6  # characters of a Japanese family or given name


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that a label names: "Phone: …", or label and value side by side."""

    kind: str
    text: str
    words: tuple[Word, ...]


def labelled_values(lines: Sequence[Line], known: Mapping[str, str] | None = None) -> list[Labelled]:
    """In chunks side by side, in one chunk with a colon, or on the line below a label that stands alone.

    `known`: other labels, folded, and what they label.
    """
    known = labels() if known is None else known
    found: list[Labelled] = []
    for index, line in enumerate(lines):
        for place, chunk in enumerate(line.chunks):
            kind = known.get(fold(chunk.text).strip(" .:："))
            if kind and place + 1 < len(line.chunks):
                found.append(_value(kind, _beside(kind, line.chunks[place + 1 :])))
            elif kind and len(line.chunks) == 1 and index + 1 < len(lines):
                found.append(_value(kind, lines[index + 1].chunks[0].words))
            elif not kind:
                found += _inline(chunk.words, known) or _unmarked(chunk.words, known)
    return [value for value in found if value.text]


def _beside(kind: str, chunks: Sequence[Chunk]) -> list[Word]:
    """The words beside a label; a Japanese name is written with a wide blank and is two chunks."""
    parts = [chunk for chunk in chunks[:2] if chunk.text[0] > "\u2fff" and len(chunk.text) < _SHORT]
    together = kind == "name" and len(parts) > 1
    return [word for chunk in parts for word in chunk.words] if together else chunks[0].words


def _value(kind: str, words: Sequence[Word]) -> Labelled:
    return Labelled(kind, trimmed(words), tuple(words))


def _unmarked(words: Sequence[Word], known: Mapping[str, str]) -> list[Labelled]:
    """Japanese has no blanks but those that people write on purpose: one parts label and value as well."""
    kind = known.get(fold(words[0].text)) if words[0].text > "\u2fff" and len(words) > 1 else None
    return [_value(kind, words[1:])] if kind else []


def _is_anothers(before: Sequence[Word]) -> bool:
    """Whether a word before "Name:" says whose: "Father's Name: …"."""
    return bool(before) and before[-1].text[-1].isalpha()


def _inline(words: Sequence[Word], known: Mapping[str, str]) -> list[Labelled]:
    """Labels in one line ("Tel: 0123 | E-mail: …"): each reaches to the next one."""
    starts: list[tuple[int, int, str]] = []
    for index, word in enumerate(words):
        for first in (index - 2, index - 1, index):  # "Ad Soyad:" is more than its last word
            if first < 0 or word.text[-1] not in ":：":
                continue
            kind = known.get(fold(" ".join(w.text for w in words[first : index + 1])).strip(" .:："))
            if kind and not (kind == "name" and _is_anothers(words[:first])):
                starts.append((first, index + 1, kind))
                break
    found = []
    for place, (_, begin, kind) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(words)
        if begin < stop:
            found.append(_value(kind, words[begin:stop]))
    return found
