from rolecall.dialects.enabled_talent.words import (
    JOB_TYPE_DISPLAY,
    JOB_TYPE_NUMBERS,
    JOB_TYPES,
    WORKPLACE_DISPLAY,
    WORKPLACE_NUMBERS,
    WORKPLACE_TYPES,
    job_type_number,
    workplace_number,
)
from rolecall.domain.vocabulary import EmploymentType, WorkType


def test_numbers_are_the_documented_ones() -> None:
    assert WORKPLACE_DISPLAY == {1: "On-site", 2: "Remote", 3: "Hybrid"}
    assert list(JOB_TYPE_DISPLAY.values()) == [
        "Full-time",
        "Part-time",
        "Contract",
        "Temporary",
        "Internship",
        "Volunteer",
        "Other",
    ]


def test_every_word_of_the_domain_has_a_number_and_every_number_a_word() -> None:
    assert set(WORKPLACE_NUMBERS) == set(WorkType)
    assert set(JOB_TYPE_NUMBERS) == set(EmploymentType)
    assert set(WORKPLACE_TYPES) == set(WORKPLACE_DISPLAY)
    assert set(JOB_TYPES) == set(JOB_TYPE_DISPLAY)


def test_a_number_comes_back_as_the_same_number() -> None:
    assert all(workplace_number(work_type) == number for number, work_type in WORKPLACE_TYPES.items())
    assert all(job_type_number(employment_type) == number for number, employment_type in JOB_TYPES.items())


def test_freelance_work_is_other_here() -> None:
    assert JOB_TYPE_DISPLAY[job_type_number(EmploymentType.FREELANCE)] == "Other"


def test_what_a_job_does_not_say_is_not_claimed() -> None:
    assert workplace_number(None) is None
    assert JOB_TYPE_DISPLAY[job_type_number(None)] == "Other"
