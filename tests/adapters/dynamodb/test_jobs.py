"""Jobs, the list of open ones, and preferences."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import NotFound, Stale
from rolecall.domain.ids import AccountId, JobId
from rolecall.domain.job import Job
from rolecall.domain.page import PageRequest
from rolecall.domain.vocabulary import JobStatus
from tests.adapters.dynamodb.samples import ADA, EMPLOYER, a_job, a_preference
from tests.fakes import START, FixedClock


def test_a_job_is_read_as_it_was_written(storage: Storage) -> None:
    _store(storage, [a_job()])
    assert storage.jobs.get(a_job().id) == a_job()


def test_a_job_of_which_little_is_said_is_read_as_it_was_written(storage: Storage) -> None:
    brief = Job(
        id=JobId(1), owner=EMPLOYER, posted_by=ADA, title="", company_name="", created_at=START, updated_at=START
    )
    _store(storage, [brief])
    assert storage.jobs.get(brief.id) == brief


def test_a_missing_job_is_not_found(storage: Storage) -> None:
    with pytest.raises(NotFound):
        storage.jobs.get(JobId(1))


def test_jobs_come_in_the_order_asked_without_those_that_are_missing(storage: Storage) -> None:
    _store(storage, _jobs(2))
    assert [job.id for job in storage.jobs.of([JobId(2), JobId(7), JobId(1)])] == [2, 1]


def test_putting_a_job_expects_the_version_that_was_read(storage: Storage) -> None:
    _store(storage, [a_job()])
    _put(storage, replace(a_job(), title="Engineer", version=2))
    with pytest.raises(Stale):
        _put(storage, replace(a_job(), title="Analyst", version=2))


def test_open_jobs_are_listed_newest_first_page_by_page(storage: Storage) -> None:
    _store(storage, _jobs(5))
    assert _open(storage, 0, 2) == [5, 4]
    assert _open(storage, 2, 2) == [3, 2]
    assert _open(storage, 4, 2) == [1]
    assert _open(storage, 6, 2) == []


def test_a_closed_job_leaves_the_list_and_a_reopened_one_comes_back(storage: Storage) -> None:
    _store(storage, _jobs(2))
    _put(storage, a_job(id=JobId(2), status=JobStatus.CLOSED, version=2))
    assert _open(storage, 0, 10) == [1]
    _put(storage, a_job(id=JobId(2), version=3))
    assert _open(storage, 0, 10) == [2, 1]


def test_a_job_past_its_deadline_is_not_listed_and_takes_no_place(storage: Storage, clock: FixedClock) -> None:
    _store(storage, [*_jobs(2), a_job(id=JobId(3), deadline=START + timedelta(days=1))])
    clock.at = START + timedelta(days=1)
    assert _open(storage, 0, 2) == [3, 2]
    clock.move(timedelta(milliseconds=1))
    assert _open(storage, 0, 2) == [2, 1]


def test_a_preference_is_put_version_by_version(storage: Storage) -> None:
    assert storage.preferences.get(ADA) is None
    _prefer(storage, version=1)
    _prefer(storage, version=2)
    assert storage.preferences.get(ADA) == a_preference(version=2)
    for passed_by in (1, 2, 4):
        with pytest.raises(Stale):
            _prefer(storage, version=passed_by)


def test_preferences_of_many_are_those_that_are_there(storage: Storage) -> None:
    _prefer(storage, version=1)
    assert storage.preferences.of([AccountId(7), ADA]) == [a_preference()]


def _jobs(count: int) -> list[Job]:
    return [a_job(id=JobId(number)) for number in range(1, count + 1)]


def _store(storage: Storage, jobs: Iterable[Job]) -> None:
    with storage.unit.begin():
        for job in jobs:
            storage.jobs.add(job, events=[])
        storage.unit.commit()


def _put(storage: Storage, job: Job) -> None:
    with storage.unit.begin():
        storage.jobs.put(job, expected_version=job.version - 1)
        storage.unit.commit()


def _open(storage: Storage, offset: int, limit: int) -> list[JobId]:
    return [job.id for job in storage.jobs.open_jobs(PageRequest(offset, limit)).items]


def _prefer(storage: Storage, *, version: int) -> None:
    with storage.unit.begin():
        storage.preferences.put(a_preference(version=version), events=[])
        storage.unit.commit()
