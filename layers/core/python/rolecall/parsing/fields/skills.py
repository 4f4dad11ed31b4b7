"""Skills that the document lists: items of the skill sections, with the label they stand under and a stated level."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.fields.skill_rows import RATING, SEPARATORS, bare, is_group, labelled, name_groups, rows_of
from rolecall.parsing.layout.hyphens import text_of
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.record import Skill
from rolecall.taxonomy.skills import lookup
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import LEVELS, SKILL_GROUPS, kinds

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
        row for row in rows_of(lines) if fold(bare(row.text)) not in LEVELS and any(c.isalnum() for c in bare(row.text))
    ]
    plain = not any(set(",;·|∙、，،") & set(chunk.text) for row in rows for chunk in row.chunks)
    apart = min((b.x0 - a.x1 for row in rows for a, b in itertools.pairwise(row.chunks)), default=0.0)
    name_groups(rows)
    for index, row in enumerate(rows):
        text = bare(row.text)
        following = rows[index + 1] if index + 1 < len(rows) else None
        if is_group(row, following) or (plain and following is not None and fold(text) in SKILL_GROUPS):
            group = text
            continue
        label, chunks = labelled(row.chunks)
        if plain and not row.bullet:
            chunks = [part for chunk in chunks for part in _chips(chunk, apart)]
        for words in _cells(chunks):
            yield _Item(words, label or group)


def _chips(chunk: Chunk, apart: float) -> Iterator[Chunk]:
    """Items set apart by more than a blank: words in boxes of their own. `apart` is the least white between chunks."""
    words = [chunk.words[0]]
    for word in chunk.words[1:]:
        if word.x0 - words[-1].x1 > max(0.55 * word.size, 0.8 * apart) and word.paragraph < 0:
            yield Chunk(words)
            words = []
        words.append(word)
    yield Chunk(words)


def _cells(chunks: Sequence[Chunk]) -> Iterator[list[Word]]:
    """Items between separators; a gap separates as well. Brackets keep their commas."""
    for chunk in chunks:
        words: list[Word] = []
        depth = 0
        for word in _unglued(chunk.words):
            depth = max(0, depth + sum(c in "(（[" for c in word.text) - sum(c in ")）]" for c in word.text))
            if (
                depth == 0
                and word.text in SEPARATORS | {"–", "—", "&", "and"}
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
    text = bare(text_of(item.words))
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
    text = RATING.sub("", text).strip()
    match = re.fullmatch(r"(.+?)\s*(?:[(（](.+)[)）]|[:：–—-]\s+(.+)|\s[–—-]\s(.+))", text)
    if match and fold(stated := next(g for g in match.groups()[1:] if g)).strip(" .") in LEVELS:
        return bare(match[1]), stated.strip(), years
    return text, None, years
