"""Every key of the table, in one place. Ids are padded to 16 digits, so that they sort as numbers do."""

from typing import NamedTuple

from rolecall.domain.ids import (
    AccountId,
    ApiKeyId,
    AuditId,
    CandidateId,
    FeedbackId,
    JobId,
    MatchId,
    NotificationId,
    OrganisationId,
    ResumeId,
    SessionId,
)
from rolecall.domain.owner import Owner

LAST = "\U0010ffff"
"""Sorts after every other character."""

OUTBOX_SHARDS = 8

CANDIDATE_RESUMES = "RESUME#"
"""What the sort keys of a candidate's resumes begin with."""

PARSED_SHARDS = 8


class Key(NamedTuple):
    pk: str
    sk: str


class Span(NamedTuple):
    """Sort keys from `low` to `high`, both included."""

    low: str
    high: str


class ItemKeys(NamedTuple):
    """Where an item lies in the table and, when it is listed, in the two indexes."""

    table: Key
    gsi1: Key | None = None
    gsi2: Key | None = None


def padded(number: int) -> str:
    return f"{number:016d}"


def starting_with(prefix: str) -> Span:
    return Span(prefix, prefix + LAST)


PROBE = Key("PROBE", "PROBE")
"""Where nothing ever is: a health check reads it."""


def account(account_id: AccountId) -> Key:
    return Key(account_partition(account_id), "ACCOUNT")


def account_partition(account_id: AccountId) -> str:
    return f"ACCOUNT#{padded(account_id)}"


def email(address: str) -> Key:
    return Key(f"EMAIL#{address}", "EMAIL")


def email_change(account_id: AccountId) -> Key:
    return Key(account_partition(account_id), "EMAIL-CHANGE")


def export(account_id: AccountId) -> Key:
    return Key(account_partition(account_id), "EXPORT")


def session(account_id: AccountId, session_id: SessionId) -> Key:
    return Key(account_partition(account_id), f"SESSION#{session_id}")


def api_key(account_id: AccountId, key_id: ApiKeyId) -> Key:
    return Key(account_partition(account_id), f"APIKEY#{padded(key_id)}")


def preference(account_id: AccountId) -> Key:
    return Key(account_partition(account_id), "PREFERENCE")


def notification(account_id: AccountId, notification_id: NotificationId) -> Key:
    return Key(account_partition(account_id), f"NOTIFICATION#{padded(notification_id)}")


def job_notification(job_id: JobId, notification_id: NotificationId) -> Key:
    return Key(job_notifications_partition(job_id), padded(notification_id))


def job_notifications_partition(job_id: JobId) -> str:
    return f"NOTIFICATIONS#JOB#{padded(job_id)}"


def channel_entry(account_id: AccountId, channel: str, notification_id: int) -> Key:
    return Key(account_partition(account_id), f"CHANNEL#{channel}#{padded(notification_id)}")


def told_once(account_id: AccountId, key: str) -> Key:
    return Key(account_partition(account_id), f"ONCE#{key}")


def account_socket(account_id: AccountId, connection_id: str) -> Key:
    return Key(account_partition(account_id), f"SOCKET#{connection_id}")


def socket(connection_id: str) -> Key:
    return Key(f"SOCKET#{connection_id}", "SOCKET")


def socket_ticket(account_id: AccountId, ticket_hash: str) -> Key:
    return Key(account_partition(account_id), f"TICKET#{ticket_hash}")


def organisation(organisation_id: OrganisationId) -> Key:
    return Key(f"ORGANISATION#{padded(organisation_id)}", "ORGANISATION")


def member(organisation_id: OrganisationId, account_id: AccountId) -> Key:
    return Key(organisation(organisation_id).pk, f"MEMBER#{padded(account_id)}")


def feedback(account_id: AccountId, feedback_id: FeedbackId) -> Key:
    return Key(account_partition(account_id), f"FEEDBACK#{padded(feedback_id)}")


def all_feedback(feedback_id: FeedbackId) -> Key:
    return Key("FEEDBACK", padded(feedback_id))


def invite(code_hash: str) -> Key:
    return Key(f"INVITE#{code_hash}", "INVITE")


def invite_by(account_id: AccountId, code_hash: str) -> Key:
    return Key(invites_partition(account_id), code_hash)


def invites_partition(account_id: AccountId) -> str:
    return f"INVITES#{padded(account_id)}"


def signup(address: str) -> Key:
    return Key(f"SIGNUP#{address}", "SIGNUP")


def proof(purpose: str, address: str) -> Key:
    return Key(f"PROOF#{purpose}#{address}", "PROOF")


def proof_link(token_hash: str) -> Key:
    return Key(f"LINK#{token_hash}", "LINK")


