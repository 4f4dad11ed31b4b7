"""The candidate's phone number."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.cells import with_following
from rolecall.parsing.fields.dates import find_ranges
from rolecall.parsing.fields.reach import Found, words_within
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Phone

_CANDIDATE = re.compile(
    r"(?<![\w/@.-])[+(（０-９٠-٩\d](?:[\d０-９٠-٩\s()./–‑−-]|\u00a0){5,22}[\d０-９٠-٩](?![\w@]|/\d)"
)
_TWO = re.compile(r"\s+/\s*(?=[+(\d])")
_DIGITS = re.compile(r"\d")
_FEWEST = 7  # digits of a number


_REST = re.compile(r"\(?\d[\d\s()./–‑-]{0,9}")


def phone_of(lines: Sequence[Line], region: str | None, labelled: Sequence[Found] = ()) -> tuple[Phone, Found] | None:
    """The first number that can be one: valid for its country, else of a likely length and not a date."""
    fallback = None
    named = [number for value in labelled for number in _within(value)]
    for found in (*_broken(lines), *named, *_candidates(lines)):
        number = e164(found.text, region)
        if number is not None:
            return Phone(written=found.text, e164=number), found
        if fallback is None and 8 <= len(_DIGITS.findall(found.text)) <= 15:
            fallback = (Phone(written=found.text), found)
    return fallback


def _within(value: Found) -> Sequence[Found]:
    """The numbers in what a label names, which may reach to the end of the line; else all of it."""
    return [*_numbers(value.words)] or [value]


def _candidates(lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        for chunk in line.chunks:
            yield from _numbers(chunk.words)


def _broken(lines: Sequence[Line]) -> Iterator[Found]:
    """Numbers that a narrow cell breaks: what stands below the beginning are digits alone."""
    rest = dict(with_following(lines))
    for chunk, following in rest.items():
        words, below = list(chunk.words), following
        while below is not None and _REST.fullmatch(below.text):
            words, below = words + below.words, rest.get(below)
        if len(words) > len(chunk.words):
            yield from _numbers(words)


def _numbers(words: Sequence[Word]) -> Iterator[Found]:
    for match in _CANDIDATE.finditer(" ".join(word.text for word in words)):
        text = _first(match[0]).strip(" .,/-–")
        if len(_DIGITS.findall(text)) >= _FEWEST and not find_ranges(text):
            yield Found(_balanced(text), words_within(words, match.span()))


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
    library = _library()
    try:
        number = library.parse(text, region)
    except library.NumberParseException:
        return None
    if not (library.is_valid_number(number) if not text.startswith("+") else library.is_possible_number(number)):
        return None
    return str(library.format_number(number, library.PhoneNumberFormat.E164))


@cache
def _library() -> ModuleType:
    """Imported with the first number: its tables take a while to load."""
    return import_module("phonenumbers")
