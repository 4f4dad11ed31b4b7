"""Accounts, organisations, sessions and sign-ups."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.account import CODE_TRIES, Account
from rolecall.domain.errors import EmailTaken, InvalidCode, NotFound, Stale
from rolecall.domain.ids import AccountId, SessionId
from rolecall.services.ports import Caller
from tests.adapters.dynamodb.samples import (
    ADA,
    a_kept_answer,
    a_session,
    a_signup,
    an_account,
    an_organisation,
)
from tests.counting import counting
from tests.fakes import FixedClock

NEWCOMER = AccountId(1002)


def test_an_account_is_found_by_id_and_by_address(storage: Storage) -> None:
    account = _stored(storage, an_account())
    assert storage.accounts.get(ADA) == account
    assert storage.accounts.by_email("ada@example.org") == account


def test_an_account_without_any_optional_fact_is_read_as_it_was_written(storage: Storage) -> None:
    bare = an_account(
        password_hash=None, first_name="", organisation_id=None, organisation_name="", industry=None, last_login_at=None
    )
    assert storage.accounts.get(_stored(storage, bare).id) == bare


def test_a_missing_account_is_not_found(storage: Storage) -> None:
    with pytest.raises(NotFound):
        storage.accounts.get(ADA)
    assert storage.accounts.by_email("nobody@example.org") is None


def test_a_known_and_an_unknown_address_cost_the_same_calls(storage: Storage) -> None:
    _stored(storage, an_account())
    with counting() as known:
        storage.accounts.by_email("ada@example.org")
    with counting() as unknown:
        storage.accounts.by_email("nobody@example.org")
    assert known.operations == unknown.operations
    assert known.read_units == unknown.read_units


def test_an_address_belongs_to_one_account(storage: Storage) -> None:
    _stored(storage, an_account())
    with pytest.raises(EmailTaken):
        _stored(storage, an_account(id=NEWCOMER))


def test_putting_an_account_expects_the_version_that_was_read(storage: Storage) -> None:
    account = _stored(storage, an_account())
    with storage.unit.begin():
        storage.accounts.put(replace(account, last_name="Lovelace", version=2), expected_version=1)
        storage.unit.commit()
    with storage.unit.begin():
        storage.accounts.put(replace(account, last_name="Byron", version=2), expected_version=1)
        with pytest.raises(Stale):
            storage.unit.commit()
    assert storage.accounts.get(ADA).last_name == "Lovelace"


def test_who_proves_an_address_takes_it_over_and_the_one_who_did_not_is_shut_out(storage: Storage) -> None:
    previous = _stored(storage, an_account())
    _take_over(storage, previous)
    holder = storage.accounts.by_email("ada@example.org")
    assert holder is not None
    assert holder.id == NEWCOMER
    left = storage.accounts.get(ADA)
    assert (left.email, left.password_hash, left.is_active) == (None, None, False)


def test_an_address_that_was_proved_meanwhile_is_not_taken_over(storage: Storage) -> None:
    previous = _stored(storage, an_account())
    with storage.unit.begin():
        storage.accounts.put(replace(previous, is_verified=True, version=2), expected_version=1)
        storage.unit.commit()
    with pytest.raises(Stale):
        _take_over(storage, previous)


def test_an_address_is_taken_over_once(storage: Storage) -> None:
    previous = _stored(storage, an_account())
    _take_over(storage, previous)
    with pytest.raises(Stale):
        _take_over(storage, previous, by=AccountId(1003))


def test_an_organisation_is_kept_with_its_root(storage: Storage) -> None:
    with storage.unit.begin():
        storage.organisations.add(an_organisation())
        storage.unit.commit()
    assert storage.organisations.get(an_organisation().id) == an_organisation()


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


def test_a_code_may_be_guessed_at_five_times(storage: Storage) -> None:
    _sign_up(storage)
    for number in range(CODE_TRIES):
        storage.signups.use_try(a_signup(), f"guess {number}")
    storage.signups.use_try(a_signup(), "guess 0")  # the same guess again, from a twin of that request
    with pytest.raises(InvalidCode):
        storage.signups.use_try(a_signup(), "another")


def test_a_new_code_brings_new_tries_and_ends_the_old_one(storage: Storage) -> None:
    _sign_up(storage)
    for number in range(CODE_TRIES):
        storage.signups.use_try(a_signup(), f"guess {number}")
    _sign_up(storage, code_hash="n3w")
    storage.signups.use_try(a_signup(code_hash="n3w"), "guess 0")
    with pytest.raises(InvalidCode):
        storage.signups.use_try(a_signup(), "guess 0")


def test_a_sign_up_that_is_over_is_gone(storage: Storage, clock: FixedClock) -> None:
    _sign_up(storage)
    assert storage.signups.get("ada@example.org") == a_signup()
    clock.at = a_signup().expires_at
    assert storage.signups.get("ada@example.org") is None
    with pytest.raises(InvalidCode):
        storage.signups.use_try(a_signup(), "guess")


def test_a_sign_up_that_is_done_is_removed(storage: Storage) -> None:
    _sign_up(storage)
    with storage.unit.begin():
        storage.signups.remove("ada@example.org")
        storage.unit.commit()
    assert storage.signups.get("ada@example.org") is None
    with pytest.raises(InvalidCode):
        storage.signups.use_try(a_signup(), "guess")


def _stored(storage: Storage, account: Account) -> Account:
    with storage.unit.begin():
        storage.accounts.add(account, events=[])
        storage.unit.commit()
    return account


def _take_over(storage: Storage, previous: Account, *, by: AccountId = NEWCOMER) -> None:
    with storage.unit.begin():
        storage.accounts.take_over(an_account(id=by, is_verified=True), previous, events=[])
        storage.unit.commit()


def _sign_in(storage: Storage) -> None:
    _stored(storage, an_account())
    with storage.unit.begin():
        storage.sessions.add(a_session())
        storage.unit.commit()


def _sign_up(storage: Storage, code_hash: str = "c0de") -> None:
    with storage.unit.begin():
        storage.signups.put(a_signup(code_hash=code_hash), events=[])
        storage.unit.commit()
