"""Sessions, and who a caller is."""

from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import Stale
from rolecall.domain.ids import AccountId, SessionId
from rolecall.services.callers import Caller
from tests.adapters.dynamodb.samples import (
    ADA,
    a_kept_answer,
    a_session,
    an_account,
)
from tests.counting import counting
from tests.fakes import FixedClock

NEWCOMER = AccountId(1002)


def test_a_caller_is_session_account_and_kept_answer_in_one_read(storage: Storage) -> None:
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=[])
        storage.sessions.add(a_session())
        storage.unit.commit(keep=a_kept_answer())
    with counting() as calls:
        caller = storage.callers.load(a_session().id, ADA, a_kept_answer().id)
    assert caller == Caller(a_session(), an_account(), a_kept_answer())
    assert calls.operations == ["BatchGetItem"]


def test_a_caller_of_whom_nothing_is_stored_is_nobody(storage: Storage) -> None:
    assert storage.callers.load(SessionId("00" * 16), ADA, "no-key") == Caller(None, None, None)
    assert storage.sessions.with_account(SessionId("00" * 16), ADA) is None


def test_a_session_that_is_over_is_gone_though_its_item_is_there(storage: Storage, clock: FixedClock) -> None:
    _sign_in(storage)
    clock.at = a_session().expires_at - timedelta(milliseconds=1)
    assert storage.sessions.with_account(a_session().id, ADA) == (a_session(), an_account())
    clock.at = a_session().expires_at
    assert storage.sessions.with_account(a_session().id, ADA) is None


def test_a_refresh_token_is_rotated_once(storage: Storage, clock: FixedClock) -> None:
    _sign_in(storage)
    rotated = a_session().rotate(refresh_hash="e" * 64, at=clock.now())
    with storage.unit.begin():
        storage.sessions.rotate(rotated, expected_generation=1)
        storage.unit.commit()
    with storage.unit.begin():
        storage.sessions.rotate(rotated, expected_generation=1)
        with pytest.raises(Stale):
            storage.unit.commit()
    assert storage.callers.load(rotated.id, ADA).session == rotated


def test_a_session_that_was_ended_is_not_rotated_back_to_life(storage: Storage, clock: FixedClock) -> None:
    _sign_in(storage)
    storage.sessions.end_now(a_session().id, ADA)
    with storage.unit.begin():
        storage.sessions.rotate(a_session().rotate(refresh_hash="e", at=clock.now()), expected_generation=1)
        with pytest.raises(Stale):
            storage.unit.commit()


def test_ending_a_session_twice_is_no_error(storage: Storage) -> None:
    _sign_in(storage)
    for _ in range(2):
        with storage.unit.begin():
            storage.sessions.end(a_session().id, ADA)
            storage.unit.commit()
        storage.sessions.end_now(a_session().id, ADA)
    assert storage.callers.load(a_session().id, ADA).session is None


def _sign_in(storage: Storage) -> None:
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=[])
        storage.sessions.add(a_session())
        storage.unit.commit()
