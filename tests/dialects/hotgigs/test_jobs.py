from datetime import UTC, datetime

import pytest

from rolecall.dialects.hotgigs.schemas.jobs import JobIn, JobOut
from rolecall.services.jobs import PostJob
from tests.dialects.samples import CODEC, a_job, a_nexus_job, as_json, problems

BODY = {"title": "Senior Software Engineer", "description": "We are looking for..."}


def test_a_job_needs_title_and_description_only() -> None:
    assert JobIn.model_validate(BODY).to_command() == PostJob(
        title="Senior Software Engineer", description="We are looking for..."
    )
    assert problems(JobIn, {}) == {"title": ["This field is required"], "description": ["This field is required"]}


def test_every_field_of_a_job_is_taken_over() -> None:
    body = {
        **BODY,
        "requirements": "5+ years",
        "location": "San Francisco, CA",
        "salary_range": "$120,000 - $180,000",
        "company_name": "Tech Corp",
        "deadline": "2025-01-28T23:59:59Z",
        "skills": ["Python", "React"],
    }
    assert JobIn.model_validate(body).to_command() == PostJob(
        title="Senior Software Engineer",
        description="We are looking for...",
        requirements="5+ years",
        location="San Francisco, CA",
        salary_text="$120,000 - $180,000",
        company_name="Tech Corp",
        deadline=datetime(2025, 1, 28, 23, 59, 59, tzinfo=UTC),
        skills=("Python", "React"),
    )


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("title", "x" * 201, "Must be at most 200 characters"),
        ("description", "x" * 20_001, "Must be at most 20000 characters"),
        ("skills", ["x"] * 101, "Must have at most 100 items"),
        ("skills", "Python", "Must be a list"),
        ("deadline", "tomorrow", "Must be a date and time such as 2025-01-28T23:59:59Z"),
        ("location", 7, "Must be a text"),
    ],
)
def test_limits_are_told(field: str, value: object, told: str) -> None:
    assert problems(JobIn, {**BODY, field: value}) == {field: [told]}


def test_a_job_is_shown_whole() -> None:
    assert as_json(JobOut.of(a_job(), CODEC)) == {
        "job_id": 456,
        "job_uuid": CODEC.encode("job", 456),
        "title": "Senior Software Engineer",
        "company_name": "Tech Corp",
        "location": "San Francisco, CA",
        "salary_range": "$120,000 - $180,000",
        "description": "We are looking for a senior software engineer...",
        "requirements": "5+ years experience, Python, React",
        "skills": ["Python", "React", "Machine Learning"],
        "posted_at": "2024-12-28T14:20:00Z",
        "deadline": "2025-01-28T23:59:59Z",
        "status": "active",
    }


def test_a_job_of_career_nexus_loses_nothing_there_is_a_field_for() -> None:
    job = JobOut.of(a_nexus_job(overview="Overview.", description="Description."), CODEC)
    assert (job.location, job.description, job.requirements, job.deadline) == (
        "Nigeria",
        "Overview.\n\nDescription.",
        "",
        None,
    )
