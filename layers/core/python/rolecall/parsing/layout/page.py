"""All pages of an extract to one list of lines in reading order."""

import itertools
import re

from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.layout.japanese_form import with_events
from rolecall.parsing.layout.letter_spacing import unspaced
from rolecall.parsing.layout.lines import Chunk, Line, chunks_of
from rolecall.parsing.layout.readings import BY_COLUMNS, Reading
from rolecall.parsing.layout.rtl_left_set import is_set_from_left, with_phrases_turned
from rolecall.parsing.layout.rtl_mirror import is_mirrored, mirrored
from rolecall.parsing.layout.stacked_periods import unstacked
from rolecall.parsing.layout.tokens import split_words
from rolecall.parsing.wording.dates import find_ranges
from rolecall.taxonomy.words import fold


def read_lines(extract: Extract, reading: Reading = BY_COLUMNS) -> list[Line]:
    """What a person reads, in the order they read it. Hidden words are left out."""
    lines: list[Line] = []
    number = 0
    for page in _pages(extract):
        for column in reading(_chunks(page)):
            number += 1
            lines += _measured(column, number, flow=page[0].paragraph >= 0)
    heights = {number: height for number, (_, height) in enumerate(extract.pages, start=1)}
    lines = [line for line in lines if not _is_furniture(line, heights.get(line.page, 792.0))]
    return _without_repeats(lines, len(extract.pages))


def _chunks(words: list[Word]) -> list[Chunk]:
    """In the order of the file."""
    chunks = with_events(chunks_of(words))
    if words[0].paragraph >= 0:
        return chunks
    order = {id(word): at for at, word in enumerate(words)}
    return sorted(unstacked(chunks), key=lambda chunk: min(order.get(id(word), len(words)) for word in chunk.words))


def _pages(extract: Extract) -> list[list[Word]]:
    pages: dict[int, list[Word]] = {}
    for word in split_words(unspaced(word for word in extract.words if not word.hidden)):
        pages.setdefault(word.page, []).append(word)
    turned = mirrored_pages(extract)
    if extract.kind == "pdf" and not turned:
        return [with_phrases_turned(words) if is_mirrored(words) else words for _, words in sorted(pages.items())]
    return [mirrored(words, turned[number]) if number in turned else words for number, words in sorted(pages.items())]


def mirrored_pages(extract: Extract) -> dict[int, float]:
    """The width of each page that is read from right to left; other formats than PDF have their words in order."""
    if extract.kind not in ("pdf", "image"):
        return {}
    pages: dict[int, list[Word]] = {}
    for word in extract.words:
        if not word.hidden:
            pages.setdefault(word.page, []).append(word)
    found = {number: words for number, words in pages.items() if is_mirrored(words)}
    if extract.kind == "pdf" and any(map(is_set_from_left, found.values())):
        return {}  # one page says it for all: the last one may hold a few rows only
    return {number: extract.pages[number - 1][0] for number in found}


def _measured(column: list[Line], number: int, *, flow: bool) -> list[Line]:
    """Lines that know the white above them and how far their column goes."""
    room = max(line.x1 for line in column)
    left = min(line.x0 for line in column)
    bottom = None
    for line in column:
        line.gap = 99.0 if bottom is None else line.y0 - bottom
        line.room, line.left, line.column, line.flow = room, left, number, flow
        bottom = line.y1
    for previous, line in itertools.pairwise(column):
        line.take_dash_back(previous)
    return column


_PAGE_NUMBER = re.compile(
    r"(?:^|\s|[–-])(?:page|seite|pagina|p[aá]gina|strona|sida|sayfa)?\s*(?P<page>[1-9]\d?)\s*(?:/|of|von|de|sur|van|di|z|av)\s*(?P<last>[1-9]\d?)$"
)
_UPDATED = re.compile(
    r"^(?:last (?:updated|modified)|updated (?:on|in)|stand:|mis a jour|actualizado|zuletzt aktualisiert)\b"
    r"|^(?:©|copyright\b|(?:designed|made|built|generated|created|powered) (?:with|by|using)\b)"
)


def _is_furniture(line: Line, height: float) -> bool:
    """Page numbers and "last updated" at the edge of a page."""
    if not (line.y0 < 0.08 * height or line.y1 > 0.9 * height or line.flow) or len(line.text) > 70:
        return False
    folded = fold(line.text)
    return bool(_is_page_number(folded) or _UPDATED.match(folded) or (folded.isdigit() and len(folded) < 3))


def _is_page_number(folded: str) -> bool:
    """Such as "2/3", unless it ends a period ("9/13 - 12/18")."""
    found = _PAGE_NUMBER.search(folded)
    return bool(found and int(found["page"]) <= int(found["last"]) and all(r.single for r in find_ranges(folded)))


def _without_repeats(lines: list[Line], pages: int) -> list[Line]:
    """Running heads and feet (the same words at the same height on most pages) count once."""
    if pages < 2:
        return lines
    seen: dict[tuple[str, int], int] = {}
    kept = []
    for line in lines:
        if not 90 <= line.y0 <= 650:
            key = ("".join(c for c in line.text if not c.isdigit()), round(line.y0 / 4))
            if seen.setdefault(key, line.page) != line.page:
                continue
        kept.append(line)
    return kept
