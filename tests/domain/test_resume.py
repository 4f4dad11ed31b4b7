"""Where a resume stands, whatever is reported of it and when."""

from itertools import permutations

import pytest

from rolecall.domain.resume import Resume, is_newer
from rolecall.domain.vocabulary import ResumeStatus, ScanStatus
from tests.dialects.samples import AT, a_resume


def read(resume: Resume, version: str = "1.0.0") -> Resume:
    return resume.completed(candidate_id=resume.candidate_id, parser_version=version, at=AT)


def infected(resume: Resume) -> Resume:
    return resume.found_infected(at=AT)


def failed(resume: Resume) -> Resume:
    return resume.failed(error="The file is damaged.", at=AT)


@pytest.mark.parametrize("others", [(read,), (failed,), (read, failed), (read, Resume.scanned_clean)])
def test_malware_wins_over_everything_in_every_order(others: tuple[object, ...]) -> None:
    outcomes = set()
    for order in permutations((infected, *others)):
        resume = a_resume()
        for report in order:
            resume = report(resume)  # type: ignore[operator]
        outcomes.add((resume.status, resume.scan, resume.error, resume.parser_version))
    ((status, scan, error, version),) = outcomes
    assert (status, scan, version) == (ResumeStatus.FAILED, ScanStatus.INFECTED, None)
    assert "malware" in str(error)


def test_only_the_record_of_a_newer_parser_replaces_one() -> None:
    resume = read(a_resume(), "1.9.0")
    assert read(resume, "1.9.0") is resume
    assert read(resume, "1.8.0") is resume
    assert read(resume, "1.10.0").parser_version == "1.10.0"


def test_a_resume_that_is_read_again_stays_what_it_was_until_it_is_read() -> None:
    resume = read(a_resume())
    again = resume.asked_again(parser_version="2.0.0")
    assert (again.status, again.parser_version) == (ResumeStatus.COMPLETED, "1.0.0")
    assert again.failed(error="Too slow.", at=AT) is again


@pytest.mark.parametrize(("one", "other"), [("1.10.0", "1.9.9"), ("2.0.0", "1.99.0"), ("1.0.1", "1.0.0")])
def test_versions_compare_as_numbers(one: str, other: str) -> None:
    assert is_newer(one, than=other)
    assert not is_newer(other, than=one)
    assert not is_newer(one, than=one)
