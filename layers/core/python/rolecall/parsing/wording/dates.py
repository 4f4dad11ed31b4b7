"""Dates and ranges as people write them, in twelve languages: an own grammar over month tables.

`find_ranges` reads "Mar 2021 – present", "03/2021-", "2019–21", "seit 10.2016", "2018年4月～現在", "Summer '19",
"Jan to Mar 2020" and so on. Results are partial dates, 'YYYY' or 'YYYY-MM'.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_dates import FINISHED, PARTS_OF, PERIODS, PRESENT, SEASONS, SINCE, UNTIL
from rolecall.taxonomy.words_months import ABBREVIATED, MONTHS

_DASHES = "-–—―‐‑−~～〜ー─→>"
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "h": 1988, "s": 1925}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_YEAR_WORD = re.compile(r"\s?(?:r\.|roku\b|г\.|م(?!\w)\.?)")  # "2018 r." is "2018" in Polish
_SOON, _LONG_AGO = 36, 55
_FIRST_YEAR, _LAST_YEAR = 1940, 2049


@dataclass(frozen=True, slots=True)
class DateRange:
    """`begin` and `stop` are the place in the text. A single date has `start` None and `single` True."""

    start: str | None
    end: str | None
    current: bool
    begin: int
    stop: int
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    year: int | None
    month: int | None
    begin: int
    stop: int

    @property
    def text(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


def find_ranges(text: str) -> list[DateRange]:
    """All date expressions of a text, left to right."""
    return list(_ranges(fold(text)))


@lru_cache(maxsize=4096)
def _ranges(folded: str) -> tuple[DateRange, ...]:
    if not any(char.isdigit() for char in folded):
        return ()
    points = _points(folded)
    found: list[DateRange] = []
    index = 0
    while index < len(points):
        made, used = _range_at(folded, points, index)
        if made is not None:
            found.append(made)
        index += used
    return tuple(found)


def _range_at(folded: str, points: list[_Point], index: int) -> tuple[DateRange | None, int]:
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


def _joined(folded: str, first: _Point, last: _Point) -> DateRange | None:
    """The range that two points make with a separator between them."""
    year = first.year if first.year is not None else last.year
    if not _is_separator(folded[first.stop : last.begin]):
        return None
    if year is None or last.year is None or (last.year, last.month or 12) < (year, first.month or 1):
        return None
    start = _Point(year, first.month, first.begin, first.stop)
    begin, _ = _with_since(folded, first.begin)
    return DateRange(start.text, last.text, False, begin, last.stop)


def _short_year(folded: str, point: _Point) -> DateRange | None:
    """2019-21, 2019/20: the century is said once."""
    match = re.compile(rf"\s?[{_DASHES}/]\s?'?(\d\d)(?!\d)").match(folded, point.stop)
    if not match or point.year is None:
        return None
    year = point.year // 100 * 100 + int(match[1])
    if not point.year <= year <= point.year + 15:
        return None
    return DateRange(point.text, f"{year:04d}", False, point.begin, match.end())


def _is_separator(between: str) -> bool:
    plain = between.strip(" \t.,()[]|*")
    return (bool(plain) and all(char in _DASHES + " " for char in plain)) or plain in UNTIL or _dashed_word(plain)


def _dashed_word(plain: str) -> bool:
    """'- to', '– bis': both at once."""
    return plain.strip(_DASHES + " ") in UNTIL and len(plain) < 14


def _present_after(folded: str, stop: int) -> int | None:
    """Where "– present" ends that follows a date; a dash that nothing follows means the same."""
    match = _present_pattern().match(folded, stop)
    if match:
        return match.end()
    rest = folded[stop:]
    bare = rest.strip(" \t)].,|")
    if bare and all(char in _DASHES for char in bare) and len(rest) <= 8:
        return len(folded)
    open_bracket = re.compile(rf"\s*[{_DASHES}]\s*(?=[)\]|]|$|\s\()").match(folded, stop)
    return open_bracket.end() if open_bracket else None


@cache
def _present_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(PRESENT, key=len, reverse=True))
    until = "|".join(re.escape(word) for word in sorted(UNTIL, key=len, reverse=True))
    return re.compile(
        rf"[\s.,]*(?:(?:[{_DASHES}]+|\b(?:{until})\b)\s*)+\(?(?:{words})(?!\w)\)?|[\s(]*(?:現在|在職中|至今)"
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


def _points(folded: str) -> list[_Point]:
    found = []
    for match in _pattern().finditer(folded):
        point = _read(match)
        if point is not None:
            found.append(point)
    return found


def _read(match: re.Match[str]) -> _Point | None:
    groups = {key: value for key, value in match.groupdict().items() if value is not None}
    year, month = _year(groups), _month(groups)
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if (year is None and month is None) or (month is not None and not 1 <= month <= 12):
        return None
    after = _YEAR_WORD.match(match.string, match.end())
    return _Point(year, month, match.start(), after.end() if after else match.end())


def _year(groups: dict[str, str]) -> int | None:
    for key, value in groups.items():
        if key.startswith("h"):
            return int(621.57 + 0.970224 * int(value))
        if key.startswith("y"):
            number = int(value)
            return number if number > 99 else _full_year(number)
        if key.startswith("e"):
            return _ERAS[value] + int(groups["n1"].replace("元", "1"))
    return None


def _full_year(short: int) -> int:
    """Of two digits; none where it would be in no working life ("12/48" is a house and a flat)."""
    return 0 if _SOON < short < _LONG_AGO else (1900 if short >= _LONG_AGO else 2000) + short


def _month(groups: dict[str, str]) -> int | None:
    for key, value in groups.items():
        if key[0] in _MONTHS_AS:
            return _MONTHS_AS[key[0]](value)
    if "a1" in groups:  # two numbers whose order is not said: a day above 12 decides, else the day comes first
        first, second = int(groups["a1"]), int(groups["b1"])
        return first if second > 12 else second
    return None


@cache
def _month_numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for rows in (ABBREVIATED, *MONTHS.values()):
        for number, row in enumerate(rows, start=1):
            numbers.update(dict.fromkeys(map(fold, row.replace("_", " ").split()), number))
    return numbers


_MONTHS_AS: dict[str, Callable[[str], int]] = {
    "m": int,
    "w": lambda name: _month_numbers()[name.strip(".")],
    "r": lambda roman: _ROMAN.index(roman) + 1,
    "s": lambda season: SEASONS[season],
    "q": lambda quarter: 3 * int(quarter) - 2,
}


@cache
def _pattern() -> re.Pattern[str]:
    """Longest forms first; every alternative ends where the date ends."""
    word = "|".join(re.escape(name) for name in sorted(_month_numbers(), key=len, reverse=True))
    season = "|".join(sorted(map(re.escape, SEASONS), key=len, reverse=True))
    month = rf"(?:{word})"
    roman = "|".join(sorted(_ROMAN, key=len, reverse=True))
    tail = r"(?![\d])"
    day = r"(?:\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?)?"
    about = "|".join(sorted(PARTS_OF, key=len, reverse=True))
    part = rf"(?:(?:{about})\s+)?"
    forms = (
        r"(?<!\d)(?P<h1>1[34]\d\d)\s?ه(?:ـ|\.)?(?!\w)",  # years since the Hijra are shorter
        rf"(?P<y1>{_YEAR})\s?年\s?(?P<m1>\d{{1,2}})\s?月(?:\s?\d{{1,2}}\s?日)?",
        r"(?P<e1>令和|平成|昭和|(?<!\w)[rhs])\s?(?P<n1>\d{1,2}|元)\s?[年.](?:\s?(?P<m2>\d{1,2})\s?月?)?",
        rf"(?P<y2>{_YEAR})\s?年",
        rf"(?<!\d)(?P<y3>{_YEAR})[-/.](?P<m3>1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9]){tail}",
        rf"(?<!\d)(?P<y4>{_YEAR})\s?[-/.]\s?(?P<m4>1[0-2]|0[1-9]){tail}(?![-/.]\d)",
        rf"(?<!\d)(?P<a1>\d{{1,2}})[-/.](?P<b1>\d{{1,2}})[-/.](?P<y5>{_YEAR}){tail}",
        rf"(?<![\d.,])(?P<m5>1[0-2]|0?[1-9])\s?[-/.]\s?(?P<y6>{_YEAR}){tail}",
        r"(?<![\d.,/])(?P<m6>1[0-2]|0[1-9])/(?P<y7>\d\d)(?![\d/])",
        rf"(?<!\w){day}(?P<w1>{month})\b\.?[,/-]?\s*(?:de\s+|del\s+|of\s+)?(?P<y8>{_YEAR}){tail}",
        rf"(?<!\w)(?P<w2>{month})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?P<y9>{_YEAR}){tail}",
        rf"(?<!\w)(?P<w3>{month})\b\.?,?\s*['`]\s?(?P<ya>\d\d){tail}",
        rf"(?<!\w)(?P<w4>{month})\.?[-/ ](?P<yb>\d\d)(?![\d\w])",
        rf"(?<!\d)(?P<yc>{_YEAR})[\s,./-]{{1,2}}(?P<w5>{month})(?!\w)\.?",
        rf"(?<!\w){part}(?P<s1>{season})\s*(?:term|semester)?,?\s*(?:de\s+|of\s+)?(?P<yd>{_YEAR})(?:/\d\d)?{tail}",
        rf"(?<!\w)(?P<s2>{season})\s*['`]\s?(?P<ye>\d\d){tail}",
        rf"(?<!\w)q(?P<q1>[1-4])[\s/-]?'?(?P<yf>{_YEAR}){tail}",
        rf"(?<!\w)(?P<r1>{roman})[ ./]\s?(?P<yi>{_YEAR}){tail}",
        rf"(?<!\w)(?:{about})[\s-](?:de\s+)?(?P<yj>{_YEAR}){tail}",
        rf"(?<![\d.,$€£#])(?<!\d:)(?P<yg>{_YEAR})(?![\d%]|[.,]\d)",
        r"(?<!\w)'\s?(?P<yh>\d\d)(?!\w)",
        rf"(?<!\w)(?P<w6>{month})(?!\w)\.?(?=\s*(?:[{_DASHES}]|to\b|bis\b|a\b|al\b|au\b|till\b|do\b|tot\b))",
    )
    return re.compile("|".join(forms))


_PERIOD = "|".join(re.escape(word) for word in sorted(PERIODS, key=len, reverse=True))
_DURATION = re.compile(
    rf"[(\[,·•|\s]*(?:ca\.?|about|approx\.?)?\s*"
    rf"(?:\d+(?:[.,]\d+)?\s*\+?\s*(?:{_PERIOD})\b\.?[\s,y&]*(?:and|und|et|e|en|i|och|ve|و)?\s*){{1,3}}[)\]]?"
    r"|\ban? (?:few seconds|day|month|year)$"  # as programs say it
)


def durations(text: str) -> list[tuple[int, int]]:
    """The places of "(2 yrs 3 mos)": a length of time is no part of a title."""
    return [match.span() for match in _DURATION.finditer(fold(text)) if match[0].strip()]
