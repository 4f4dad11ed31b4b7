"""Interests, and the smaller lists of things that somebody did: projects, publications, awards, voluntary work."""

import re
from collections.abc import Sequence

from rolecall.parsing.fields.contact import mails_and_urls
from rolecall.parsing.fields.entries import blocks_of
from rolecall.parsing.fields.experience import body_of, date_evidence, experience_of, header_pieces
from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.fields.pieces import BREAK, MARK, Piece, evidence, trimmed
from rolecall.parsing.fields.slots import Slot
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Activity


def interests_of(lines: Sequence[Line]) -> list[str]:
    found = []
    for paragraph in paragraphs_of(lines):
        found += [part.strip(" .") for part in re.split(r"[,;|·•、](?![^(]*\))", paragraph.text) if part.strip(" .")]
    return [item for item in dict.fromkeys(found) if len(item) < 80]


def activities_of(lines: Sequence[Line], *, awarded: bool = False) -> list[Activity]:
    """Projects, publications and awards: the first header piece is the name.

    `awarded`: what follows a mark or stands in the next line is who published or awarded it.
    """
    made = []
    for block in blocks_of(lines, singles=True):
        pieces = header_pieces(block)
        if not pieces:
            continue
        title = [
            word for piece in pieces for word in piece.words if piece.line == pieces[0].line and piece.strength != 3
        ]
        name = trimmed(title) or pieces[0].text
        url = next((pieces_url for piece in pieces if (pieces_url := _url(piece.text))), None)
        giver = _giver(pieces) if awarded else None
        body = body_of(block, {"B": Slot(giver.text, tuple(giver.words), 0)} if giver else {}, "highlights")
        dates = block.dates
        places = {"name": evidence(title or pieces[0].words, 0.75)}
        if block.anchor:
            places["dates"] = date_evidence(block.anchor)
        if giver is not None:
            places["organization"] = evidence(giver.words, 0.7)
        made.append(
            Activity(
                name=name,
                organization=giver.text if giver is not None else None,
                start=dates.start if dates else None,
                end=dates.end if dates else None,
                current=bool(dates and dates.current),
                url=url,
                description=body.text,
                highlights=body.items,
                evidence=places | body.evidence,
            )
        )
    return made


def _giver(pieces: Sequence[Piece]) -> Piece | None:
    return next(
        (p for p in pieces[1:] if p.strength == MARK or (p.line != pieces[0].line and p.strength == BREAK)), None
    )


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
