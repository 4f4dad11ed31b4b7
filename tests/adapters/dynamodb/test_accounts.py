"""Accounts, their addresses, and organisations."""

from dataclasses import replace

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.account import Account
from rolecall.domain.errors import EmailTaken, NotFound, Stale
from rolecall.domain.ids import AccountId
from tests.adapters.dynamodb.samples import (
    ADA,
    an_account,
    an_organisation,
)
from tests.counting import counting

NEWCOMER = AccountId(1002)


def test_an_account_is_found_by_id_and_by_address(storage: Storage) -> None:
    account = _stored(storage, an_account())
    assert storage.accounts.get(ADA) == account
    assert storage.accounts.by_email("ada@example.org") == account


def test_an_account_without_any_optional_fact_is_read_as_it_was_written(storage: Storage) -> None:
    bare = an_account(password_hash=None, first_name="", organisation_id=None, industry=None, last_login_at=None)
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


def _stored(storage: Storage, account: Account) -> Account:
    with storage.unit.begin():
        storage.accounts.add(account, events=[])
        storage.unit.commit()
    return account


def _take_over(storage: Storage, previous: Account, *, by: AccountId = NEWCOMER) -> None:
    with storage.unit.begin():
        storage.accounts.take_over(an_account(id=by, is_verified=True), previous, events=[])
        storage.unit.commit()
