"""Many at once: one of them is first, and nobody's write is lost."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.account import CODE_TRIES
from rolecall.domain.errors import AlreadyAnswered, DomainError, EmailTaken, InvalidCode, Stale
from rolecall.domain.ids import AccountId, JobId, MatchId, NotificationId
from tests.adapters.dynamodb.samples import (
    ADA,
    a_job,
    a_kept_answer,
    a_match,
    a_notification,
    a_session,
    a_signup,
    an_account,
    store_whom_and_what_it_tells_of,
)
from tests.storage import dump

MANY = 16


def test_one_of_many_who_register_an_address_at_once_gets_it(storage: Storage) -> None:
    def register(number: int) -> None:
        with storage.unit.begin():
            storage.accounts.add(an_account(id=AccountId(1000 + number)), events=[])
            storage.unit.commit()

    assert _at_once(register) == {None: 1, EmailTaken: MANY - 1}
    kinds = Counter(item["kind"]["S"] for item in dump(storage.table.client, storage.table.name))
    assert kinds == {"account": 1, "email": 1}


def test_one_of_many_who_change_the_same_version_at_once_does(storage: Storage) -> None:
    _store_job(storage)

    def rename(number: int) -> None:
        with storage.unit.begin():
            storage.jobs.put(a_job(title=f"Title {number}", version=2), expected_version=1)
            storage.unit.commit()

    assert _at_once(rename) == {None: 1, Stale: MANY - 1}
    assert storage.jobs.get(a_job().id).version == 2


def test_changes_that_are_tried_again_are_all_kept(storage: Storage) -> None:
    _store_job(storage)

    def add_skill(number: int) -> None:
        while True:
            job = storage.jobs.get(a_job().id)
            changed = replace(job, skills=(*job.skills, f"skill {number}"), version=job.version + 1)
            with storage.unit.begin():
                storage.jobs.put(changed, expected_version=job.version)
                try:
                    storage.unit.commit()
                except Stale:
                    continue
            return

    assert _at_once(add_skill, count=6) == {None: 6}
    job = storage.jobs.get(a_job().id)
    assert job.version == 7
    assert set(job.skills) == {*a_job().skills, *(f"skill {number}" for number in range(6))}


def test_one_of_many_twins_is_answered_first_and_the_others_hear_of_it(storage: Storage) -> None:
    def post(number: int) -> None:
        with storage.unit.begin():
            storage.jobs.add(a_job(id=JobId(5000 + number)), events=[])
            storage.unit.commit(keep=a_kept_answer())

    assert _at_once(post) == {None: 1, AlreadyAnswered: MANY - 1}
    kinds = Counter(item["kind"]["S"] for item in dump(storage.table.client, storage.table.name))
    assert kinds == {"job": 1, "kept_answer": 1}


def test_parallel_use_of_a_refresh_token_gives_one_child(storage: Storage) -> None:
    with storage.unit.begin():
        storage.sessions.add(a_session())
        storage.unit.commit()

    def refresh(number: int) -> None:
        rotated = a_session().rotate(refresh_hash=f"child {number}", at=storage.clock.now())
        with storage.unit.begin():
            storage.sessions.rotate(rotated, expected_generation=1)
            storage.unit.commit()

    assert _at_once(refresh) == {None: 1, Stale: MANY - 1}


def test_of_many_guesses_at_once_no_more_than_five_are_looked_at(storage: Storage) -> None:
    with storage.unit.begin():
        storage.signups.put(a_signup(), events=[])
        storage.unit.commit()
    outcome = _at_once(lambda number: storage.signups.use_try(a_signup(), f"guess {number}"), count=50)
    assert outcome == {None: CODE_TRIES, InvalidCode: 50 - CODE_TRIES}


def test_two_matchers_make_one_match_of_a_pair(storage: Storage) -> None:
    def score(number: int) -> None:
        with storage.unit.begin():
            storage.matches.put(a_match(id=MatchId(6000 + number)), b"{}", events=[])
            storage.unit.commit()

    assert _at_once(score) == {None: 1, Stale: MANY - 1}


def test_of_many_who_tell_the_same_thing_one_does(storage: Storage) -> None:
    told = []
    store_whom_and_what_it_tells_of(storage)

    def tell(number: int) -> None:
        notification = a_notification(id=NotificationId(7000 + number))
        told.append(storage.notifications.add_once(notification, key="job 5001", events=[]))

    assert _at_once(tell) == {None: MANY}
    assert Counter(told) == {True: 1, False: MANY - 1}
    assert len(storage.notifications.after(ADA, a_notification().channel, NotificationId(0), 50)) == 1


def test_sixteen_callers_take_exactly_what_a_window_holds(storage: Storage) -> None:
    taken: list[int] = []

    def take(_number: int) -> None:
        for _ in range(5):
            used = storage.rates.take("auth", "198.51.100.7", window_start=0, window_s=60, limit=20, amount=1)
            if used is not None:
                taken.append(used)

    assert _at_once(take) == {None: MANY}
    assert sorted(taken) == list(range(1, 21))


def _at_once(action: Callable[[int], object], *, count: int = MANY) -> Counter[type[DomainError] | None]:
    """Let `count` threads do it at the same moment. Returns how often it ended in which error (None: in none)."""
    start = Barrier(count)

    def attempt(number: int) -> type[DomainError] | None:
        start.wait()
        try:
            action(number)
        except DomainError as error:
            return type(error)
        return None

    with ThreadPoolExecutor(count) as pool:
        return Counter(pool.map(attempt, range(count)))


def _store_job(storage: Storage) -> None:
    with storage.unit.begin():
        storage.jobs.add(a_job(), events=[])
        storage.unit.commit()
