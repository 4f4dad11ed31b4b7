"""A section of dated entries (jobs, schools, voluntary work) cut into blocks: header lines, dates, body.

Dates are the anchors. How many header lines stand above a date is seen from the first entry of the section and from
what looks like it further down.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rolecall.parsing.fields.dates import DateRange, durations, find_ranges
from rolecall.parsing.fields.lexical import ends_openly, has_suffix, hits
from rolecall.parsing.fields.margin import unwrapped_dates
from rolecall.parsing.fields.pieces import labelled_parts, without
from rolecall.parsing.fields.tables import untabled
from rolecall.parsing.layout.dated import looks_like_date
from rolecall.parsing.layout.headings import heading_kind
from rolecall.parsing.layout.lines import Line
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import SUBHEADINGS

Spans = list[list[tuple[int, int]]]


@dataclass(slots=True)
class Dated:
    """A line with the dates in it and the places to cut out of each chunk before reading the rest."""

    line: Line
    ranges: list[DateRange] = field(default_factory=list)
    spans: Spans = field(default_factory=list)
    rest: str = ""
    anchor: bool = False
    body: bool = False
    header: bool = False


@dataclass(slots=True)
class Block:
    """One entry. `header` holds the lines that name it, `dates` the anchor's."""

    header: list[Dated]
    dates: DateRange | None
    anchor: Dated | None
    body: list[Dated] = field(default_factory=list)


def blocks_of(lines: Sequence[Line], *, singles: bool = False) -> list[Block]:
    """The entries of a section; `singles` lets a lone date anchor an entry (education, awards)."""
    dated = _stacked([_dated(line) for line in unwrapped_dates(_unlisted(untabled(lines)))])
    _mark_anchors(dated, singles=singles)
    _mark_bodies(dated)
    anchors = [index for index, item in enumerate(dated) if item.anchor]
    if not anchors:
        return _undated(dated)
    starts = _starts(dated, anchors)
    return [
        _block(dated, start, anchor, stop)
        for start, anchor, stop in zip(starts, anchors, [*starts[1:], len(dated)], strict=True)
    ]


def _unlisted(lines: Sequence[Line]) -> Iterator[Line]:
    """A period right of a list item is the entry's, not the item's."""
    for line in lines:
        if line.bullet and len(line.chunks) > 1 and _is_period(line.chunks[-1].text):
            yield replace(line, chunks=line.chunks[-1:])
            line.chunks.pop()
            line.__dict__.pop("text", None)
        yield line


def _is_period(text: str) -> bool:
    found = find_ranges(text)
    return len(found) == 1 and not found[0].single and not _cut(text, [(found[0].begin, found[0].stop)])


def _dated(line: Line) -> Dated:
    item = Dated(line)
    rest = []
    for chunk in line.chunks:
        ranges = find_ranges(chunk.text)
        cuts = [(r.begin, r.stop) for r in ranges]
        cuts += [
            span for span in durations(chunk.text) if ranges or len(line.chunks) > 1 or _only_duration(chunk.text, span)
        ]
        item.ranges += ranges
        item.spans.append(cuts)
        rest.append(_cut(chunk.text, cuts))
    item.rest = " ".join(part for part in rest if part)
    return item


def _stacked(dated: list[Dated]) -> list[Dated]:
    """A start above an end, each alone in its line, is one range."""
    kept: list[Dated] = []
    for item in dated:
        last = kept[-1] if kept else None
        if last is not None and _lone(last) and (made := _completed(last, item)):
            last.ranges = [made]
            if item.rest:
                kept.append(item)
            continue
        kept.append(item)
    return kept


def _lone(item: Dated) -> bool:
    return (
        len(item.ranges) == 1
        and not item.rest
        and len(item.line.chunks) == 1
        and (item.ranges[0].single or item.ranges[0].current)
    )


