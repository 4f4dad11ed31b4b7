"""A line of a section with the dates in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.pieces import without
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import DateRange, find_ranges
from rolecall.parsing.wording.durations import durations

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


def unlisted(lines: Sequence[Line]) -> Iterator[Line]:
    """A period right of a list item is the entry's, not the item's."""
    for line in lines:
        if line.bullet and len(line.chunks) > 1 and _is_period(line.chunks[-1].text):
            yield replace(line, chunks=line.chunks[-1:])
            line.chunks.pop()
            line.__dict__.pop("text", None)
        yield line


def _is_period(text: str) -> bool:
    found = find_ranges(text)
    return len(found) == 1 and not found[0].single and not cut(text, [(found[0].begin, found[0].stop)])


def dated_line(line: Line) -> Dated:
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
        rest.append(cut(chunk.text, cuts))
    item.rest = " ".join(part for part in rest if part)
    return item


def stacked(dated: list[Dated]) -> list[Dated]:
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


def cut(text: str, cuts: Sequence[tuple[int, int]]) -> str:
    if cuts:
        text = "".join(char for index, char in enumerate(text) if not any(a <= index < b for a, b in cuts))
    return text.strip(" \t,;:|()[]·•–—-/")


def text_edge(item: Dated) -> float:
    """Where the text of a dated line begins, past a date in the margin."""
    for chunk, cuts in zip(item.line.chunks, item.spans, strict=True):
        if runs := without(chunk, cuts):
            return runs[0][0].x0
    return item.line.x0


def date_words(item: Dated) -> list[Word]:
    """The words that the first date of the line stands in."""
    for chunk, cuts in zip(item.line.chunks, item.spans, strict=True):
        at = 0
        words = []
        for word in chunk.words:
            if any(a < at + len(word.text) and b > at for a, b in cuts):
                words.append(word)
            at += len(word.text) + 1
        if words:
            return words
    return []
