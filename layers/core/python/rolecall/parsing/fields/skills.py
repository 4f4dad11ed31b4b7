"""Skills that the document lists: items of the skill sections, with the label they stand under and a stated level."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.paragraphs import item_gap, wraps
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.layout.hyphens import text_of
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.record import Skill
from rolecall.taxonomy.skills import lookup
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import LEVELS, SKILL_GROUPS, kinds

_SEPARATORS = frozenset(",;·•|∙、，；،؛・◦▪●‧/│‣>")
_RATING = re.compile(r"[\s(]*[★☆●○◉◯■□▪▫▮▯✦✧⬤•◦]{2,}[\s)]*|\s*\b\d{1,3}\s?%|\s*\b\d{1,2}\s?/\s?(?:5|10)\b")
_YEARS = re.compile(
    r"\s*[(–-]?\s*(\d{1,2}(?:[.,]\d)?)\+?\s*(?:years?|yrs?|jahre?|ans|anos|años|jaar|anni|lat|år|yıl)\b[^,)]*\)?",
    re.IGNORECASE,
)


# Up to and with a comma before a letter or a semicolon; bars stand alone.
_GLUED = re.compile(r"[|;]|,(?=[^\W\d_])|(?:[^,;|]|,(?![^\W\d_]))+[,;]?")


@dataclass(slots=True)
class _Item:
    words: list[Word]
    group: str | None


@dataclass(slots=True)
class _Row:
    chunks: list[Chunk]
    bullet: bool

    @property
    def text(self) -> str:
        return " ".join(chunk.text for chunk in self.chunks)


def skills_of(lines: Sequence[Line], group: str | None = None) -> list[Skill]:
    found, seen = [], set()
    for item in _items(lines, group):
        skill = _skill(item)
        if skill is not None and (key := fold(skill.name)) not in seen:
            seen.add(key)
            found.append(skill)
    return found


def _items(lines: Sequence[Line], group: str | None) -> Iterator[_Item]:
    """Logical rows first (wrapped lines joined), then the separators inside them."""
    rows = [
        row for row in _rows(lines) if fold(_bare(row.text)) not in LEVELS and any(c.isalnum() for c in _bare(row.text))
    ]
    plain = not any(set(",;·|∙、，،") & set(chunk.text) for row in rows for chunk in row.chunks)
    apart = min((b.x0 - a.x1 for row in rows for a, b in itertools.pairwise(row.chunks)), default=0.0)
    _name_groups(rows)
    for index, row in enumerate(rows):
        text = _bare(row.text)
        following = rows[index + 1] if index + 1 < len(rows) else None
        if _is_group(row, following) or (plain and following is not None and fold(text) in SKILL_GROUPS):
            group = text
            continue
        label, chunks = _labelled(row.chunks)
        if plain and not row.bullet:
            chunks = [part for chunk in chunks for part in _chips(chunk, apart)]
        for words in _cells(chunks):
            yield _Item(words, label or group)


def _name_groups(rows: Sequence[_Row]) -> None:
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


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    """A line, with the lines that it was wrapped into."""
    row: _Row | None = None
    apart = item_gap(lines, 2.5)
    for index, line in enumerate(lines):
        if row is not None and (_continues(lines[index - 1], line) or _close(lines[index - 1], line, apart)):
            row.chunks[-1] = Chunk([*row.chunks[-1].words, *line.chunks[0].words])
            row.chunks += line.chunks[1:]
            continue
        if row is not None:
            yield row
        row = _Row(_without_levels(line.chunks), line.bullet)
    if row is not None:
        yield row


def _close(previous: Line, line: Line, apart: float) -> bool:
    """A small letter, nearer to the line above than items are to each other."""
    single = len(previous.chunks) == len(line.chunks) == 1 and not line.bullet
    return single and line.text[:1].islower() and apart < 90 and line.gap < apart - 1.2


def _without_levels(chunks: Sequence[Chunk]) -> list[Chunk]:
    """In "Frontend    Expert" the level stands beside the label."""
    kept = [chunk for chunk in chunks if fold(_bare(chunk.text)) not in LEVELS]
    return kept or list(chunks)


def _chips(chunk: Chunk, apart: float) -> Iterator[Chunk]:
    """Items set apart by more than a blank: words in boxes of their own. `apart` is the least white between chunks."""
    words = [chunk.words[0]]
    for word in chunk.words[1:]:
        if word.x0 - words[-1].x1 > max(0.55 * word.size, 0.8 * apart) and word.paragraph < 0:
            yield Chunk(words)
            words = []
        words.append(word)
    yield Chunk(words)


def _continues(previous: Line, line: Line) -> bool:
    if line.bullet or _label_end(line.chunks[0]) is not None:
        return False
    if previous.text[-1] in _SEPARATORS:
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


def _is_group(row: _Row, following: _Row | None) -> bool:
    """A label on a line of its own: in another type than what follows, hanging out, or ending in a colon."""
    if following is None or len(row.chunks) > 1:
        return False
    text = _RATING.sub("", row.text).strip()
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


def _labelled(row: list[Chunk]) -> tuple[str | None, list[Chunk]]:
    end = _label_end(row[0])
    if end is None or (end == len(row[0].words) - 1 and len(row) == 1):
        return None, row
    label = _bare(" ".join(word.text for word in row[0].words[: end + 1]))
    rest = row[0].words[end + 1 :]
    if not any(c.isalnum() for word in rest for c in word.text) and len(row) == 1:
        return None, [Chunk(row[0].words[: end + 1])]
    return label, ([Chunk(rest)] if rest else []) + row[1:]


def _cells(chunks: Sequence[Chunk]) -> Iterator[list[Word]]:
    """Items between separators; a gap separates as well. Brackets keep their commas."""
    for chunk in chunks:
        words: list[Word] = []
        depth = 0
        for word in _unglued(chunk.words):
            depth = max(0, depth + sum(c in "(（[" for c in word.text) - sum(c in ")）]" for c in word.text))
            if (
                depth == 0
                and word.text in _SEPARATORS | {"–", "—", "&", "and"}
                and word.text not in ("&", "and", "–", "—")
            ):
                yield words
                words = []
                continue
            words.append(word)
            if depth == 0 and word.text[-1] in ",;、，；،؛":
                yield words
                words = []
        yield words


def _unglued(words: Sequence[Word]) -> Iterator[Word]:
    """Words cut at separators that no blank follows ("Excel,Word", "Excel |Word"), but not within "1,2"."""
    for word in words:
        for match in _GLUED.finditer(word.text):
            wide = (word.x1 - word.x0) / len(word.text)
            x0, x1 = word.x0 + match.start() * wide, word.x0 + match.end() * wide
            yield word if match[0] == word.text else replace(word, text=match[0], x0=round(x0, 2), x1=round(x1, 2))


def _skill(item: _Item) -> Skill | None:
    text = _bare(text_of(item.words))
    name, level, years = _level(text)
    if not name or len(name) > 70 or len(name.split()) > 8 or not any(c.isalpha() for c in name):
        return None
    if kinds().get(fold(name)) == "skills" and lookup(name) is None:
        return None  # the heading again, as the name of the only group
    return Skill(
        name=name, group=item.group, proficiency=level, years=years, evidence={"name": evidence(item.words, 0.9)}
    )


def _level(text: str) -> tuple[str, str | None, float | None]:
    """The name without a stated level or number of years."""
    years = None
    if match := _YEARS.search(text):
        years, text = float(match[1].replace(",", ".")), (text[: match.start()] + text[match.end() :]).strip(" ()–-")
    text = _RATING.sub("", text).strip()
    match = re.fullmatch(r"(.+?)\s*(?:[(（](.+)[)）]|[:：–—-]\s+(.+)|\s[–—-]\s(.+))", text)
    if match and fold(stated := next(g for g in match.groups()[1:] if g)).strip(" .") in LEVELS:
        return _bare(match[1]), stated.strip(), years
    return text, None, years


def _bare(text: str) -> str:
    return _RATING.sub("", text).strip(" \t,;:·•|∙.–—-：、，،") if not text.startswith(".") else text.strip(" ,;:·•|")
