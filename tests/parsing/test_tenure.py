"""Years of experience."""

from datetime import date

import pytest

from rolecall.parsing.fields.tenure import experience_years
from rolecall.parsing.record import Experience


def job(start: str | None, end: str | None = None, *, current: bool = False) -> Experience:
    return Experience(title="Cook", start=start, end=end, current=current)


@pytest.mark.parametrize(
    ("jobs", "years"),
    [
        ([], None),
        ([job(None, None)], None),
        ([job("2018-01", "2018-12")], 1.0),
        ([job("2018-01", "2019-12"), job("2019-01", "2020-12")], 3.0),
        ([job("2010-01", "2020-12"), job("2012-01", "2013-12")], 11.0),
        ([job("2024-01", current=True)], 1.5),
        ([job("2015", "2018")], 3.0),
        ([job("2016", "2016")], 1.0),
        ([job("2020-05", "2019-01")], None),
    ],
)
def test_overlaps_count_once(jobs: list[Experience], years: float | None) -> None:
    assert experience_years(jobs, date(2025, 6, 30)) == years
