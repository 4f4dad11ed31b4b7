"""What the unit of work promises: all or nothing, the right error, and nothing outside it."""

from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.keys import Key
from rolecall.adapters.dynamodb.row import plain_item
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.adapters.dynamodb.writes import ABSENT, put
from rolecall.domain.errors import AlreadyAnswered, EmailTaken, NotFound, Stale
from rolecall.domain.events import AccountCreated
from rolecall.domain.ids import AccountId
from tests.adapters.dynamodb.samples import ADA, a_candidate, a_job, a_kept_answer, an_account
from tests.counting import counting
from tests.fakes import FixedClock
from tests.storage import dump

CREATED = [AccountCreated(ADA, None)]


def test_staging_outside_a_unit_is_a_mistake(storage: Storage) -> None:
    with pytest.raises(RuntimeError, match="outside a unit"):
        storage.accounts.add(an_account(), events=CREATED)


def test_leaving_a_unit_without_commit_stores_nothing(storage: Storage) -> None:
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=CREATED)
    assert dump(storage.table.client, storage.table.name) == []


def test_entities_events_and_answer_are_one_request(storage: Storage) -> None:
    with storage.unit.begin(), counting() as calls:
        storage.accounts.add(an_account(), events=CREATED)
        storage.candidates.add(a_candidate())
        storage.unit.commit(keep=a_kept_answer())
    assert calls.operations == ["TransactWriteItems"]
    kinds = {item["kind"]["S"] for item in dump(storage.table.client, storage.table.name)}
    assert kinds == {"account", "email", "candidate", "slug", "candidate_email", "event", "kept_answer"}


def test_one_condition_that_fails_undoes_everything(storage: Storage) -> None:
    _store_account(storage)
    before = dump(storage.table.client, storage.table.name)
    with storage.unit.begin():
        storage.jobs.add(a_job(), events=[])
        storage.accounts.add(an_account(id=AccountId(1002)), events=CREATED)
        with pytest.raises(EmailTaken):
            storage.unit.commit()
    assert dump(storage.table.client, storage.table.name) == before


def test_committing_nothing_makes_no_request(storage: Storage) -> None:
    with storage.unit.begin(), counting() as calls:
        storage.unit.commit()
    assert calls.operations == []


def test_committing_again_stores_nothing_again(storage: Storage) -> None:
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=CREATED)
        storage.unit.commit()
        with counting() as calls:
            storage.unit.commit()
    assert calls.operations == []


def test_writing_an_item_twice_in_one_unit_is_a_mistake(storage: Storage) -> None:
    with storage.unit.begin():
        storage.jobs.add(a_job(), events=[])
        with pytest.raises(RuntimeError, match="twice"):
            storage.jobs.put(a_job(version=2), expected_version=1)


def test_putting_without_a_new_version_is_a_mistake(storage: Storage) -> None:
    with storage.unit.begin(), pytest.raises(RuntimeError, match="without a new version"):
        storage.jobs.put(a_job(version=1), expected_version=1)


def test_more_writes_than_a_transaction_holds_are_a_mistake(storage: Storage) -> None:
    with storage.unit.begin():
        for number in range(101):
            storage.unit.stage(put(plain_item(Key(f"THING#{number}", "THING"), "thing"), ABSENT))
        with pytest.raises(RuntimeError, match="101 writes"):
            storage.unit.commit()


def test_a_unit_within_a_unit_commits_alone(storage: Storage) -> None:
    with storage.unit.begin():
        storage.jobs.add(a_job(), events=[])
        with storage.unit.begin():
            storage.accounts.add(an_account(), events=CREATED)
            storage.unit.commit()
        assert storage.accounts.get(ADA) == an_account()
        with pytest.raises(NotFound):
            storage.jobs.get(a_job().id)
        storage.unit.commit()
    assert storage.jobs.get(a_job().id) == a_job()


def test_the_loser_among_twins_hears_of_the_answer_before_anything_else(storage: Storage) -> None:
    _store_account(storage, keep=True)
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=CREATED)
        with pytest.raises(AlreadyAnswered):
            storage.unit.commit(keep=a_kept_answer())


def test_an_answer_is_kept_though_nothing_was_written(storage: Storage) -> None:
    with storage.unit.begin():
        storage.unit.commit(keep=a_kept_answer())
    assert storage.callers.kept(a_kept_answer().id) == a_kept_answer()


def test_an_answer_that_is_over_is_gone_and_makes_room(storage: Storage, clock: FixedClock) -> None:
    with storage.unit.begin():
        storage.unit.commit(keep=a_kept_answer())
    clock.move(timedelta(hours=24))
    assert storage.callers.kept(a_kept_answer().id) is None
    later = a_kept_answer(sealed=b"another", expires_at=clock.now() + timedelta(hours=24))
    with storage.unit.begin():
        storage.unit.commit(keep=later)
    assert storage.callers.kept(later.id) == later


def test_the_error_is_that_of_the_write_which_failed(storage: Storage) -> None:
    _store_account(storage)
    with storage.unit.begin():
        storage.accounts.add(an_account(email="other@example.org"), events=CREATED)
        with pytest.raises(Stale):
            storage.unit.commit()


def _store_account(storage: Storage, *, keep: bool = False) -> None:
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=CREATED)
        storage.unit.commit(keep=a_kept_answer() if keep else None)
