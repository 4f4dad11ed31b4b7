from typing import Any

import pytest

from rolecall.dialects.career_nexus.schemas.jobs import JobAlertOut, JobIn, JobOut
from rolecall.dialects.career_nexus.schemas.preferences import PreferenceIn, StoredPreferenceOut
from rolecall.dialects.career_nexus.words import EMPLOYMENT_WORDS
from rolecall.domain.ids import AccountId, NotificationId
from rolecall.domain.notification import JOB_ALERTS, Notification
from rolecall.domain.vocabulary import EmploymentType, Industry, Level, WorkType
from rolecall.services.jobs import PostJob
from rolecall.services.preferences import SetPreference
from tests.dialects.samples import AT, CODEC, a_job, a_nexus_job, a_preference, as_json, problems


def test_a_job_needs_a_title_only() -> None:
    assert JobIn.model_validate({"title": "Backend Developer"}).to_command() == PostJob(title="Backend Developer")


def test_every_field_of_a_job_is_taken_over() -> None:
    body = {
        "title": "Backend Developer",
        "organization": "Mitiget Assurance Limited",
        "employment_type": "freelance",
        "work_type": "onsite",
        "country": "Nigeria",
        "salary": 350000,
        "overview": "We seek...",
        "description": "You will...",
        "experience_level": "executive",
    }
    assert JobIn.model_validate(body).to_command() == PostJob(
        title="Backend Developer",
        company_name="Mitiget Assurance Limited",
        employment_type=EmploymentType.FREELANCE,
        work_type=WorkType.ONSITE,
        country="Nigeria",
        salary_text="350000",
        overview="We seek...",
        description="You will...",
        level=Level.EXECUTIVE,
    )


@pytest.mark.parametrize(
    ("field", "value", "options"),
    [
        ("employment_type", "temporary", "'full_time', 'part_time', 'internship', 'freelance' or 'contract'"),
        ("work_type", "on-site", "'onsite', 'remote' or 'hybrid'"),
        ("experience_level", "guru", "'entry', 'mid', 'senior' or 'executive'"),
    ],
)
def test_a_choice_that_is_none_is_refused_with_the_options(field: str, value: str, options: str) -> None:
    assert problems(JobIn, {"title": "x", field: value}) == {field: [f"Must be one of {options}"]}


def test_a_job_that_says_little_is_shown_with_not_available() -> None:
    job = a_job(
        company_name="",
        description="",
        requirements="",
        location="",
        salary_text="",
    )
    assert as_json(JobOut.of(job, CODEC)) == {
        "job_id": 456,
        "job_uuid": CODEC.encode("job", 456),
        "title": "Senior Software Engineer",
        "organization": "N/A",
        "employment_type": "N/A",
        "work_type": "N/A",
        "country": "N/A",
        "salary": "N/A",
        "overview": "N/A",
        "description": "N/A",
        "industry": "N/A",
        "experience_level": "N/A",
    }


def test_requirements_of_hotgigs_end_the_description() -> None:
    job = JobOut.of(a_job(description="Description.", requirements="Requirements."), CODEC)
    assert (job.description, job.country) == ("Description.\n\nRequirements.", "San Francisco, CA")


def test_every_contract_has_a_word() -> None:
    assert set(EMPLOYMENT_WORDS) == set(EmploymentType)
    shown = {kind: JobOut.of(a_nexus_job(employment_type=kind), CODEC).employment_type for kind in EmploymentType}
    assert shown[EmploymentType.TEMPORARY] == "contract"
    assert shown[EmploymentType.VOLUNTEER] == shown[EmploymentType.OTHER] == "others"


def test_a_preference_is_taken_over() -> None:
    body = {"title": "Backend Developer", "employment_type": "contract", "industry": "health"}
    assert PreferenceIn.model_validate(body).to_command() == SetPreference(
        title="Backend Developer", employment_type=EmploymentType.CONTRACT, industry=Industry.HEALTH
    )


def test_an_unset_preference_is_not_available() -> None:
    assert as_json(StoredPreferenceOut.of(None)) == {
        "title": "N/A",
        "employment_type": "N/A",
        "work_type": "N/A",
        "industry": "N/A",
        "experience_level": "N/A",
        "preference_set": False,
    }


def test_what_was_shown_may_be_sent_back() -> None:
    stored = a_preference(title="", work_type=None, level=None)
    sent_back = PreferenceIn.model_validate(as_json(StoredPreferenceOut.of(stored))).to_command()
    assert sent_back == SetPreference(employment_type=EmploymentType.FULL_TIME, industry=Industry.TECHNOLOGY)


def test_an_alert_is_the_job_with_type_and_id_beside_it() -> None:
    message: dict[str, Any] = {
        "job_id": 456,
        "title": "Backend Developer",
        "company_name": "Mitiget Assurance Limited",
        "employment_type": "temporary",
        "work_type": None,
        "location": "Lagos",
        "country": "",
        "salary": "350,000NGN",
        "overview": "We seek...",
        "description": "You will...",
        "requirements": "Go",
        "industry": "technology",
        "level": "senior",
        "fits_because": ["backend", "senior"],
    }
    notification = Notification(
        id=NotificationId(99),
        account_id=AccountId(123),
        channel=JOB_ALERTS,
        type="job_match",
        title="New job: Backend Developer",
        message=message,
        created_at=AT,
    )
    assert as_json(JobAlertOut.of(notification, CODEC)) == {
        "message": {
            "job_id": 456,
            "job_uuid": CODEC.encode("job", 456),
            "title": "Backend Developer",
            "organization": "Mitiget Assurance Limited",
            "employment_type": "contract",
            "work_type": "N/A",
            "country": "Lagos",
            "salary": "350,000NGN",
            "overview": "We seek...",
            "description": "You will...\n\nGo",
            "industry": "technology",
            "experience_level": "senior",
            "fits_because": ["backend", "senior"],
        },
        "type": "job_match",
        "id": 99,
        "timestamp": "2024-12-28T14:20:00.123000Z",
    }
