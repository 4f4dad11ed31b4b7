"""Sign-ups and the guesses at their codes."""

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.account import CODE_TRIES
from rolecall.domain.errors import InvalidCode
from rolecall.domain.ids import AccountId
from tests.adapters.dynamodb.samples import (
    a_signup,
)
from tests.fakes import FixedClock

NEWCOMER = AccountId(1002)


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


def _sign_up(storage: Storage, code_hash: str = "c0de") -> None:
    with storage.unit.begin():
        storage.signups.put(a_signup(code_hash=code_hash), events=[])
        storage.unit.commit()
