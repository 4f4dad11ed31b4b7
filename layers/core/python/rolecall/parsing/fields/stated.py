"""Nationality and right to work, only where the document states them: nothing is concluded from names or places."""

import re
from collections.abc import Iterator, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import Found, words_within
from rolecall.parsing.fields.labelled_values import labelled_values
from rolecall.parsing.layout.lines import Line
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_stated import CITIZEN, NATIONALITY, RIGHT_TO_WORK

_LABELS = dict.fromkeys(NATIONALITY, "nationality")
_RIGHT = re.compile(RIGHT_TO_WORK)
_CITIZEN = re.compile(CITIZEN)
_PART = re.compile(r"(?:[^|•·;.]|\.(?!\s)|(?<=\b\w)\.)+")  # up to a mark or the end of a sentence
_UNTIL_NAME = re.compile(r"^(?:[^\W\d_A-Z][\w-]* )+")  # "am also British" says British
_LONGEST_NATIONALITY, _LONGEST_RIGHT = 40, 140


def nationality_of(lines: Sequence[Line]) -> Found | None:
    """The value of such a label, else "British" of "British citizen", "française" of "nationalité française"."""
    for value in labelled_values(lines, _LABELS):
        part = _PART.match(value.text)
        shown = part[0].strip(" ,.") if part else ""
        if shown and len(shown) <= _LONGEST_NATIONALITY and not any(char.isdigit() for char in shown):
            return Found(shown, words_within(value.words, (0, len(shown))))
    for text, words in _parts(lines):
        if match := _CITIZEN.search(fold(text)):
            span = match.span(match.lastgroup or 0)
            shown = text[slice(*span)].strip(" .")
            if match.lastgroup == "who":
                shown = _UNTIL_NAME.sub("", shown)
            if (shown[:1].isupper() or match["which"]) and len(shown) <= _LONGEST_NATIONALITY:
                return Found(shown, words_within(words, span))
    return None


def right_to_work_of(lines: Sequence[Line]) -> Found | None:
    """The whole clause that says it."""
    for text, words in _parts(lines):
        if _RIGHT.search(fold(text)) and len(text) <= _LONGEST_RIGHT:
            return Found(text.strip(" ,.-–"), tuple(words))
    return None


def _parts(lines: Sequence[Line]) -> Iterator[tuple[str, Sequence[Word]]]:
    """Clauses between marks; a label and its value side by side are one."""
    for line in lines:
        words = line.words
        for match in _PART.finditer(" ".join(word.text for word in words)):
            yield match[0], words_within(words, match.span())
