"""Languages, certificates, interests and the smaller dated lists (projects, publications, voluntary work, awards)."""

import itertools
import re
from collections.abc import Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import mails_and_urls, words_within
from rolecall.parsing.fields.entries import blocks_of
from rolecall.parsing.fields.experience import body_of, date_evidence, experience_of, header_pieces
from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.fields.pieces import BREAK, MARK, Piece, evidence, trimmed
from rolecall.parsing.fields.slots import Slot
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Activity, Certification, Language
from rolecall.parsing.wording.dates import find_ranges
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_languages import languages

_EXPIRY = re.compile(
    r"[\s(,;–|-]*(?:valid (?:until|through|thru|to|till)|expir(?:es|y|ation)(?: date)?|exp\.?|gultig bis"
    r"|valable jusqu\S*|valid[oa] (?:hasta|ate)|vence|geldig tot|valid[oa] fino al?|wazn[yae] do"
    r"|giltigt? t(?:ill|\.o\.m\.)|有効期限)\s*:?\s*$"
)
_TOKEN = re.compile(r"[^\s,;:()（）|/·•–—=-]+")


def language_code(text: str) -> str | None:
    """ISO 639 of a language's name in any of the twelve languages."""
    plain = fold(text).strip(" .:()")
    return languages().get(plain) or languages().get(plain.removesuffix(" language").removeprefix("lengua "))


def languages_of(lines: Sequence[Line]) -> list[Language]:
    """Every language named; what follows up to the next one is the level."""
    words = [word for line in lines for word in line.words]
    ends = list(itertools.accumulate(len(line.words) for line in lines))
    starts = _named(words)
    found, seen = [], set()
    for place, (begin, end, code) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(words)
        stop = min(stop, _reach(ends, end, words))
        name, level = trimmed(words[begin:end]), _level(words[end:stop])
        if fold(name) not in seen:
            seen.add(fold(name))
            found.append(
                Language(
                    language=_name(name),
                    level=level,
                    code=code,
                    evidence={"language": evidence(words[begin:stop], 0.95)},
                )
            )
    return found


def _reach(ends: Sequence[int], at: int, words: Sequence[Word]) -> int:
    """How far a level goes: to the end of the line; of the next one where the language stands alone or breaks off."""
    here = next((index for index, end in enumerate(ends) if end >= at), len(ends) - 1)
    text = " ".join(word.text for word in words[at : ends[here]])
    open_ended = not text or text.endswith((",", "-", "–")) or text.count("(") > text.count(")")
    following = ends[here + 1] if here + 1 < len(ends) else ends[here]
    goes_on = following > ends[here] and words[ends[here]].text[0].islower() and ":" in text
    return following if open_ended or goes_on else ends[here]


def _name(text: str) -> str:
    return text.strip(" :.")


def _named(words: Sequence[Word]) -> list[tuple[int, int, str | None]]:
    """Where language names stand: two words before one; a name inside a level ("English teacher") is not looked for."""
    starts: list[tuple[int, int, str | None]] = []
    index = 0
    while index < len(words):
        for length in (2, 1):
            text = " ".join(w.text for w in words[index : index + length])
            if length == 2 and any(c in text for c in "(:,;/|"):
                continue
            code = language_code(text.split("(")[0].strip(" ,;:–-"))
            if code and index + length <= len(words) and not _inside_brackets(words, starts, index):
                starts.append((index, index + length, code))
                index += length - 1
                break
        index += 1
    return starts


def _inside_brackets(words: Sequence[Word], starts: Sequence[tuple[int, int, str | None]], index: int) -> bool:
    begin = starts[-1][1] - 1 if starts else 0
    text = " ".join(w.text for w in words[begin:index])
    return text.count("(") > text.count(")")


def _level(words: Sequence[Word]) -> str | None:
    text = re.sub(r"^[\s:：–—=,;|·•-]+|[\s,;|·•]+$", "", " ".join(w.text for w in words)).strip()
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    return text.strip(" ,;") or None if len(text) <= 80 else None


def certifications_of(lines: Sequence[Line]) -> list[Certification]:
    found = []
    for paragraph in paragraphs_of(lines, items=True):
        text, issued, expires = _without_dates(paragraph.text)
        name, issuer = _issued(text)
        if name and len(name) < 160:
            places = {"name": evidence(paragraph.words, 0.8)}
            if issuer and (words := part_of(paragraph.words, issuer)):
                places["issuer"] = evidence(words, 0.75)
            dates = {"issue_date": issued, "expiry_date": expires}
            places |= {key: places["name"] for key, date in dates.items() if date}
            found.append(
                Certification(name=name, issuer=issuer, issue_date=issued, expiry_date=expires, evidence=places)
            )
    return found


def part_of(words: Sequence[Word], part: str) -> tuple[Word, ...]:
    """The words that hold a part of their joined text, as far as it stands in one piece."""
    begin = " ".join(word.text for word in words).find(part)
    return words_within(words, (begin, begin + len(part))) if begin >= 0 else ()


def _without_dates(text: str) -> tuple[str, str | None, str | None]:
    """The text without its dates, when it was issued and until when it is valid."""
    issued = expires = None
    for found in reversed(find_ranges(text)):
        before = text[: found.begin]
        if label := _EXPIRY.search(fold(before)):
            expires, before = found.end or found.start, before[: label.start()]
        else:
            issued, expires = found.start or found.end, expires if found.single or not found.start else found.end
        text = (before.rstrip(" (,–-") + " " + text[found.stop :].lstrip(" )")).strip(" ,;()–—-:")
    return text, issued, expires


def _issued(text: str) -> tuple[str, str | None]:
    """Name and issuer: the last strong mark parts them, else the last comma outside brackets."""
    for mark in (
        (" – ", " — ", " | ", " · ", " bei ", " by ")
        if "," in text
        else (" – ", " — ", " | ", " · ", " bei ", " by ", " - ")
    ):
        head, found, tail = text.rpartition(mark)
        if found and head and tail:
            return head.strip(" ,"), tail.strip(" ,") or None
    depth = 0
    for index in range(len(text) - 1, 0, -1):
        depth += (text[index] in ")）") - (text[index] in "(（")
        if text[index] == "," and depth == 0:
            return text[:index].strip(), text[index + 1 :].strip() or None
    return text.strip(), None


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
