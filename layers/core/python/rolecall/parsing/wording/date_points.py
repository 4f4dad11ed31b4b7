"""Single dates in all forms: numbers, names of months, seasons, quarters, eras; as parts of ranges they are points."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_dates import PARTS_OF, SEASONS
from rolecall.taxonomy.words_months import ABBREVIATED, MONTHS

DASHES = "-–—―‐‑−~～〜ー─→>"
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "h": 1988, "s": 1925}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_YEAR_WORD = re.compile(r"\s?(?:r\.|roku\b|г\.|م(?!\w)\.?)")  # "2018 r." is "2018" in Polish
_SOON, _LONG_AGO = 36, 55
_FIRST_YEAR, _LAST_YEAR = 1940, 2049


@dataclass(frozen=True, slots=True)
class Point:
    year: int | None
    month: int | None
    begin: int
    stop: int

    @property
    def text(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


def points_of(folded: str) -> list[Point]:
    found = []
    for match in _pattern().finditer(folded):
        point = _read(match)
        if point is not None:
            found.append(point)
    return found


def _read(match: re.Match[str]) -> Point | None:
    groups = {key: value for key, value in match.groupdict().items() if value is not None}
    year, month = _year(groups), _month(groups)
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if (year is None and month is None) or (month is not None and not 1 <= month <= 12):
        return None
    after = _YEAR_WORD.match(match.string, match.end())
    return Point(year, month, match.start(), after.end() if after else match.end())


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
        rf"(?<!\w)(?P<w6>{month})(?!\w)\.?(?=\s*(?:[{DASHES}]|to\b|bis\b|a\b|al\b|au\b|till\b|do\b|tot\b))",
    )
    return re.compile("|".join(forms))
