"""A section of dated entries (jobs, schools, voluntary work) cut into blocks: header lines, dates, body.

Dates are the anchors. How many header lines stand above a date is seen from the first entry of the section and from
what looks like it further down.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from rolecall.parsing.fields.anchors import mark_anchors
from rolecall.parsing.fields.dated_lines import Dated, dated_line, stacked, text_edge, unlisted
from rolecall.parsing.fields.margin_periods import unwrapped_dates
from rolecall.parsing.fields.paired_events import as_periods
from rolecall.parsing.fields.pieces import labelled_parts
from rolecall.parsing.fields.sentences import begins_sentence, goes_on, is_sentence
from rolecall.parsing.fields.tables import untabled
from rolecall.parsing.fields.wrapped import unwrapped_cells
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import DateRange
from rolecall.parsing.wording.headings import heading_kind
from rolecall.parsing.wording.lexical import ends_openly
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import SUBHEADINGS
from rolecall.taxonomy.words_labels import entry_labels


@dataclass(slots=True)
class Block:
    """One entry. `header` holds the lines that name it, `dates` the anchor's."""

    header: list[Dated]
    dates: DateRange | None
    anchor: Dated | None
    body: list[Dated] = field(default_factory=list)


def blocks_of(lines: Sequence[Line], *, singles: bool = False) -> list[Block]:
    """The entries of a section; `singles` lets a lone date anchor an entry (education, awards)."""
    whole = unwrapped_cells(unwrapped_dates(as_periods(list(unlisted(untabled(lines))))))
    dated = stacked([dated_line(line) for line in whole])
    mark_anchors(dated, singles=singles)
    _mark_bodies(dated)
    anchors = [index for index, item in enumerate(dated) if item.anchor]
    if not anchors:
        return _undated(dated)
    starts = _starts(dated, anchors)
    return [
        _block(dated, start, anchor, stop)
        for start, anchor, stop in zip(starts, anchors, [*starts[1:], len(dated)], strict=True)
    ]


def _mark_bodies(dated: list[Dated]) -> None:
    """Bullets, what is indented under headers, sentences, and what goes on from one of these."""
    edge = _header_edge(dated)
    for index, item in enumerate(dated):
        previous = dated[index - 1] if index else None
        item.body = not (item.anchor or item.header or _is_labelled(item.line)) and (
            (item.line.bullet and not _heads_entry(dated, index))
            or _is_subheading(item.line)
            or (edge is not None and item.line.x0 > edge + 9 and not item.line.bold and not item.line.flow)
            or is_sentence(item.line)
            or begins_sentence(item.line, dated[index + 1].line if index + 1 < len(dated) else None)
            or (previous is not None and previous.body and goes_on(previous.line, item.line))
        )


def _heads_entry(dated: Sequence[Dated], index: int) -> bool:
    """A list item in bold straight above a period in lighter type: the list is one of entries."""
    following = dated[index + 1] if index + 1 < len(dated) else None
    return following is not None and following.anchor and dated[index].line.bold and not following.line.bold


def _is_labelled(line: Line) -> bool:
    """A label says that the line names something of the entry."""
    slots = {slot for chunk in line.chunks for slot, _ in labelled_parts(chunk.words)}
    cells = {entry_labels().get(fold(c.text).strip(" .:："), "") for c in line.chunks[:-1] if c.text[-1] in ":："}
    return bool((slots | cells) - {"", "X", "D"})


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


def _is_subheading(line: Line) -> bool:
    plain = fold(line.text).strip(" :.")
    return plain in SUBHEADINGS


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
    if not (open_ended and near) or line.bullet or following.bullet:
        return False
    return _same_type(line, following) or (line.text[-1] == "," and abs(line.size - following.size) < 0.6)


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
