"""The candidate's phone number."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.broken_numbers import broken
from rolecall.parsing.fields.contact import Found, words_within
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Phone
from rolecall.parsing.wording.dates import find_ranges
from rolecall.taxonomy.words import fold

_CANDIDATE = re.compile(
    r"(?<![\w/@.-])[+(（０-９٠-٩\d](?:[\d０-９٠-٩\s()（）./–‑−－-]|\u00a0){5,22}[\d０-９٠-٩](?![\w@]|/\d)"
)
_TWO = re.compile(r"\s+/\s*(?=[+(\d])")
_DASHED = re.compile(r"\s+[–-]\s+|(?<=\d-\d)\s+")  # behind the end of an address
_BEHIND_DASH = re.compile(r"(?<=\d[-‑/]) (?=\d)")  # a line ended there
_DIGITS = re.compile(r"\d")
_FEWEST = 7  # digits of a number
_POSTCODE = re.compile(r"\d{5}-\d{3}|\d{3}-\d{4}|\d{5}-\d{4}")  # as Brazil, Japan and the United States write theirs
_FAX = re.compile(r"(?<!\w[/&+])(?<!\w [/&+] )(?:fax|telefax|faks|فاكس)[\w./ ]{0,6}[.:]?\s*$")


def phone_of(
    lines: Sequence[Line], regions: Sequence[str], labelled: Sequence[Found] = (), guesses: Sequence[str] = ()
) -> tuple[Phone, Found] | None:
    """The first number that can be one in the likeliest of the countries; else the first of a likely length.

    `guesses` are countries that are too uncertain to complete a number with; that it is one in them still tells.
    """
    named = [number for value in labelled for number in _within(value)]
    whole, begun = _joined(lines, (*regions, *guesses))
    shown = [*whole, *(number for number in (*named, *_candidates(lines)) if number.text not in begun)]
    for region in regions or [""]:
        for found in shown:
            if number := e164(found.text, region or None):
                return Phone(written=found.text, e164=number), found
    likely = [n for n in shown if _is_likely(n.text)]
    known = (n for n in likely if any(e164(n.text, region) for region in guesses))
    best = next(known, None) or next(iter(likely), None)
    return (Phone(written=best.text), best) if best is not None else None


def _is_likely(text: str) -> bool:
    return 8 <= len(_DIGITS.findall(text)) <= 15 and not _is_postcode(text)


def _is_postcode(text: str) -> bool:
    return bool(_POSTCODE.fullmatch(text.replace(" ", "")))


def _joined(lines: Sequence[Line], regions: Sequence[str]) -> tuple[list[Found], set[str]]:
    """Numbers that a line end breaks, and what stands of them before it, unless that is one already."""
    found = [
        (words, begun)
        for words, begun in broken(lines)
        if not begun or not any(_number(begun, region or None, strict=True) for region in (*regions, ""))
    ]
    numbers = (number for words, _ in found for number in _numbers(words))
    return [number for number in numbers if not _is_postcode(number.text)], {begun for _, begun in found}


def _within(value: Found) -> Sequence[Found]:
    """The numbers in what a label names, which may reach to the end of the line; else all of it."""
    return [*_numbers(value.words)] or [value]


def _candidates(lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        for chunk in line.chunks:
            yield from _numbers(chunk.words)


def _numbers(words: Sequence[Word]) -> Iterator[Found]:
    shown = " ".join(word.text for word in words)
    for match in _CANDIDATE.finditer(shown):
        if _FAX.search(fold(shown[: match.start()])):
            continue
        whole = _first(match[0]).strip(" .,/-–")
        for text in (whole, *reversed(_DASHED.split(whole)[1:])):
            if len(_DIGITS.findall(text)) >= _FEWEST and not find_ranges(text):
                yield Found(_BEHIND_DASH.sub("", _balanced(text)), words_within(words, match.span()))


def _first(text: str) -> str:
    """The first of several numbers; a bar after the area code parts nothing ("0 89 / 12 34 56")."""
    for bar in _TWO.finditer(text):
        if len(_DIGITS.findall(text[: bar.start()])) >= _FEWEST:
            return text[: bar.start()]
    return text


def _balanced(text: str) -> str:
    return text if text.count("(") == text.count(")") else text.replace("(", "").replace(")", "").strip()


def e164(text: str, region: str | None) -> str | None:
    """E.164 where the number is possible in its country."""
    return _number(text, region, strict=not text.startswith(("+", "00")))


def _number(text: str, region: str | None, *, strict: bool) -> str | None:
    library = _library()
    if text.startswith("00"):
        text = f"+{text[2:]}"  # as one dials abroad from most countries
    try:
        number = library.parse(text, region)
    except library.NumberParseException:
        return None
    if not (library.is_valid_number(number) if strict else library.is_possible_number(number)):
        return None
    return str(library.format_number(number, library.PhoneNumberFormat.E164))


@cache
def _library() -> ModuleType:
    """Imported with the first number: its tables take a while to load."""
    return import_module("phonenumbers")
