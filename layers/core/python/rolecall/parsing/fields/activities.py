"""Projects, publications, awards and voluntary work.

People write them like jobs (a header with its date above a text), or one a line or paragraph with all in it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import mails_and_urls, part_of, words_within
from rolecall.parsing.fields.entries import Block, blocks_of
from rolecall.parsing.fields.experience import body_of, date_evidence, experience_of, header_pieces
from rolecall.parsing.fields.paragraphs import Paragraph, lists_means, paragraphs_of
from rolecall.parsing.fields.pieces import BREAK, MARK, Piece, evidence, trimmed
from rolecall.parsing.fields.slots import Slot
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Activity
from rolecall.parsing.wording.dates import DateRange, find_ranges
from rolecall.parsing.wording.headings import heading_kind
from rolecall.taxonomy.words import fold

_QUOTED = re.compile(r"[\"“„«](?P<name>[^\"“”„«»]{8,}?)[,.]?[\"”“»]")
_SINGLE = re.compile(r"(?<!\w)‘(?P<name>[^‘]{8,}?)[,.]?’(?!\w)")
_APA = re.compile(r"\(\d{4}[a-z]?(?:, [^)]*)?\)\.? (?P<name>[^.?!]{8,}[?!]?)")  # "Author, A. (2020). Title. Journal."
_NAMED = re.compile(r"(?P<name>[^:–—|]{2,60}?)(?:: | [–—|] )(?P<rest>.+)")
_BY = re.compile(
    r"(?:(?:published|awarded|issued|presented|given) )?(?:by|in)\b|(?:verliehen|veroffentlicht) (?:von|in)\b"
    r"|(?:publie|publicado|publicada|pubblicato|otorgado|decerne|conferito|atribuido|gepubliceerd|uitgereikt) \w+\b"
)
_EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]")
_BETWEEN = re.compile(r"[,;|·•、،]|\s/\s")
_ENDS = " \t,;:|·•–—-"


def activities_of(lines: Sequence[Line], *, awarded: bool = False) -> list[Activity]:
    """`awarded`: what follows the name is who published or awarded it."""
    lines = [line for line in lines if heading_kind(line.text) != "publications"]  # "Books", "Journal articles"
    items = paragraphs_of(lines, items=True)
    if items and (all(_whole(item) for item in items) or (len(items) > 1 and all(map(_ends_dated, items)))):
        return [_of_paragraph(item, awarded=awarded) for item in items]
    return [made for block in blocks_of(lines, singles=True) if (made := _of_block(block, awarded=awarded))]


def _whole(item: Paragraph) -> bool:
    """Says more than a name: nothing of it stands in other lines."""
    text = item.text
    told = _QUOTED.search(text) or _SINGLE.search(text) or _APA.search(text) or _NAMED.fullmatch(_bare(text)[0])
    return told is not None and len(text.split()) > 3 and (item.bullet or not item.lines[0].bold)


def _ends_dated(item: Paragraph) -> bool:
    """One line with its date at the end: each is an item, "Best Clerk 2019" below "Best Trainee 2018"."""
    dates = find_ranges(item.text)
    return (
        len(item.lines) == 1 and bool(dates) and dates[-1].begin > 0 and not item.text[dates[-1].stop :].strip(" ).]")
    )


def _of_paragraph(item: Paragraph, *, awarded: bool) -> Activity:
    text, dates, url = _bare(item.text)
    name, rest = _parted(item.text, text, awarded=awarded)
    role = "organization" if awarded else "description"
    told = {"name": name, "url": url, role: rest}
    places = {key: evidence(part_of(item.words, value) or item.words, 0.7) for key, value in told.items() if value}
    if dates is not None:
        places["dates"] = evidence(words_within(item.words, (dates.begin, dates.stop)), 0.9)
    return Activity(
        name=name,
        organization=rest if awarded else None,
        description=None if awarded else rest,
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=bool(dates and dates.current),
        url=url,
        evidence=places,
    )


def _parted(text: str, bare: str, *, awarded: bool) -> tuple[str, str | None]:
    """The name, and what is said of it or who published it.

    The title stands in quotes or behind the year of a citation (APA), else before a colon or dash,
    or before the last comma where somebody awarded it.
    """
    for pattern in (_QUOTED, _SINGLE, _APA):
        if cited := pattern.search(text):
            after = _bare(text[cited.end() :])[0]
            return cited["name"].strip(), after.strip(_ENDS + ".") or None
    named = _NAMED.fullmatch(bare)
    if named:
        return named["name"].strip(_ENDS), named["rest"].strip()
    name, _, giver = bare.rpartition(", ") if awarded else ("", "", "")
    return (name, giver) if name else (bare, None)


def _bare(text: str) -> tuple[str, DateRange | None, str | None]:
    """The text without its date and its address, and these."""
    urls = mails_and_urls(text)  # an address may hold a year, which dates nothing
    dates = [found for found in find_ranges(text) if not any(a <= found.begin < b for a, b in urls)]
    url = text[slice(*urls[0])] if urls else None
    spans = [(found.begin, found.stop) for found in dates[-1:]] + urls
    for begin, stop in sorted(spans, reverse=True):
        text = text[:begin] + text[stop:]
    return _EMPTY_BRACKETS.sub("", text).strip(_ENDS), dates[-1] if dates else None, url


def _of_block(block: Block, *, awarded: bool) -> Activity | None:
    """The first header piece is the name; where an address is in it, its text says all."""
    pieces = header_pieces(block)
    if not pieces:
        lines = [item.line for item in block.header]
        words = [word for line in lines for word in line.words]
        return _of_paragraph(Paragraph(words, lines), awarded=awarded) if words else None
    title = [
        word for piece in pieces for word in piece.words if piece.line == pieces[0].line and piece.strength != MARK
    ]
    giver = _giver(pieces) if awarded else None
    body = body_of(block, {"B": Slot(giver.text, tuple(giver.words), 0)} if giver else {}, "highlights")
    keywords, description = _used(body.text)
    dates = block.dates
    places = {"name": evidence(title or pieces[0].words, 0.75)}
    if block.anchor:
        places["dates"] = date_evidence(block.anchor)
    if giver is not None:
        places["organization"] = evidence(giver.words, 0.7)
    return Activity(
        name=trimmed(title) or pieces[0].text,
        organization=giver.text if giver is not None else None,
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=bool(dates and dates.current),
        url=next((url for item in block.header if (url := _url(item.line.text))), None),
        description=description,
        keywords=keywords,
        highlights=body.items,
        evidence=places | body.evidence,
    )


def _giver(pieces: Sequence[Piece]) -> Piece | None:
    """The piece behind a mark or in the next line, without the "published by" before it."""
    first = pieces[0]
    told = [p for p in pieces[1:] if p.strength == MARK or (p.line != first.line and p.strength == BREAK)]
    return next((replace(piece, words=words) for piece in told if (words := _behind_by(piece.words))), None)


def _behind_by(words: list[Word]) -> list[Word]:
    said = _BY.match(fold(" ".join(word.text for word in words)))
    return words[len(said[0].split()) :] if said else words


def _used(text: str | None) -> tuple[tuple[str, ...], str | None]:
    """What a line like "Technologies: Go, Redis" lists, and the text without it and without lines of addresses."""
    listed: list[str] = []
    told: list[str] = []
    for line in (text or "").splitlines():
        if lists_means(line):
            items = _BETWEEN.split(line.partition(":")[2])
            listed += [part for item in items if (part := item.strip(_ENDS + "."))]
        elif line != _url(line):
            told.append(line)
    return tuple(listed), "\n".join(told) or None


def _url(text: str) -> str | None:
    spans = mails_and_urls(text)
    return text[spans[0][0] : spans[0][1]] if spans else None


def volunteer_of(lines: Sequence[Line]) -> list[Activity]:
    """Voluntary work is written like jobs."""
    return [
        Activity(
            name=job.company or job.title or "",
            role=job.title,
            organization=job.company,
            start=job.start,
            end=job.end,
            current=job.current,
            description=job.description,
            highlights=job.achievements,
            evidence=job.evidence,
        )
        for job in experience_of(lines)
    ]