def naming(address: str, item: Key) -> Key:
    """In GSI1: what names an address and lies where the address does not lead."""
    return Key(naming_partition(address), item.pk)


def naming_partition(address: str) -> str:
    return f"NAMING#{address}"


def asked(client: str) -> Key:
    return Key(f"ASKED#{client}", "ASKED")


def mail_quota(subject: str) -> Key:
    return Key(f"QUOTA#{subject}", "QUOTA")


def attempts(subject: str) -> Key:
    return Key(f"ATTEMPTS#{subject}", "ATTEMPTS")


def candidate(candidate_id: CandidateId) -> Key:
    return Key(f"CANDIDATE#{padded(candidate_id)}", "CANDIDATE")


def facts(candidate_id: CandidateId) -> Key:
    return Key(candidate(candidate_id).pk, "FACTS")


def candidate_resume(candidate_id: CandidateId, resume_id: ResumeId) -> Key:
    return Key(candidate(candidate_id).pk, f"{CANDIDATE_RESUMES}{padded(resume_id)}")


def confirmed(candidate_id: CandidateId) -> Key:
    return Key(candidate(candidate_id).pk, "CONFIRMED")


def candidate_email(owner: Owner, address: str) -> Key:
    return Key(f"CANDIDATE-EMAIL#{owner}#{address}", "CANDIDATE-EMAIL")


def slug(text: str) -> Key:
    return Key(f"SLUG#{text}", "SLUG")


def resume(resume_id: ResumeId) -> Key:
    return Key(f"RESUME#{padded(resume_id)}", "RESUME")


def owner_resumes(owner: Owner, resume_id: ResumeId) -> Key:
    return Key(owner_resumes_partition(owner), padded(resume_id))


def owner_resumes_partition(owner: Owner) -> str:
    return f"RESUMES#{owner}"


def parsed_by(version_order: str, resume_id: ResumeId) -> Key:
    """Completed resumes in the order of the parser's versions; sharded, because a new version touches them all."""
    return Key(parsed_partition(resume_id % PARSED_SHARDS), f"{version_order}#{padded(resume_id)}")


def parsed_partition(shard: int) -> str:
    return f"PARSED#{shard}"


def content(owner: Owner, sha256: str) -> Key:
    return Key(f"CONTENT#{owner}#{sha256}", "CONTENT")


def job(job_id: JobId) -> Key:
    return Key(f"JOB#{padded(job_id)}", "JOB")


def owner_jobs(owner: Owner, job_id: JobId) -> Key:
    return Key(owner_jobs_partition(owner), padded(job_id))


def owner_jobs_partition(owner: Owner) -> str:
    return f"JOBS#{owner}"


def open_job(job_id: JobId, deadline: str) -> Key:
    """The deadline stands in the key, so that a walk over keys leaves out what is over."""
    return Key("OPENJOBS", f"{padded(job_id)}#{deadline}")


def match(match_id: MatchId) -> Key:
    return Key(f"MATCH#{padded(match_id)}", "MATCH")


def receipt(match_id: MatchId) -> Key:
    return Key(f"MATCH#{padded(match_id)}", "RECEIPT")


def pair(candidate_id: CandidateId, job_id: JobId) -> Key:
    return Key(f"CANDIDATE#{padded(candidate_id)}", f"MATCH#{padded(job_id)}")


def candidate_matches(candidate_id: CandidateId, score_tenths: int, match_id: int) -> Key:
    return Key(f"MATCHES#CANDIDATE#{padded(candidate_id)}", f"{score_tenths:04d}#{padded(match_id)}")


def job_matches(job_id: JobId, score_tenths: int, match_id: int, *, visible: bool) -> Key:
    """Two lists a job: what its employer may see, and the rest."""
    side = "VISIBLE" if visible else "HIDDEN"
    return Key(f"MATCHES#JOB#{padded(job_id)}#{side}", f"{score_tenths:04d}#{padded(match_id)}")


def audit(pseudonym: str, entry_id: AuditId) -> Key:
    return Key(audit_partition(pseudonym), padded(entry_id))


def audit_partition(pseudonym: str) -> str:
    return f"AUDIT#{pseudonym}"


def outbox(event_id: int) -> Key:
    return Key(outbox_partition(event_id % OUTBOX_SHARDS), padded(event_id))


def outbox_partition(shard: int) -> str:
    return f"OUTBOX#{shard}"


def mail(event_id: int) -> Key:
    return Key(f"MAIL#{padded(event_id)}", "MAIL")


def kept_answer(kept_id: str) -> Key:
    return Key(f"KEPT#{kept_id}", "KEPT")


def rate_window(bucket: str, subject_hash: str, window_start: int) -> Key:
    return Key(f"RATE#{bucket}#{subject_hash}", f"WINDOW#{window_start}")
