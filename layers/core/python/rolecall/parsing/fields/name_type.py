"""Names over several lines, told by their type; names before a mark."""

import itertools
import re
from collections.abc import Iterator, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.name_words import is_name_word, is_title, stands_after, title_length
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.lexical import hits

_LARGE, _MOST_LINES = 13, 8
_WIDEST = 8  # type sizes between two words of a justified name
_LEAST = 2  # words of a name
_DOUBLED = frozenset(("de", "van", "von", "le", "du"))  # before a capital: no syllable that ends a name
_SHOWN = 1.25  # of the size of the text is the least of a name over two lines


def over_lines(runs: Sequence[Sequence[Word]]) -> str:
    """A double name whose hyphen ends a line, also before a particle; a Japanese name, whose lines are its parts."""
    text = trimmed([word for run in runs for word in run])
    if text[:1] > "\u2fff":
        return ("" if "・" in text else " ").join(map(trimmed, runs))
    for above, below in itertools.pairwise(runs):
        last, first = above[-1].text, below[0].text
        if last.endswith("-") and first in _DOUBLED and len(below) > 1:
            text = text.replace(last[:-1] + first, last + first)
    return re.sub(r"(?<=\w)- (?=\w)", "-", text)


def in_two_sizes(lines: Sequence[Line], body: float) -> list[list[Word]]:
    """A given and a family name below each other, each in a type of its own, both larger than the text."""
    if len(lines) < 2 or any(len(line.chunks) > 1 or line.size < _SHOWN * body for line in lines[:2]):
        return []
    one, other, *rest = lines
    named = all(is_name_word(word.text) for word in (*one.words, *other.words))
    work = hits(" ".join(word.text for word in other.words if not is_title(word.text)), "title_words")
    if _same_type(one.words[0], other.words[0]) or not (named and _goes_on(one, other)) or work:
        return []
    if len(one.words) > 1 and other.size < one.size:  # what stands below a whole name is smaller
        return []
    more = itertools.takewhile(lambda pair: _same_type(other.words[0], pair[1].words[0]), _near([other, *rest]))
    return [one.words, other.words, *(line.words for _, line in more)]


def _near(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    return itertools.takewhile(lambda pair: _goes_on(*pair), itertools.pairwise(lines))


def _goes_on(line: Line, below: Line) -> bool:
    """Close below, of one chunk as well, and at the same edge or middle."""
    edges = line.x0 - below.x0, line.x1 - below.x1
    return len(below.chunks) == 1 and below.gap < below.size and min(map(abs, (*edges, sum(edges) / 2))) < 2


def in_large_type(head: Sequence[Line], index: int) -> list[list[Word]]:
    """The words of a line and of those below it that are all of one large type, up to a mark or another type."""
    first = head[index].words[0]
    runs: list[list[Word]] = []
    if first.size <= _LARGE:
        return runs
    reach = max(word.x1 for word in _of_one_type(head[index]))
    for line in [head[index], *(line for line in head[index + 1 :] if line.x0 < reach)][:_MOST_LINES]:
        if runs and line.gap >= line.size:
            break
        words = _of_one_type(line)
        run = list(itertools.takewhile(lambda word: _same_type(first, word), before_mark(words)))
        if not run:
            break
        runs.append(run)
        if len(run) < len(words):
            break
    return runs


def _of_one_type(line: Line) -> list[Word]:
    """A justified name has wide gaps; what stands beside a narrow cell in other type, or far off, is none of it."""
    words = line.chunks[0].words
    for chunk in line.chunks[1:]:
        if not _same_type(words[0], chunk.words[0]) or chunk.x0 - words[-1].x1 > _WIDEST * line.size:
            break
        words = [*words, *chunk.words]
    return words


def _same_type(one: Word, other: Word) -> bool:
    return abs(one.size - other.size) < 0.3 and (one.bold, one.color) == (other.bold, other.color)


def before_mark(words: list[Word]) -> list[Word]:
    """The name stands first in "Ana Cruz | Nurse" and "Ana Cruz RN, MD", and behind "Curriculum vitae of"."""
    words = words[title_length([word.text for word in words]) :] or words
    for index, word in enumerate(words):
        if index and (word.text in "|·•–—-/" or _opens_remark(words, index)):
            return _without_letters(words[:index])
        if word.text.endswith((",", "|")) and index + 1 < len(words) and len(words) > 2:
            return _without_letters(words[: index + 1])
    return _without_letters(words)


def _opens_remark(words: list[Word], index: int) -> bool:
    """A bracket behind a name, not one behind a title ("Dipl.-Ing. (FH)") or around a nickname."""
    titled = all(is_title(word.text) or word.text.endswith(".") for word in words[:index])
    return words[index].text[0] in "|(" and not titled and not _nickname(words[index:])


def _without_letters(words: list[Word]) -> list[Word]:
    while len(words) > _LEAST and stands_after(words[-1].text):
        words = words[:-1]
    return words


def _nickname(words: Sequence[Word]) -> bool:
    """A name in brackets inside a name: "Robert (Bob) Marsh"."""
    return len(words) > 1 and words[0].text.endswith(")") and all(is_name_word(word.text) for word in words[:2])
