"""Certificates with their issuer, the day they were issued and the day they expire."""

import re
from collections.abc import Sequence

from rolecall.parsing.fields.contact import part_of
from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Certification
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.legal_forms import is_legal_form
from rolecall.parsing.wording.places import place_score
from rolecall.taxonomy.words import fold

_EXPIRY = re.compile(
    r"[\s(,;–|-]*(?:valid (?:until|through|thru|to|till)|expir(?:es|y|ation)(?: date)?|exp\.?|gultig bis"
    r"|valable jusqu\S*|valid[oa] (?:hasta|ate)|vence|geldig tot|valid[oa] fino al?|wazn[yae] do"
    r"|giltigt? t(?:ill|\.o\.m\.)|有効期限)\s*:?\s*$"
)
_MARK = re.compile(r" (?:[–—|·-]|bei|by) |, ?")
_SURE_PLACE = 2.0


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


def _without_dates(text: str) -> tuple[str, str | None, str | None]:
    """The text without its dates, when it was issued and until when it is valid."""
    issued = expires = None
    for found in reversed(find_ranges(text)):
        before = text[: found.begin]
        if label := _EXPIRY.search(fold(before)):
            expires, before = found.end or found.start, before[: label.start()]
        else:
            issued, expires = found.start or found.end, expires if found.single or not found.start else found.end
        text = (before.rstrip(" (,–-") + " " + _unopened(text[found.stop :], before)).strip(" ,;–—-:")
    return text, issued, expires


def _unopened(after: str, before: str) -> str:
    """What follows a date, without the bracket that the date stood in."""
    return after.lstrip(" )") if before.rstrip().endswith("(") or "(" not in before else after.lstrip()


def _issued(text: str) -> tuple[str, str | None]:
    """Name and issuer: the last mark or comma outside brackets parts them, unless a legal form or a town follows it."""
    cuts = [cut for cut in _MARK.finditer(text) if cut.start() and _closed(text[cut.end() :])]
    for cut in [*reversed([cut for cut in cuts if not _goes_with_issuer(text[cut.end() :])]), *cuts]:
        return text[: cut.start()].strip(" ,"), text[cut.end() :].strip(" ,") or None
    return text.strip(), None


def _goes_with_issuer(tail: str) -> bool:
    return is_legal_form(tail.strip()) or place_score(tail.strip()) >= _SURE_PLACE


def _closed(text: str) -> bool:
    """No bracket ends here that began before."""
    return sum(char in ")）" for char in text) == sum(char in "(（" for char in text)
