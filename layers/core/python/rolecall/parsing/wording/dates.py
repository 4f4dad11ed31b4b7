"""Dates and ranges as people write them, in twelve languages: an own grammar over month tables.

`find_ranges` reads "Mar 2021 – present", "03/2021-", "2019–21", "seit 10.2016", "2018年4月～現在", "Summer '19",
"Jan to Mar 2020" and so on. Results are partial dates, 'YYYY' or 'YYYY-MM'.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rolecall.parsing.wording.date_points import DASHES, Point, points_of
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_dates import FINISHED, PRESENT, SINCE, UNTIL

_ANY_YEAR = re.compile(r"\b(19|20)\d{2}\b|\b\d{1,2}[./]\d{2,4}\b|['’]\d{2}\b|\d{4}\s?年")


@dataclass(frozen=True, slots=True)
class DateRange:
    """`begin` and `stop` are the place in the text. A single date has `start` None and `single` True."""

    start: str | None
    end: str | None
    current: bool
    begin: int
    stop: int
    single: bool = False


def find_ranges(text: str) -> list[DateRange]:
    """All date expressions of a text, left to right."""
    return list(_ranges(fold(text)))


@lru_cache(maxsize=4096)
def looks_like_date(text: str) -> bool:
    """A cheap look: a short text that holds a year or a month and year."""
    return len(text) <= 42 and bool(_ANY_YEAR.search(text)) and len(text.split()) <= 8


@lru_cache(maxsize=4096)
def _ranges(folded: str) -> tuple[DateRange, ...]:
    if not any(char.isdigit() for char in folded):
        return ()
    points = points_of(folded)
    found: list[DateRange] = []
    index = 0
    while index < len(points):
        made, used = _range_at(folded, points, index)
        if made is not None:
            found.append(made)
        index += used
    return tuple(found)


def _range_at(folded: str, points: list[Point], index: int) -> tuple[DateRange | None, int]:
    """The range that begins with a point, and how many points it takes."""
    point = points[index]
    following = points[index + 1] if index + 1 < len(points) else None
    made = _joined(folded, point, following) if following is not None else None
    if made is not None:
        return made, 2
    if point.year is None:
        return None, 1
    if stop := _present_after(folded, point.stop):
        return DateRange(point.text, None, True, _with_since(folded, point.begin)[0], stop), 1
    begin, since = _with_since(folded, point.begin)
    if since:
        return DateRange(point.text, None, True, begin, point.stop), 1
    if short := _short_year(folded, point):
        return short, 1
    begin, stop = _with_finished(folded, point.begin, point.stop)
    return DateRange(None, point.text, False, begin, stop, single=True), 1


def _joined(folded: str, first: Point, last: Point) -> DateRange | None:
    """The range that two points make with a separator between them."""
    year = first.year if first.year is not None else last.year
    if not _is_separator(folded[first.stop : last.begin]):
        return None
    if year is None or last.year is None or (last.year, last.month or 12) < (year, first.month or 1):
        return None
    start = Point(year, first.month, first.begin, first.stop)
    begin, _ = _with_since(folded, first.begin)
    return DateRange(start.text, last.text, False, begin, last.stop)


def _short_year(folded: str, point: Point) -> DateRange | None:
    """2019-21, 2019/20: the century is said once."""
    match = re.compile(rf"\s?[{DASHES}/]\s?'?(\d\d)(?!\d)").match(folded, point.stop)
    if not match or point.year is None:
        return None
    year = point.year // 100 * 100 + int(match[1])
    if not point.year <= year <= point.year + 15:
        return None
    return DateRange(point.text, f"{year:04d}", False, point.begin, match.end())


def _is_separator(between: str) -> bool:
    plain = between.strip(" \t.,()[]|*")
    return (bool(plain) and all(char in DASHES + " " for char in plain)) or plain in UNTIL or _dashed_word(plain)


def _dashed_word(plain: str) -> bool:
    """'- to', '– bis': both at once."""
    return plain.strip(DASHES + " ") in UNTIL and len(plain) < 14


def _present_after(folded: str, stop: int) -> int | None:
    """Where "– present" ends that follows a date; a dash that nothing follows means the same."""
    match = _present_pattern().match(folded, stop)
    if match:
        return match.end()
    rest = folded[stop:]
    bare = rest.strip(" \t)].,|")
    if bare and all(char in DASHES for char in bare) and len(rest) <= 8:
        return len(folded)
    open_bracket = re.compile(rf"\s*[{DASHES}]\s*(?=[)\]|]|$|\s\()").match(folded, stop)
    return open_bracket.end() if open_bracket else None


@cache
def _present_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(PRESENT, key=len, reverse=True))
    until = "|".join(re.escape(word) for word in sorted(UNTIL, key=len, reverse=True))
    return re.compile(
        rf"[\s.,]*(?:(?:[{DASHES}]|\b(?:{until})\b)\s*)+\(?(?:{words})(?!\w)\)?|[\s(]*(?:現在|在職中|至今)"
    )


@cache
def _since_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(SINCE, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({words})\s*:?\s*$")


_OPEN_SINCE = frozenset(
    fold(word) for word in ("since", "seit", "depuis", "sinds", "sedan", "desde", "od", "dal", "منذ", "ab")
)


def _with_since(folded: str, begin: int) -> tuple[int, bool]:
    """Takes "from", "seit" before a date; says whether it alone means that it goes on."""
    match = _since_pattern().search(folded, max(0, begin - 20), begin)
    return (match.start(), match[1] in _OPEN_SINCE) if match else (begin, False)


@cache
def _finished_pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(re.escape(word) for word in sorted(FINISHED, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})\s*[:：]?\s*$"), re.compile(rf"\s*\(?(?:{words})(?!\w)\)?")


def _with_finished(folded: str, begin: int, stop: int) -> tuple[int, int]:
    """Takes "Graduated" or "Expected" beside a single date."""
    before, after = _finished_pattern()
    if match := before.search(folded, max(0, begin - 28), begin):
        begin = match.start()
    if match := after.match(folded, stop):
        stop = match.end()
    return begin, stop
