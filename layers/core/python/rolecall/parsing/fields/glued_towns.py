"""Towns set behind employers with a bare hyphen ("Orbis-York"), as some exports of profiles have them.

One such line may be a name; several in a section are a habit.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.dated_lines import Dated
from rolecall.parsing.fields.entries import Block
from rolecall.parsing.layout.lines import Chunk
from rolecall.parsing.wording.places import place_score

_HYPHEN = re.compile(r"(?<=.)-(?=.)")
_PLACE, _FEWEST = 2.0, 2
_Cut = tuple[int, int]  # a word, and where in it the hyphen stands


def part_towns(blocks: Sequence[Block]) -> None:
    """Sets the hyphen apart where most entries have a line of employer and town."""
    found = [(item, cut) for block in blocks for item in block.header if (cut := _cut(item)) is not None]
    if len(found) < _FEWEST or len(found) * 2 < len(blocks):
        return
    for item, (at, hyphen) in found:
        words = item.line.chunks[0].words
        item.line.chunks[0] = Chunk([*words[:at], *_parted(words[at], hyphen), *words[at + 1 :]])
        item.line.__dict__.pop("text", None)


def _cut(item: Dated) -> _Cut | None:
    """The first hyphen without blanks that has a place behind it, and no place before it."""
    if item.ranges or len(item.line.chunks) > 1:
        return None
    words = item.line.chunks[0].words
    for at, word in enumerate(words):
        for found in _HYPHEN.finditer(word.text):
            behind = " ".join([word.text[found.end() :], *(w.text for w in words[at + 1 :])])
            before = " ".join([*(w.text for w in words[:at]), word.text[: found.start()]])
            if place_score(behind) >= _PLACE:
                return (at, found.start()) if place_score(before) < _PLACE else None
    return None


def _parted(word: Word, hyphen: int) -> list[Word]:
    stops = (0, hyphen, hyphen + 1, len(word.text))
    wide = (word.x1 - word.x0) / len(word.text)
    return [
        replace(word, text=word.text[a:b], x0=round(word.x0 + a * wide, 2), x1=round(word.x0 + b * wide, 2))
        for a, b in itertools.pairwise(stops)
    ]
