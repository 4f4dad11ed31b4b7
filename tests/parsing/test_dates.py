"""Dates as people write them."""

import pytest

from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.durations import durations

RANGES = {
    "Mar 2021 – present": ("2021-03", None, True),
    "2021-03-01 - Present": ("2021-03", None, True),
    "2021-03-01 —": ("2021-03", None, True),
    "06/2018 - 02/2021": ("2018-06", "2021-02", False),
    "06/18 - 02/21": ("2018-06", "2021-02", False),
    "Feb ’24 — now": ("2024-02", None, True),
    "2019-21": ("2019", "2021", False),
    "2012/13": ("2012", "2013", False),
    "(2019 - )": ("2019", None, True),
    "Jan to Mar 2020": ("2020-01", "2020-03", False),
    "01.04.2015 - 31.03.2018": ("2015-04", "2018-03", False),
    "since May 2020": ("2020-05", None, True),
    "Summer 2019 - Fall 2020": ("2019-06", "2020-09", False),
    "1st June 2019 until 31st May 2020": ("2019-06", "2020-05", False),
    "Okt. 2011–März 2014": ("2011-10", "2014-03", False),
    "04.2021–heute": ("2021-04", None, True),
    "seit 10.2016": ("2016-10", None, True),
    "de janvier 2018 à juin 2020": ("2018-01", "2020-06", False),
    "depuis mars 2019": ("2019-03", None, True),
    "janv. 2020 - aujourd'hui": ("2020-01", None, True),
    "2018–a la fecha": ("2018", None, True),
    "ago. 2019 - dic. 2021": ("2019-08", "2021-12", False),
    "jan/2020 – atual": ("2020-01", None, True),
    "augustus 2016 - heden": ("2016-08", None, True),
    "gennaio 2019 - oggi": ("2019-01", None, True),
    "marzec 2021 – obecnie": ("2021-03", None, True),
    "april 2017 - nuvarande": ("2017-04", None, True),
    "Mart 2021 - Günümüz": ("2021-03", None, True),
    "مارس 2020 - حتى الآن": ("2020-03", None, True),
    "٢٠١٥ - ٢٠١٨": ("2015", "2018", False),
    "2018年4月～現在": ("2018-04", None, True),
    "2018年4月 - 2020年3月": ("2018-04", "2020-03", False),
    "令和2年4月～令和4年3月": ("2020-04", "2022-03", False),
}
SINGLES = {
    "June 2018": "2018-06",
    "Nov 3, 2019": "2019-11",
    "12 de marzo de 2020": "2020-03",
    "Q3 2020": "2020-07",
    "2016": "2016",
    "2021/04": "2021-04",
    "Winter 2018": "2018-12",
}
NO_DATES = (
    "2,000 users",
    "Room 1204",
    "+44 20 7946 0265",
    "Java 8/11/17",
    "98.5 %",
    "ISO 9001",
    "$2019",
    "Python 3.11",
)


@pytest.mark.parametrize("text", RANGES)
def test_a_range_is_read_as_precisely_as_it_is_written(text: str) -> None:
    assert [(found.start, found.end, found.current) for found in find_ranges(text)] == [RANGES[text]]


@pytest.mark.parametrize("text", SINGLES)
def test_a_single_date_is_an_end_without_a_start(text: str) -> None:
    assert [(found.start, found.end, found.single) for found in find_ranges(text)] == [(None, SINGLES[text], True)]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_ranges(text) == []


def test_a_range_that_runs_backwards_is_two_dates() -> None:
    assert [found.single for found in find_ranges("2021 - 2018")] == [True, True]


def test_the_place_of_a_date_is_its_place_in_the_text_as_written() -> None:
    text = "Ingénieur Süd, März 2008–Sept. 2011, Köln"
    (found,) = find_ranges(text)
    assert text[found.begin : found.stop] == "März 2008–Sept. 2011"


def test_a_length_of_time_is_told_from_a_date() -> None:
    text = "Sep 2022 - Present (4 yrs 2 mos)"
    assert [text[a:b].strip() for a, b in durations(text)] == ["(4 yrs 2 mos)"]


def test_a_house_and_a_flat_are_no_month() -> None:
    assert find_ranges("os. Tysiąclecia 12/48") == []
    assert [found.end for found in find_ranges("12/18")] == ["2018-12"]
