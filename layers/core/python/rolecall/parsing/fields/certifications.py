"""Certificates with their issuer, the day they were issued and the day they expire."""

import re
from collections.abc import Iterator, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import part_of
from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Certification
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.legal_forms import is_legal_form
from rolecall.parsing.wording.places import SURE_PLACE, place_score
from rolecall.taxonomy.words import fold

_EXPIRY = re.compile(
    r"[\s(,;–|-]*(?:valid (?:until|through|thru|to|till)|expir(?:es|y|ation)(?: date)?|exp\.?|gultig bis"
    r"|valable jusqu\S*|valid[oa] (?:hasta|ate)|vence|geldig tot|valid[oa] fino al?|wazn[yae] do"
    r"|scadenza|caduca|vigente hasta|validade|verloopt"
    r"|giltigt? t(?:ill|\.o\.m\.)|有効期限)\s*:?\s*$"
)
_BETWEEN = re.compile(r"\s*[·•|;]\s+")
_NUMBERED = re.compile(
    r"[,;(]\s*(?:licen[sc]e|certificate|credential|registration|reg\.?|id|no\.?|nr\.?|number|#)[^,;()]*\d[^,;()]*\)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:,| [–—-]) *\d+(?:[.,]\d+)? ?(?:h|hrs?|hours?|horas?|ore|uur|godz(?:in)?|timmar|std|stunden|heures"
    r"|hp|ects|cfu)\b\.?"
    r"(?= *(?:,| [–—-] |$))",
    re.IGNORECASE,
)
_CLASS = re.compile(r", (?:AM|A[12]?|B|[CD]1?|BE|[CD]1?E|[BCD]1?\+E|T|CQC|CAP)$")
_MARK = re.compile(r" (?:[–—|·-]|bei|by) |, ?")


def certifications_of(lines: Sequence[Line]) -> list[Certification]:
    found = []
    for item, words in _items(lines):
        text, issued, expires = _without_dates(item)
        name, issuer = _issued(_LENGTH.sub("", _NUMBERED.sub("", text)))
        if name and len(name) < 160:
            places = {"name": evidence(words, 0.8)}
            if issuer and (giver := part_of(words, issuer)):
                places["issuer"] = evidence(giver, 0.75)
            dates = {"issue_date": issued, "expiry_date": expires}
            places |= {key: places["name"] for key, date in dates.items() if date}
            found.append(
                Certification(name=name, issuer=issuer, issue_date=issued, expiry_date=expires, evidence=places)
            )
    return found


def _items(lines: Sequence[Line]) -> Iterator[tuple[str, Sequence[Word]]]:
    """Paragraphs, cut at marks where what stands between them has dates of its own."""
    for paragraph in paragraphs_of(lines, items=True):
        parts = _BETWEEN.split(paragraph.text)
        several = sum(bool(find_ranges(part)) for part in parts) > 1
        for part in parts if several else (paragraph.text,):
            yield part, (several and part_of(paragraph.words, part)) or paragraph.words


def _without_dates(text: str) -> tuple[str, str | None, str | None]:
    """The text without its dates, when it was issued and until when it is valid."""
    issued = expires = None
    for found in reversed(find_ranges(text)):
        before = text[: found.begin]
        if label := _EXPIRY.search(fold(before)):
            expires, before = found.end or found.start, before[: label.start()]
        else:
            issued, expires = found.start or found.end, expires if found.single or not found.start else found.end
        text = (before.rstrip(" (,–-") + " " + _unopened(text[found.stop :], before)).strip(" ,;–—-:/")
    return re.sub(r"\s+\)", ")", text), issued, expires


def _unopened(after: str, before: str) -> str:
    """What follows a date, without the bracket that the date stood in."""
    return after.lstrip(" )") if before.rstrip().endswith("(") or "(" not in before else after.lstrip()


def _issued(text: str) -> tuple[str, str | None]:
    """Name and issuer: the last mark or comma outside brackets parts them, unless a legal form or a town follows it.

    A driving licence lists its classes behind commas.
    """
    if _CLASS.search(text):
        return text, None
    cuts = [cut for cut in _MARK.finditer(text) if cut.start() and _closed(text[cut.end() :])]
    for cut in [*reversed([cut for cut in cuts if not _goes_with_issuer(text[cut.end() :])]), *cuts]:
        return text[: cut.start()].strip(" ,"), text[cut.end() :].strip(" ,") or None
    return text.strip(), None


def _goes_with_issuer(tail: str) -> bool:
    return is_legal_form(tail.strip()) or place_score(tail.strip()) >= SURE_PLACE


def _closed(text: str) -> bool:
    """No bracket ends here that began before."""
    return sum(char in ")）" for char in text) == sum(char in "(（" for char in text)
