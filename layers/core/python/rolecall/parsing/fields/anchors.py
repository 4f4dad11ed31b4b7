"""Which dates begin an entry: those at the edge of their text, where the dates of other entries stand."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from rolecall.parsing.fields.dated_lines import Dated, cut, date_words
from rolecall.parsing.fields.sentences import ends_sentence
from rolecall.parsing.wording.dates import DateRange, find_ranges
from rolecall.parsing.wording.durations import durations
from rolecall.parsing.wording.grades import BARE_GRADE, GRADE_WORD
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.scores import title_score
from rolecall.taxonomy.words import fold

_MOST_ABOVE = 4  # lines
_INDENT = 9.0  # points
_LIKE_TITLE = 1.0
_GRADED = re.compile(GRADE_WORD)
_REMARK = re.compile(r"^[\s,;]*\([^()]*\)[\s.]*$")  # "2012–2016 (ongoing)"


class _DatePlace(NamedTuple):
    """Where on its line a date stands, and in which type."""

    x0: float
    x1: float
    opens: bool
    closes: bool
    alone: bool
    bold: bool
    size: int


def mark_anchors(dated: list[Dated], *, singles: bool) -> None:
    for item in dated:
        item.anchor = _is_anchor(item, single=False)
    if singles or not any(item.anchor for item in dated):
        for item in dated:
            item.anchor = item.anchor or _is_anchor(item, single=True)
    _keep_usual(dated)
    for item in dated:
        item.anchor = item.anchor or _looks_like_anchor(item, dated)
    _leave_nested(dated)
    if not any(item.anchor for item in dated):
        _mark_items(dated, singles=singles)


def _leave_nested(dated: Sequence[Dated]) -> None:
    """A date indented among what was done in an entry is that of a project, unless its line names a position."""
    edge = next((item.line.x0 for item in dated if item.anchor), 0.0)
    for previous, item in itertools.pairwise(dated):
        if item.anchor and previous.line.bullet and not item.line.flow and not item.line.bold:
            nested = item.line.x0 > edge + _INDENT and len(item.line.chunks) == 1
            item.anchor = not (nested and item.rest and title_score(item.rest) < _LIKE_TITLE)


def _looks_like_anchor(item: Dated, dated: Sequence[Dated]) -> bool:
    """A single date that stands where the periods of other entries stand, in their type."""
    if item.anchor or not _is_anchor(item, single=True) or (place := _date_place(item)) is None:
        return False
    places = [other for anchor in dated if anchor.anchor and (other := _date_place(anchor)) is not None]
    return any(_same_place(place, other) for other in places)


def _date_place(item: Dated) -> _DatePlace | None:
    """Edges of the date, whether it begins and ends its line and is alone in it, and its type."""
    words = date_words(item)
    if not words:
        return None
    first, last = words[0], words[-1]
    opens, closes = first is item.line.words[0], last is item.line.words[-1]
    return _DatePlace(first.x0, last.x1, opens, closes, not item.rest, first.bold, round(first.size * 2))


def _same_place(one: _DatePlace, other: _DatePlace) -> bool:
    if one[2:] != other[2:]:
        return False
    aligned = abs(one.x0 - other.x0) < 3 or abs(one.x1 - other.x1) < 3
    return aligned or (one.closes and not one.opens)


def _keep_usual(dated: Sequence[Dated]) -> None:
    """A date inside a text of small letters anchors nothing where another line looks more like a header."""
    firm = [item for item in dated if item.anchor and not _is_loose(item)]
    if firm:
        for item in dated:
            item.anchor = item.anchor and not _is_loose(item)


def _is_loose(item: Dated) -> bool:
    """The text goes on in small letters to a date that is not a whole range or stands in it."""
    text = item.line.text
    if not item.rest or item.ranges[0].begin == 0:
        return False
    if text[:1].islower() and len(item.rest.split()) > 5:
        return True
    words = item.rest.split()
    if hits(words[0], "degree_words"):
        return False  # "B.B.A. in Accounting, magna cum laude, 2004"
    small = sum(word[0].islower() for word in words)
    return len(words) > 5 and small * 2 > len(words) and not item.line.bold and len(item.line.chunks) == 1


def _mark_items(dated: Sequence[Dated], *, singles: bool) -> None:
    """A section whose entries are all list items: each item with a date begins one."""
    items = [item for item in dated if item.line.bullet]
    found = [item for item in items if _is_anchor(item, single=singles, bullets=True)]
    alone = bool(found) and not any(item.rest for item in found)
    if len(found) * 2 > len(items) or alone or (found and found[0] is dated[0]):
        for item in found:
            item.anchor, item.header = True, True
            if not item.rest:
                _mark_above(dated, item)


def _mark_above(dated: Sequence[Dated], period: Dated) -> None:
    """List items above one that is a period alone say where that was."""
    index = dated.index(period)
    for item in reversed(dated[max(0, index - _MOST_ABOVE) : index]):
        if item.anchor or abs(item.line.x0 - period.line.x0) > 1:
            break
        item.header = True


def _is_anchor(item: Dated, *, single: bool, bullets: bool = False) -> bool:
    """A date that stands at an edge of its chunk, with at most a header's worth of words beside it."""
    if not item.ranges or item.line.bullet > bullets or len(item.rest.split()) > 22:
        return False
    if ends_sentence(item.rest) and len(item.rest.split()) > 8:
        return False
    wanted = [r for r in item.ranges if single or not r.single]
    return bool(wanted) and any(_at_edge(chunk.text, single=single) for chunk in item.line.chunks)


def _at_edge(text: str, *, single: bool) -> bool:
    return any(_stands_out(text, found) for found in find_ranges(text) if single or not found.single)


def _stands_out(text: str, found: DateRange) -> bool:
    """Whether a date begins the text, ends it, or has brackets of its own."""
    before, after = text[: found.begin].rstrip(), text[found.stop :].strip()
    if not before.strip("([)] "):
        return True
    if before[-1] in "([":
        return not after or (after[0] in ")]" and not re.match(r".[.\s]*\.\s|.\s?[a-z]", after))
    rest = _REMARK.sub("", after).strip(" .,;)]|·")
    delimited = before[-1] in ",|·•–—-:/" or text[found.begin - 2 : found.begin] == "  " or not found.single
    return delimited and not (rest and not _is_grade(rest) and cut(rest, durations(rest)))


def _is_grade(text: str) -> bool:
    """What a school's line may end with behind its date."""
    folded = fold(text).lstrip(" ,;|(")
    return bool(_GRADED.match(folded) or BARE_GRADE.fullmatch(folded))
