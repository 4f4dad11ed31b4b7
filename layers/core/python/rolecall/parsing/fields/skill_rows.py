"""Lines of a skill section as logical rows: wrapped lines joined, labels beside or above them told from items."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolecall.parsing.fields.paragraphs import item_gap, wraps
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import LEVELS

SEPARATORS = frozenset(",;·•|∙、，；،؛・◦▪●‧/│‣>")
RATING = re.compile(r"[\s(]*[★☆●○◉◯■□▪▫▮▯✦✧⬤•◦]{2,}[\s)]*|\s*\b\d{1,3}\s?%|\s*\b\d{1,2}\s?/\s?(?:5|10)\b")


@dataclass(slots=True)
class Row:
    chunks: list[Chunk]
    bullet: bool

    @property
    def text(self) -> str:
        return " ".join(chunk.text for chunk in self.chunks)


def name_groups(rows: Sequence[Row]) -> None:
    """Labels in a column of their own ("Databases    Oracle, MySQL"): a colon is put behind them."""
    pairs = [row for row in rows if len(row.chunks) == 2]
    listed = sum(bool(set(",;、،") & set(row.chunks[1].text)) or row.chunks[1].text[0] in ":：" for row in pairs)
    if len(pairs) < 2 or listed * 2 < len(pairs) or len(pairs) * 3 < len(rows) * 2:
        return
    if any(_most_alike([row.chunks[at].x0 for row in pairs]) * 3 < len(pairs) * 2 for at in (0, 1)):
        return
    for row in pairs:
        label, items = row.chunks
        colon = replace(label.words[-1], text=label.words[-1].text.rstrip(":：") + ":")
        row.chunks = [Chunk([*label.words[:-1], colon, *items.words])]


def _most_alike(edges: Sequence[float]) -> int:
    return Counter(round(edge / 4) for edge in edges).most_common(1)[0][1]


def rows_of(lines: Sequence[Line]) -> Iterator[Row]:
    """A line, with the lines that it was wrapped into."""
    row: Row | None = None
    apart = item_gap(lines, 2.5)
    for index, line in enumerate(lines):
        if row is not None and (_continues(lines[index - 1], line) or _close(lines[index - 1], line, apart)):
            row.chunks[-1] = Chunk([*row.chunks[-1].words, *line.chunks[0].words])
            row.chunks += line.chunks[1:]
            continue
        if row is not None:
            yield row
        row = Row(_without_levels(line.chunks), line.bullet)
    if row is not None:
        yield row


def _close(previous: Line, line: Line, apart: float) -> bool:
    """A small letter, nearer to the line above than items are to each other."""
    single = len(previous.chunks) == len(line.chunks) == 1 and not line.bullet
    return single and line.text[:1].islower() and apart < 90 and line.gap < apart - 1.2


def _without_levels(chunks: Sequence[Chunk]) -> list[Chunk]:
    """In "Frontend    Expert" the level stands beside the label."""
    kept = [chunk for chunk in chunks if fold(bare(chunk.text)) not in LEVELS]
    return kept or list(chunks)


def _continues(previous: Line, line: Line) -> bool:
    if line.bullet or _label_end(line.chunks[0]) is not None:
        return False
    if previous.text[-1] in SEPARATORS:
        return True
    first = line.words[0]
    if (
        line.text[:1].islower()
        and previous.x1 + (first.x1 - first.x0) + 2 > previous.room
        and len(previous.chunks) == 1
    ):
        return True
    listed = any(c in previous.text for c in ",;·|∙") or previous.bullet
    return (
        listed
        and len(previous.chunks) == 1
        and wraps(previous, line, bullet=previous.bullet)
        and (line.text[:1].islower() or not _is_short(previous))
    )


def _is_short(line: Line) -> bool:
    first = line.words[0]
    return line.x1 + (first.x1 - first.x0) < line.room - 20


def is_group(row: Row, following: Row | None) -> bool:
    """A label on a line of its own: in another type than what follows, hanging out, or ending in a colon."""
    if following is None or len(row.chunks) > 1:
        return False
    text = RATING.sub("", row.text).strip()
    if text.endswith((":", "：")):
        return True
    if any(c in text for c in ",;·|∙") or len(text.split()) > 6:
        return False
    if following.bullet and not row.bullet:
        return True
    one, other = row.chunks[0].words[0], following.chunks[0].words[0]
    return (one.bold and not other.bold) or one.size > other.size + 0.6 or (other.x0 > one.x0 + 5 and one.paragraph < 0)


def _label_end(chunk: Chunk) -> int | None:
    """The index of the word that ends a label: "Databases:" or bold words before lighter ones."""
    words = chunk.words
    for index, word in enumerate(words[:6]):
        if word.text[-1] in ":：" and index + 1 <= len(words):
            return index
        if word.text in ":：":
            return index
    if words[0].bold and not words[-1].bold:
        return max(i for i, w in enumerate(words) if w.bold and all(v.bold for v in words[: i + 1]))
    return None


def labelled(row: list[Chunk]) -> tuple[str | None, list[Chunk]]:
    end = _label_end(row[0])
    if end is None or (end == len(row[0].words) - 1 and len(row) == 1):
        return None, row
    label = bare(" ".join(word.text for word in row[0].words[: end + 1]))
    rest = row[0].words[end + 1 :]
    if not any(c.isalnum() for word in rest for c in word.text) and len(row) == 1:
        return None, [Chunk(row[0].words[: end + 1])]
    return label, ([Chunk(rest)] if rest else []) + row[1:]


def bare(text: str) -> str:
    return RATING.sub("", text).strip(" \t,;:·•|∙.–—-：、，،") if not text.startswith(".") else text.strip(" ,;:·•|")
