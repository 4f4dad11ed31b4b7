"""A mail is sent by one at a time, and once."""

from datetime import timedelta

import pytest

from rolecall.adapters.dynamodb.sent_mails import CLAIM
from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import Unavailable
from rolecall.domain.ids import EventId
from tests.fakes import FixedClock

EVENT = EventId(9)


def test_a_mail_that_was_sent_is_not_begun_again(storage: Storage, clock: FixedClock) -> None:
    assert storage.sent_mails.begin(EVENT)
    storage.sent_mails.finish(EVENT)
    clock.move(timedelta(days=34))
    assert not storage.sent_mails.begin(EVENT)


def test_while_one_sends_it_another_is_told_to_come_again(storage: Storage) -> None:
    assert storage.sent_mails.begin(EVENT)
    with pytest.raises(Unavailable):
        storage.sent_mails.begin(EVENT)


def test_of_one_who_is_never_heard_of_again_it_is_taken_over(storage: Storage, clock: FixedClock) -> None:
    assert storage.sent_mails.begin(EVENT)
    clock.move(CLAIM)
    assert storage.sent_mails.begin(EVENT)


def test_what_could_not_be_sent_is_free_at_once(storage: Storage) -> None:
    assert storage.sent_mails.begin(EVENT)
    storage.sent_mails.give_back(EVENT)
    assert storage.sent_mails.begin(EVENT)


def test_mails_do_not_wait_for_each_other(storage: Storage) -> None:
    assert storage.sent_mails.begin(EVENT)
    assert storage.sent_mails.begin(EventId(10))
