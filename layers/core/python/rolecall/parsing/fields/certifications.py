"""Certificates with issuer and dates."""

import re
from collections.abc import Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import words_within
from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Certification
from rolecall.parsing.wording.dates import find_ranges
from rolecall.taxonomy.words import fold

_EXPIRY = re.compile(
    r"[\s(,;–|-]*(?:valid (?:until|through|thru|to|till)|expir(?:es|y|ation)(?: date)?|exp\.?|gultig bis"
    r"|valable jusqu\S*|valid[oa] (?:hasta|ate)|vence|geldig tot|valid[oa] fino al?|wazn[yae] do"
    r"|giltigt? t(?:ill|\.o\.m\.)|有効期限)\s*:?\s*$"
)


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
