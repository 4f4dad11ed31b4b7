from rolecall.dialects.enabled_talent.schemas import JobPostOut
from rolecall.domain.owner import Owner
from rolecall.domain.vocabulary import EmploymentType, WorkType
from tests.dialects.samples import CODEC, a_job, a_nexus_job, an_account, as_json


def test_a_job_post_is_shown_whole() -> None:
    job = a_job(work_type=WorkType.REMOTE, employment_type=EmploymentType.FULL_TIME)
    assert as_json(JobPostOut.of(job, CODEC, an_account())) == {
        "id": 456,
        "job_uuid": CODEC.encode("job", 456),
        "user": {"id": 123, "first_name": "John", "last_name": "Doe"},
        "organization": {"id": 77, "name": "Tech Corp"},
        "title": "Senior Software Engineer",
        "job_desc": "We are looking for a senior software engineer...\n\n5+ years experience, Python, React",
        "workplace_type": 2,
        "workplace_type_display": "Remote",
        "location": "San Francisco, CA",
        "job_type": 1,
        "job_type_display": "Full-time",
        "skills": ["Python", "React", "Machine Learning"],
        "estimated_salary": "$120,000 - $180,000",
        "visa_required": False,
        "candidate_ranking_data": {},
        "ranking_status": "not_ranked",
        "ranking_task_id": None,
        "created_at": "2024-12-28T14:20:00Z",
        "updated_at": "2024-12-28T14:20:00Z",
    }


def test_a_poster_who_was_not_read_is_known_by_the_id() -> None:
    assert as_json(JobPostOut.of(a_job(), CODEC).user) == {"id": 123, "first_name": "", "last_name": ""}


def test_a_job_that_a_person_posted_alone_has_an_employer_without_id() -> None:
    post = JobPostOut.of(a_job(owner=Owner.account(123)), CODEC)
    assert as_json(post.organization) == {"id": None, "name": "Tech Corp"}


def test_a_place_of_work_that_is_not_said_is_null() -> None:
    post = JobPostOut.of(a_nexus_job(work_type=None), CODEC)
    assert (post.workplace_type, post.workplace_type_display, post.location) == (None, "", "Nigeria")
