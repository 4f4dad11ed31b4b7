"""The access patterns in docs/data-model.md are true: requests and units of each, to the half unit."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.adapters.dynamodb.stored_events import DynamoStoredEvent
from rolecall.domain.attempts import Attempts
from rolecall.domain.events import JobPosted
from rolecall.domain.ids import (
    AccountId,
    ApiKeyId,
    AuditId,
    CandidateId,
    EventId,
    JobId,
    MatchId,
    NotificationId,
    OrganisationId,
    ResumeId,
    SessionId,
)
from rolecall.domain.page import PageRequest
from rolecall.domain.principal import Principal
from rolecall.domain.proof import MailQuota, Purpose
from rolecall.domain.vocabulary import JobStatus
from tests.adapters.dynamodb.samples import (
    ADA,
    EMPLOYER,
    a_candidate,
    a_candidate_resume,
    a_confirmed_profile,
    a_connection,
    a_feedback,
    a_job,
    a_kept_answer,
    a_link,
    a_match,
    a_member,
    a_notification,
    a_preference,
    a_proof,
    a_resume,
    a_session,
    a_signup,
    a_ticket,
    an_account,
    an_api_key,
    an_audit_entry,
    an_email_change,
    an_export,
    an_invite,
    an_organisation,
)
from tests.adapters.dynamodb.where import only_on_moto
from tests.counting import counting
from tests.fakes import START

ROOT = Path(__file__).parents[3]
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| ([^|]+) \| ([\d.]+) \| ([\d.]+) \|$", re.MULTILINE)
CITED = re.compile(r"Access pattern (\d+) in docs/data-model\.md")

EVENT = [JobPosted(JobId(5001), 1)]
PUBLISHED = [DynamoStoredEvent(id=EventId(n), name="JobPosted", occurred_at=START, data={}) for n in range(25)]
TEN = PageRequest(0, 10)
NEW = 90_001
GONE = "gone@example.org"
MOVED = an_account().with_email("countess@example.org")
HOUR = START + timedelta(hours=1)


class Cost(NamedTuple):
    requests: str
    read_units: float
    write_units: float


def documented() -> dict[int, Cost]:
    text = (ROOT / "docs" / "data-model.md").read_text()
    return {int(number): Cost(how, float(read), float(write)) for number, how, read, write in ROW.findall(text)}


Act = Callable[[Storage], object]

READS: dict[int, Act] = {
    1: lambda s: s.callers.load(a_session().id, ADA, a_kept_answer().id),
    2: lambda s: s.callers.kept(a_kept_answer().id),
    3: lambda s: s.accounts.get(ADA),
    4: lambda s: s.accounts.by_email("ada@example.org"),
    8: lambda s: s.organisations.get(an_organisation().id),
    14: lambda s: s.signups.get("ada@example.org"),
    18: lambda s: s.candidates.get(a_candidate().id),
    19: lambda s: s.candidates.of([CandidateId(3001 + number) for number in range(10)]),
    20: lambda s: s.candidates.by_email(EMPLOYER, "ada@example.org"),
    24: lambda s: s.facts.of([CandidateId(3001 + number) for number in range(10)]),
    25: lambda s: s.resumes.get(a_resume().id),
    26: lambda s: s.resumes.by_content(EMPLOYER, a_resume().sha256),
    29: lambda s: s.jobs.get(a_job().id),
    30: lambda s: s.jobs.of([JobId(5001 + number) for number in range(10)]),
    33: lambda s: s.jobs.open_jobs(TEN),
    34: lambda s: s.preferences.get(ADA),
    35: lambda s: s.preferences.of([AccountId(1001 + number) for number in range(10)]),
    37: lambda s: s.matches.get(a_match().id),
    38: lambda s: s.matches.of_pair(a_match().candidate_id, a_match().job_id),
    40: lambda s: s.matches.receipt(a_match().id),
    41: lambda s: s.matches.for_candidate(a_match().candidate_id, 0, TEN),
    42: lambda s: s.matches.for_job(a_match().job_id, 0, TEN, visible_only=True),
    44: lambda s: s.notifications.get(ADA, NotificationId(7001)),
    45: lambda s: s.notifications.after(ADA, a_notification().channel, NotificationId(0), 10),
    48: lambda s: s.connections.get(a_connection().id),
    49: lambda s: s.connections.of_account(ADA),
    71: lambda s: s.audit.of(an_account(), before=None, limit=10),
    72: lambda s: s.api_keys.of_account(ADA),
    91: lambda s: list(s.belongings.resumes_of(EMPLOYER)),
    92: lambda s: list(s.belongings.jobs_of(EMPLOYER)),
    76: lambda s: s.callers.load_by_key(an_api_key().id, ADA, a_kept_answer().id),
    54: lambda s: s.proofs.get(Purpose.VERIFY, "ada@example.org"),
    58: lambda s: s.proofs.link("t0ken"),
    60: lambda s: s.proofs.asked_by("client"),
    62: lambda s: s.proofs.quota("ada"),
    64: lambda s: s.attempts.of(["account", "client"]),
    52: lambda s: s.outbox.older_than(START + timedelta(days=1), 100),
    80: lambda s: s.sessions.of_account(ADA),
    83: lambda s: s.organisations.members(an_organisation().id),
    88: lambda s: s.organisations.invite(an_invite().code_hash),
    112: lambda s: s.socket_tickets.get(ADA, a_ticket().ticket_hash),
    101: lambda s: s.email_changes.get(ADA),
    105: lambda s: s.exports.of(ADA),
    108: lambda s: list(s.belongings.matches_of(a_match().candidate_id)),
    109: lambda s: list(s.belongings.notifications_of(ADA)),
    115: lambda s: list(s.belongings.feedback_of(ADA)),
    90: lambda s: s.accounts.of([AccountId(1001 + number) for number in range(10)]),
    201: lambda s: s.candidates.by_slug("ada-0"),
    202: lambda s: s.candidate_resumes.of(a_candidate().id),
    203: lambda s: s.candidate_resumes.latest(a_candidate().id),
    206: lambda s: s.confirmed_profiles.of(a_candidate().id),
    210: lambda s: s.resumes.of_owner(EMPLOYER, TEN),
    211: lambda s: s.resumes.read_before("2.0.0", 10),
}

WRITES: dict[int, Act] = {
    5: lambda s: s.accounts.add(an_account(id=AccountId(NEW), email="new@example.org"), events=EVENT),
    6: lambda s: s.accounts.take_over(an_account(id=AccountId(NEW)), an_account(), events=EVENT),
    7: lambda s: s.accounts.put(an_account(version=2), expected_version=1),
    9: lambda s: s.organisations.add(replace(an_organisation(), id=OrganisationId(NEW))),
    10: lambda s: s.sessions.add(a_session(id=SessionId("new"))),
    11: lambda s: s.sessions.rotate(a_session(generation=2), expected_generation=1),
    12: lambda s: s.sessions.end(a_session().id, ADA, events=EVENT),
    13: lambda s: s.sessions.end_now(a_session().id, ADA),
    15: lambda s: s.signups.put(a_signup(), events=EVENT),
    16: lambda s: s.signups.use_try(a_signup(), "guess"),
    17: lambda s: s.signups.remove("ada@example.org"),
    21: lambda s: s.candidates.add(a_candidate(id=CandidateId(NEW), slug="n", email="new@example.org"), events=EVENT),
    22: lambda s: s.candidates.put(a_candidate(version=2), expected_version=1, events=EVENT),
    23: lambda s: s.facts.put(a_candidate().id, b"{}"),
    27: lambda s: s.resumes.add(a_resume(id=ResumeId(NEW), sha256="6" * 64), events=EVENT),
    28: lambda s: s.resumes.put(a_resume(version=2), expected_version=1, events=EVENT),
    31: lambda s: s.jobs.add(a_job(id=JobId(NEW)), events=EVENT),
    32: lambda s: s.jobs.put(a_job(version=2), expected_version=1, events=EVENT),
    36: lambda s: s.preferences.put(a_preference(version=2), events=EVENT),
    39: lambda s: s.matches.put(a_match(id=MatchId(NEW), job_id=JobId(NEW)), b"{}", events=EVENT),
    43: lambda s: s.notifications.add_once(a_notification(id=NotificationId(NEW)), key="new", events=EVENT),
    46: lambda s: s.connections.add(a_connection(id="new")),
    47: lambda s: s.connections.remove(a_connection().id),
    93: lambda s: s.erasure.forget_resume(a_resume()),
    94: lambda s: s.erasure.forget_candidate(a_candidate(), addresses=["ada@example.org"], events=EVENT),
    95: lambda s: s.erasure.forget_job(a_job(), events=EVENT),
    96: lambda s: s.erasure.forget_belongings(ADA),
    117: lambda s: s.erasure.forget_address(GONE, attempts="account", quota="ada"),
    118: lambda s: s.candidates.require(a_candidate().id),
    119: lambda s: s.jobs.require(a_job().id),
    97: lambda s: s.erasure.forget_account(ADA, events=EVENT),
    98: lambda s: s.accounts.close(an_account().closed(), an_account(), events=EVENT),
    99: lambda s: s.accounts.count_referral(ADA),
    100: lambda s: s.accounts.change_email(MOVED, an_account(), None, events=EVENT),
    102: lambda s: s.email_changes.start(an_email_change(account_id=AccountId(NEW)), events=EVENT),
    103: lambda s: s.email_changes.put(an_email_change(version=2), expected_version=1),
    104: lambda s: s.email_changes.remove(an_email_change(), expected_version=1),
    106: lambda s: s.exports.start(an_export(account_id=AccountId(NEW)), replacing=None, events=EVENT),
    107: lambda s: s.exports.put(an_export(version=2), expected_version=1, events=EVENT),
    73: lambda s: s.api_keys.add(an_api_key(id=ApiKeyId(NEW))),
    74: lambda s: s.api_keys.remove(an_api_key()),
    75: lambda s: s.api_keys.note_use(an_api_key(), START),
    81: lambda s: s.organisations.put(replace(an_organisation(), version=2), expected_version=1),
    82: lambda s: s.organisations.remove(an_organisation(), events=EVENT),
    84: lambda s: s.organisations.add_member(a_member(account_id=AccountId(NEW))),
    85: lambda s: s.organisations.change_member(a_member()),
    86: lambda s: s.organisations.remove_member(an_organisation().id, ADA),
    87: lambda s: s.organisations.add_invite(an_invite(code_hash="new"), events=EVENT),
    89: lambda s: s.organisations.use_invite(an_invite()),
    110: lambda s: s.feedback.add(a_feedback()),
    111: lambda s: s.socket_tickets.add(a_ticket(ticket_hash="new")),
    113: lambda s: s.socket_tickets.use(a_ticket()),
    114: lambda s: s.callers.still(Principal(an_account(), a_session().id)),
    51: lambda s: s.rates.take("auth", "198.51.100.7", window_start=0, window_s=60, limit=5, amount=1),
    53: lambda s: s.outbox.remove(PUBLISHED),
    55: lambda s: s.proofs.put(a_proof(), events=EVENT),
    56: lambda s: s.proofs.use_try(a_proof(), "guess"),
    57: lambda s: s.proofs.remove(a_proof()),
    59: lambda s: s.proofs.put_link(a_link(token_hash="another")),
    61: lambda s: s.proofs.put_asked("another", "ada@example.org", expires_at=HOUR),
    63: lambda s: s.proofs.put_quota(MailQuota(subject="new", expires_at=HOUR).take(START)),
    65: lambda s: s.attempts.put(Attempts(subject="another", failures=1, failed_at=START, expires_at=HOUR)),
    66: lambda s: s.sent_mails.begin(EventId(NEW)),
    67: lambda s: s.sent_mails.finish(EventId(NEW)),
    68: lambda s: s.sent_mails.give_back(EventId(NEW)),
    70: lambda s: s.audit.add(an_audit_entry(id=AuditId(NEW)), of=an_account()),
    204: lambda s: s.candidate_resumes.put(a_candidate_resume(resume_id=ResumeId(NEW))),
    205: lambda s: s.candidate_resumes.remove(a_candidate().id, a_resume().id),
    207: lambda s: s.confirmed_profiles.put(a_confirmed_profile()),
    208: lambda s: s.resumes.remove(a_resume(), events=EVENT),
    209: lambda s: s.facts.remove(a_candidate().id),
    212: lambda s: s.erasure.forget_matches(a_candidate().id),
}


@only_on_moto
def test_reads_cost_what_is_documented(storage: Storage) -> None:
    _store_one_of_each(storage)
    for number in range(10):
        _store_listed(storage, number)
    measured = {number: _cost(storage, act) for number, act in READS.items()}
    assert measured == {number: documented()[number] for number in READS}


@only_on_moto
@pytest.mark.parametrize("number", WRITES)
def test_a_write_costs_what_is_documented(storage: Storage, number: int) -> None:
    _store_one_of_each(storage)
    _store_listed(storage, 0)
    assert _cost(storage, WRITES[number]) == documented()[number]


@only_on_moto
def test_keeping_an_answer_costs_what_is_documented(storage: Storage) -> None:
    with storage.unit.begin(), counting() as calls:
        storage.unit.commit(keep=a_kept_answer())
    assert Cost(_summary(calls.operations), calls.read_units, calls.write_units) == documented()[50]


@only_on_moto
def test_what_the_notes_in_brackets_say_is_true_too(storage: Storage) -> None:
    _store_one_of_each(storage)
    _store_listed(storage, 0)
    closed = a_job(status=JobStatus.CLOSED, version=2)
    assert _cost(storage, lambda s: s.jobs.put(closed, expected_version=1, events=EVENT)).write_units == 6
    read = a_resume(version=2, parser_version="1.0.0")
    assert _cost(storage, lambda s: s.resumes.put(read, expected_version=1, events=EVENT)).write_units == 6
    assert _cost(storage, lambda s: s.resumes.by_content(EMPLOYER, "7" * 64)).requests == "GetItem"
    assert _cost(storage, lambda s: s.matches.of_pair(CandidateId(NEW), JobId(NEW))).requests == "GetItem"
    typed = an_account(id=AccountId(NEW), email="countess@example.org")
    _cost(storage, lambda s: s.accounts.add(typed, events=[]))
    moving = _cost(storage, lambda s: s.accounts.change_email(MOVED, an_account(), typed, events=EVENT))
    assert moving.write_units == 10
    everything = _cost(storage, lambda s: s.matches.for_job(a_match().job_id, 0, TEN, visible_only=False))
    assert everything.requests == "2 Query, BatchGetItem"


def test_every_pattern_is_measured_and_cited_in_the_code() -> None:
    adapters = ROOT / "layers" / "core" / "python" / "rolecall" / "adapters" / "dynamodb"
    cited = {int(number) for file in adapters.glob("*.py") for number in CITED.findall(file.read_text())}
    assert cited == set(documented()) == {*READS, *WRITES, 50}


def _cost(storage: Storage, act: Act) -> Cost:
    with storage.unit.begin(), counting() as calls:
        act(storage)
        storage.unit.commit()
    return Cost(_summary(calls.operations), calls.read_units, calls.write_units)


def _summary(operations: list[str]) -> str:
    """`2 GetItem` or `Query, BatchGetItem`."""
    counts = dict.fromkeys(operations, 0)
    for operation in operations:
        counts[operation] += 1
    return ", ".join(name if count == 1 else f"{count} {name}" for name, count in counts.items())


def _store_one_of_each(storage: Storage) -> None:
    with storage.unit.begin():
        storage.organisations.add(an_organisation())
        storage.organisations.add_invite(an_invite(), events=[])
        storage.accounts.add(an_account(), events=[])
        storage.sessions.add(a_session())
        storage.api_keys.add(an_api_key())
        storage.exports.start(an_export(), replacing=None, events=[])
        storage.email_changes.start(an_email_change(), events=[])
        storage.signups.put(a_signup(), events=[])
        storage.proofs.put(a_proof())
        storage.proofs.put_link(a_link())
        storage.proofs.put_link(a_link(token_hash="of nobody", email=GONE))
        storage.proofs.put_asked("client", "ada@example.org", expires_at=HOUR)
        storage.proofs.put_quota(storage.proofs.quota("ada").take(START))
        for subject in ("account", "client"):
            storage.attempts.put(Attempts(subject=subject, failures=1, failed_at=START, expires_at=HOUR))
        storage.resumes.add(a_resume(), events=[])
        storage.connections.add(a_connection())
        storage.socket_tickets.add(a_ticket())
        storage.unit.commit(keep=a_kept_answer())


def _store_listed(storage: Storage, number: int) -> None:
    candidate_id, job_id = CandidateId(3001 + number), JobId(5001 + number)
    email = f"ada{number or ''}@example.org"
    with storage.unit.begin():
        storage.candidates.add(a_candidate(id=candidate_id, slug=f"ada-{number}", email=email))
        storage.candidate_resumes.put(a_candidate_resume(candidate_id=candidate_id))
        storage.confirmed_profiles.put(a_confirmed_profile(candidate_id=candidate_id))
        storage.facts.put(candidate_id, b"{}")
        storage.jobs.add(a_job(id=job_id), events=EVENT)
        storage.audit.add(an_audit_entry(id=AuditId(8001 + number)), of=an_account())
        storage.preferences.put(a_preference(account_id=AccountId(1001 + number)), events=[])
        storage.matches.put(a_match(id=MatchId(6001 + number), job_id=job_id), b"{}", events=EVENT)
        if number:  # the first candidate matches all jobs, the first job all candidates
            match = a_match(id=MatchId(6101 + number), candidate_id=candidate_id)
            storage.matches.put(match, b"{}", events=[])
        storage.unit.commit()
    told = a_notification(id=NotificationId(7001 + number))
    storage.notifications.add_once(told, key=f"job {number}", events=EVENT)