def _completed(first: Dated, item: Dated) -> DateRange | None:
    """The range that a date and the line below it make."""
    if abs(first.line.x0 - item.line.x0) > 6 or len(item.line.text) > 24:
        return None
    text = f"{first.line.text.rstrip(' -–—')} – {item.line.text.lstrip(' -–—')}"
    both = find_ranges(text)
    whole = len(both) == 1 and not both[0].single and not text[both[0].stop :].strip(" .)")
    if whole and (both[0].current or not item.rest.strip()):
        item.rest = ""
        return both[0]
    return None


def _only_duration(text: str, span: tuple[int, int]) -> bool:
    return span[1] - span[0] >= len(text.strip()) - 2


def _cut(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    kept = "".join(char for index, char in enumerate(text) if not any(a <= index < b for a, b in cuts))
    return kept.strip(" \t,;:|()[]·•–—-/")


def _mark_anchors(dated: list[Dated], *, singles: bool) -> None:
    for item in dated:
        item.anchor = _is_anchor(item, single=False)
    if singles or not any(item.anchor for item in dated):
        for item in dated:
            item.anchor = item.anchor or _is_anchor(item, single=True)
    _keep_usual(dated)
    for item in dated:
        item.anchor = item.anchor or _looks_like_anchor(item, dated)
    if not any(item.anchor for item in dated):
        _mark_items(dated, singles=singles)


def _looks_like_anchor(item: Dated, dated: Sequence[Dated]) -> bool:
    """A single date that stands where the periods of other entries stand, in their type."""
    if item.anchor or not _is_anchor(item, single=True) or (place := _date_place(item)) is None:
        return False
    places = [other for anchor in dated if anchor.anchor and (other := _date_place(anchor)) is not None]
    return any(_same_place(place, other) for other in places)


def _date_place(item: Dated) -> tuple[float, float, bool, bool, bool, bool, int] | None:
    """Edges of the date, whether it begins and ends its line and is alone in it, and its type."""
    for chunk, cuts in zip(item.line.chunks, item.spans, strict=True):
        at = 0
        words = []
        for word in chunk.words:
            if any(a < at + len(word.text) and b > at for a, b in cuts):
                words.append(word)
            at += len(word.text) + 1
        if words:
            first, last = words[0], words[-1]
            opens, closes = first is item.line.words[0], last is item.line.words[-1]
            return (first.x0, last.x1, opens, closes, not item.rest, first.bold, round(first.size * 2))
    return None


def _same_place(
    one: tuple[float, float, bool, bool, bool, bool, int], other: tuple[float, float, bool, bool, bool, bool, int]
) -> bool:
    if one[2:] != other[2:]:
        return False
    aligned = abs(one[0] - other[0]) < 3 or abs(one[1] - other[1]) < 3
    return aligned or (one[3] and not one[2])


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
    small = sum(word[0].islower() for word in words)
    return len(words) > 5 and small * 2 > len(words) and not item.line.bold and len(item.line.chunks) == 1


def _mark_items(dated: Sequence[Dated], *, singles: bool) -> None:
    """A section whose entries are all list items: each item with a date begins one."""
    items = [item for item in dated if item.line.bullet]
    found = [item for item in items if _is_anchor(item, single=singles, bullets=True)]
    if len(found) * 2 > len(items) or (found and found[0] is dated[0]):
        for item in found:
            item.anchor, item.header = True, True


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
    rest = after.strip(" .,;)]|·")
    delimited = before[-1] in ",|·•–—-:/" or text[found.begin - 2 : found.begin] == "  " or not found.single
    return delimited and not _cut(rest, durations(rest))


def _mark_bodies(dated: list[Dated]) -> None:
    """Bullets, what is indented under headers, sentences, and what goes on from one of these."""
    edge = _header_edge(dated)
    for index, item in enumerate(dated):
        previous = dated[index - 1] if index else None
        item.body = not (item.anchor or _is_labelled(item.line)) and (
            item.line.bullet
            or _is_subheading(item.line)
            or (edge is not None and item.line.x0 > edge + 9 and not item.line.bold and not item.line.flow)
            or _is_sentence(item.line)
            or _begins_sentence(item.line, dated[index + 1].line if index + 1 < len(dated) else None)
            or (previous is not None and previous.body and _goes_on(previous.line, item.line))
        )


def _is_labelled(line: Line) -> bool:
    """A label says that the line names something of the entry."""
    slots = {slot for chunk in line.chunks for slot, _ in labelled_parts(chunk.words)} - {"", "X", "D"}
    return bool(slots)


def _header_edge(dated: Sequence[Dated]) -> float | None:
    """How far right header lines begin: the furthest left edge of a bold or dated line, label columns apart."""
    edges = [text_edge(item) for item in dated if item.line.bold and not item.line.bullet]
    if not edges:
        edges = [text_edge(item) for item in dated if item.anchor and item.rest]
    return max(edges or _edges_beside(dated), default=None)


def _edges_beside(dated: Sequence[Dated]) -> list[float]:
    """Where the line above or below a date that stands alone begins: the one further left is the header."""
    near = (dated[max(0, index - 1) : index + 2] for index, item in enumerate(dated) if item.anchor)
    return [
        min(item.line.x0 for item in items if not item.anchor)
        for items in near
        if len(items) > 1 and not all(i.anchor for i in items)
    ]


def text_edge(item: Dated) -> float:
    """Where the text of a dated line begins, past a date in the margin."""
    for chunk, cuts in zip(item.line.chunks, item.spans, strict=True):
        if runs := without(chunk, cuts):
            return runs[0][0].x0
    return item.line.x0


def _is_subheading(line: Line) -> bool:
    plain = fold(line.text).strip(" :.")
    return plain in SUBHEADINGS


def _is_sentence(line: Line) -> bool:
    """Running text: long, or ending like a sentence."""
    words = line.text.split()
    if line.bold:
        return False
    if ends_sentence(line.text) and len(words) > 5:
        return True
    named = has_suffix(line.text)
    small = line.text[:1].islower() and len(words) > 3
    return len(words) > (20 if named else 13) or (small and not (len(words) < 9 and hits(line.text, "title_heads")))


def _begins_sentence(line: Line, following: Line | None) -> bool:
    """The first line of running text: the next one goes on in small letters."""
    if following is None or following.bullet or following.page != line.page or len(line.text.split()) < 6:
        return False
    if looks_like_date(following.text):
        return False
    same = abs(line.size - following.size) < 0.6 and line.bold == following.bold and not line.bold
    return same and following.text[:1].islower() and following.gap < 0.9 * line.size


def ends_sentence(text: str) -> bool:
    """A full stop that ends no abbreviation ("S.A. de C.V.", "Inc.")."""
    if not text.endswith((".", "。", ";")):
        return False
    last = text.rsplit(maxsplit=1)[-1].rstrip(".;")
    return (
        not has_suffix(text.rsplit(maxsplit=1)[-1]) and not (len(last) <= 4 and last[:1].isupper()) and "." not in last
    )


def _goes_on(previous: Line, line: Line) -> bool:
    """The line above was full and this one begins where it did, in the same type."""
    same = abs(previous.size - line.size) < 0.6 and previous.bold == line.bold and not line.bullet
    first = line.words[0]
    full = previous.x1 + (first.x1 - first.x0) > previous.room - 4
    near = abs(line.x0 - previous.x0) < 14 and line.gap < 0.75 * line.size and not line.flow
    return same and near and (full or line.text[:1].islower())


def _starts(dated: Sequence[Dated], anchors: Sequence[int]) -> list[int]:
    """For each anchor the line its entry begins with."""
    first = _first_start(dated, anchors)
    pattern = dated[first].line
    above = anchors[0] - first
    starts = [first]
    for previous, anchor in itertools.pairwise(anchors):
        starts.append(_start_before(dated, previous, anchor, above, pattern))
    return starts


def _first_start(dated: Sequence[Dated], anchors: Sequence[int]) -> int:
    start = anchors[0]
    while (
        start > 0
        and anchors[0] - start < 4
        and not dated[start - 1].body
        and heading_kind(dated[start - 1].line.text) is None
    ):
        start -= 1
    return start


def _start_before(dated: Sequence[Dated], previous: int, anchor: int, above: int, pattern: Line) -> int:
    best, weight = anchor, -99.0
    for count in range(min(4, anchor - previous - 1) + 1):
        start = anchor - count
        between = dated[start:anchor]
        if start - 1 > previous and _broken(dated[start - 1].line, dated[start].line):
            continue
        rows = count - sum(_broken(one.line, other.line) for one, other in itertools.pairwise(between))
        score = 2.0 * (rows == above) - 0.6 * abs(rows - above) - 8.0 * sum(item.body for item in between)
        score += _likeness(dated[start].line, pattern) + 0.8 * (dated[start - 1].body) + _gap_score(dated, start)
        if not above and start - 1 == previous and count and not dated[previous].rest:
            score -= 3.0  # a date alone in its line needs the line below it
        if above and not count and not dated[anchor].rest:
            score -= 2.0  # or the one above
        if score > weight:
            best, weight = start, score
    return best


def _broken(line: Line, following: Line) -> bool:
    """A header line that cannot end where it does: the next one goes on with it."""
    open_ended = line.text[-1] in "-–—&,/" or ends_openly(line.text)
    near = following.gap < 0.75 * following.size and abs(line.x0 - following.x0) < 4
    return open_ended and near and not line.bullet and not following.bullet and _same_type(line, following)


def _same_type(line: Line, following: Line) -> bool:
    one, other = line.words[-1], following.words[0]
    return abs(one.size - other.size) < 0.6 and (one.bold, one.italic) == (other.bold, other.italic)


def _likeness(line: Line, pattern: Line) -> float:
    same = (abs(line.size - pattern.size) < 0.6) + (line.bold == pattern.bold) + (line.italic == pattern.italic)
    return 0.6 * same + 0.6 * (line.color == pattern.color) + 0.6 * (abs(line.x0 - pattern.x0) < 4)


def _gap_score(dated: Sequence[Dated], start: int) -> float:
    """White above the first line of an entry is wider than between its lines."""
    gap = dated[start].line.gap
    near = [item.line.gap for item in dated[max(0, start - 2) : start + 3] if item.line.gap < 90]
    if gap >= 90 or not near or max(near) - min(near) < 2:
        return 0.0
    if gap < max(near) - 0.5:
        return 0.0
    return 2.6 if gap > min(near) + 0.8 * dated[start].line.size else 1.5


def _block(dated: Sequence[Dated], start: int, anchor: int, stop: int) -> Block:
    """Header lines run from the start past the anchor to the first line of the body."""
    end = anchor + 1
    if not any(item.rest for item in dated[start:end]) and end < stop:
        end += 1  # a date alone names nothing: the next line does, whatever it looks like
    while end < stop and not dated[end].body and end - anchor <= 4:
        end += 1
    wanted = [r for r in dated[anchor].ranges if not r.single] or dated[anchor].ranges
    return Block(list(dated[start:end]), wanted[0], dated[anchor], list(dated[end:stop]))


def _returns(first: Line, previous: Line, line: Line) -> bool:
    """The type of the first line comes back after lines in another."""
    return _likeness(line, first) > 2.9 and _likeness(previous, first) <= 2.4


def _undated(dated: Sequence[Dated]) -> list[Block]:
    """Without any date: every line that looks like the first one and is no body begins an entry."""
    blocks: list[Block] = []
    for index, item in enumerate(dated):
        fresh = not blocks or (
            not item.body
            and (
                dated[index - 1].body
                or _gap_score(dated, index) > 0
                or _returns(dated[0].line, dated[index - 1].line, item.line)
            )
        )
        if fresh:
            blocks.append(Block([item], None, None))
        elif item.body or blocks[-1].body:
            blocks[-1].body.append(item)
        else:
            blocks[-1].header.append(item)
    return blocks
