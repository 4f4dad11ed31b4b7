"""Which new jobs a person is told of."""

import pytest

from rolecall.matching.job_document import JobDocument
from rolecall.matching.preferences import Preference, fits

BACKEND = Preference(
    title="Backend Developer", employment_type="full_time", work_type="hybrid", industry="technology", level="senior"
)


@pytest.mark.parametrize(
    "job",
    [
        JobDocument(title="Backend Developer"),
        JobDocument(title="Senior Back-End Engineer"),
        JobDocument(title="Backend Software Engineer", work_type="hybrid"),
        JobDocument(title="Senior Backend Developer", description="Hybrid working, full-time"),
    ],
)
def test_a_job_whose_title_has_the_words_fits(job: JobDocument) -> None:
    fit = fits(BACKEND, job)
    assert fit
    assert fit.words == ("backend", "developer")


@pytest.mark.parametrize(
    "job",
    [
        JobDocument(title="Registered Nurse"),
        JobDocument(title="Frontend Developer", skills=("CSS",)),
        JobDocument(title="Marketing Manager", description="You work with our backend developers."),
    ],
)
def test_a_job_of_another_kind_does_not_fit(job: JobDocument) -> None:
    assert fits(BACKEND, job) is None


@pytest.mark.parametrize(
    "facet",
    [
        {"work_type": "remote"},
        {"level": "entry"},
        {"employment_type": "contract"},
        {"industry": "banking"},
        {"description": "This is a fully remote role"},
        {"requirements": "2 years of experience"},
    ],
)
def test_a_known_facet_that_differs_excludes(facet: dict[str, str]) -> None:
    assert fits(BACKEND, JobDocument(title="Backend Developer", **facet)) is None  # type: ignore[arg-type]


def test_a_facet_that_the_person_left_open_excludes_nobody() -> None:
    remote = JobDocument(title="Junior Backend Developer", work_type="remote", employment_type="contract")
    assert fits(Preference(title="Backend Developer"), remote)


def test_a_required_skill_fits_where_the_title_does_not() -> None:
    job = JobDocument(title="Software Engineer", skills=("Java", "SQL"))
    fit = fits(Preference(title="Java Developer"), job)
    assert fit
    assert fit.words == ("Java",)
    assert fits(Preference(title="Anything", skills=("SQL",)), job)


def test_facets_alone_fit_nothing() -> None:
    assert fits(Preference(industry="technology"), JobDocument(title="Backend Developer")) is None


def test_developers_of_software_are_not_told_of_mechanical_engineers() -> None:
    assert fits(Preference(title="Developer"), JobDocument(title="Mechanical Engineer")) is None


def test_a_general_word_alone_does_not_fit_a_special_title() -> None:
    assert fits(Preference(title="Manager"), JobDocument(title="Marketing Manager")) is None
