"""One entity of each kind, with everything said that can be said, unless a test says otherwise."""

from datetime import timedelta
from types import MappingProxyType
from typing import Any

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.account import Account, PendingSignup, Session
from rolecall.domain.api_key import ApiKey, Scope
from rolecall.domain.audit import AuditEntry
from rolecall.domain.candidate import Candidate, Contact, PlaceOfContact
from rolecall.domain.candidate_resume import CandidateResume, ResumeSummary
from rolecall.domain.confirmed_profile import ConfirmedJob, ConfirmedProfile
from rolecall.domain.email_change import EmailChange
from rolecall.domain.export import Export
from rolecall.domain.feedback import Feedback
from rolecall.domain.ids import (
    AccountId,
    ApiKeyId,
    AuditId,
    CandidateId,
    ExportId,
    FeedbackId,
    JobId,
    MatchId,
    NotificationId,
    OrganisationId,
    ResumeId,
    SessionId,
)
from rolecall.domain.job import Job, JobPreference
from rolecall.domain.match import Match
from rolecall.domain.notification import JOB_ALERTS, Connection, Notification, SocketTicket
from rolecall.domain.organisation import Invite, Member, MemberRole, Organisation
from rolecall.domain.owner import Owner
from rolecall.domain.proof import Proof, ProofLink, Purpose
from rolecall.domain.resume import Resume
from rolecall.domain.salary import Salary
from rolecall.domain.vocabulary import Availability, EmploymentType, Industry, Level, ResumeSource, Role, WorkType
from rolecall.services.callers import KeptAnswer
from tests.fakes import START

ADA = AccountId(1001)
EMPLOYER = Owner.organisation(2001)


def an_account(**said: Any) -> Account:
    values: dict[str, Any] = {
        "id": ADA,
        "email": "ada@example.org",
        "password_hash": "$argon2id$…",
        "role": Role.RECRUITER,
        "first_name": "Ada",
        "organisation_id": OrganisationId(2001),
        "industry": Industry.TECHNOLOGY,
        "audit_key": "ab" * 16,
        "created_at": START,
        "last_login_at": START,
    }
    return Account(**values | said)


def an_api_key(**said: Any) -> ApiKey:
    values: dict[str, Any] = {
        "id": ApiKeyId(9001),
        "account_id": ADA,
        "name": "Nightly import",
        "key_hash": "f" * 64,
        "scopes": (Scope.RESUMES_READ, Scope.RESUMES_WRITE),
        "created_at": START,
        "expires_at": START + timedelta(days=90),
    }
    return ApiKey(**values | said)


def an_audit_entry(**said: Any) -> AuditEntry:
    values: dict[str, Any] = {
        "id": AuditId(8001),
        "at": START,
        "action": "email.changed",
        "actor_id": ADA,
        "target": "account:1001",
        "address": "198.51.100.7",
        "before": {"email": "ada@example.org"},
        "after": {"email": "countess@example.org"},
    }
    return AuditEntry(**values | said)


def an_organisation(**said: Any) -> Organisation:
    values: dict[str, Any] = {
        "id": OrganisationId(2001),
        "name": "Analytical Engines",
        "root_account_id": ADA,
        "created_at": START,
    }
    return Organisation(**values | said)


def a_feedback() -> Feedback:
    return Feedback(id=FeedbackId(9001), account_id=ADA, text="Splendid.", rating=5, created_at=START)


def a_member(**said: Any) -> Member:
    values: dict[str, Any] = {
        "organisation_id": OrganisationId(2001),
        "account_id": ADA,
        "role": MemberRole.ROOT,
        "joined_at": START,
    }
    return Member(**values | said)


def an_invite(**said: Any) -> Invite:
    values: dict[str, Any] = {
        "code_hash": "1n71te",
        "organisation_id": OrganisationId(2001),
        "email": "grace@example.org",
        "invited_by": ADA,
        "expires_at": START + timedelta(days=7),
    }
    return Invite(**values | said)


def an_email_change(**said: Any) -> EmailChange:
    values: dict[str, Any] = {
        "account_id": ADA,
        "session_id": SessionId("ab" * 16),
        "epoch": 1,
        "previous": "ada@example.org",
        "email": "countess@example.org",
        "previous_hash": "0" * 64,
        "email_hash": "1" * 64,
        "expires_at": START + timedelta(hours=1),
    }
    return EmailChange(**values | said)


def an_export(**said: Any) -> Export:
    values: dict[str, Any] = {
        "id": ExportId(9501),
        "account_id": ADA,
        "requested_at": START,
        "expires_at": START + timedelta(days=1),
    }
    return Export(**values | said)


def a_session(**said: Any) -> Session:
    values: dict[str, Any] = {
        "id": SessionId("ab" * 16),
        "account_id": ADA,
        "generation": 1,
        "refresh_hash": "f" * 64,
        "created_at": START,
        "refreshed_at": START,
        "expires_at": START + timedelta(days=30, milliseconds=1),
    }
    return Session(**values | said)


def a_signup(**said: Any) -> PendingSignup:
    values: dict[str, Any] = {
        "email": "ada@example.org",
        "password_hash": "$argon2id$…",
        "code_hash": "c0de",
        "expires_at": START + timedelta(minutes=10),
    }
    return PendingSignup(**values | said)


def a_proof(**said: Any) -> Proof:
    values: dict[str, Any] = {
        "purpose": Purpose.VERIFY,
        "email": "ada@example.org",
        "code_hash": "c0de",
        "password_hash": "$argon2id$…",
        "first_name": "Ada",
        "expires_at": START + timedelta(hours=1),
    }
    return Proof(**values | said)


def a_link(**said: Any) -> ProofLink:
    values: dict[str, Any] = {
        "token_hash": "t0ken",
        "purpose": "reset",
        "email": "ada@example.org",
        "expires_at": START + timedelta(hours=1),
    }
    return ProofLink(**values | said)


def a_candidate(**said: Any) -> Candidate:
    values: dict[str, Any] = {
        "id": CandidateId(3001),
        "slug": "ada-lovelace-2bd",
        "owner": EMPLOYER,
        "account_id": None,
        "name": "Ada Lovelace",
        "headline": "Programmer",
        "location": "London",
        "email": "ada@example.org",
        "phone": "+442079460000",
        "availability": Availability.READY,
        "work_types": (WorkType.REMOTE, WorkType.HYBRID),
        "employment_types": (EmploymentType.CONTRACT,),
        "contact": Contact("ada@example.org", "+442079460000", PlaceOfContact("London", "GB")),
        "resume_id": ResumeId(4001),
        "created_at": START,
        "updated_at": START,
    }
    return Candidate(**values | said)


def a_candidate_resume(**said: Any) -> CandidateResume:
    summary = ResumeSummary(name="Ada Lovelace", headline="Programmer", location="London", email="ada@example.org")
    values: dict[str, Any] = {"candidate_id": CandidateId(3001), "resume_id": ResumeId(4001), "summary": summary}
    return CandidateResume(**values | said)


def a_confirmed_profile(**said: Any) -> ConfirmedProfile:
    values: dict[str, Any] = {
        "candidate_id": CandidateId(3001),
        "name": "Ada King",
        "email": "ada@example.org",
        "linkedin": "https://linkedin.com/in/ada",
        "skills": ("Analytical Engine",),
        "work_experience": (ConfirmedJob(title="Programmer", company="Analytical Engines"),),
        "confirmed_at": START,
    }
    return ConfirmedProfile(**values | said)


def a_resume(**said: Any) -> Resume:
    values: dict[str, Any] = {
        "id": ResumeId(4001),
        "owner": EMPLOYER,
        "uploaded_by": ADA,
        "candidate_id": CandidateId(3001),
        "filename": "ada.pdf",
        "content_type": "application/pdf",
        "size_bytes": 52_000,
        "sha256": "5" * 64,
        "source": ResumeSource.RESUME_IMPORT,
        "uploaded_at": START,
    }
    return Resume(**values | said)


def a_job(**said: Any) -> Job:
    values: dict[str, Any] = {
        "id": JobId(5001),
        "owner": EMPLOYER,
        "posted_by": ADA,
        "title": "Programmer of engines",
        "company_name": "Analytical Engines",
        "description": "Write the first programs.",
        "location": "London",
        "country": "GB",
        "salary_text": "£80,000 to £90,000",
        "salary": Salary(80_000, None, "GBP"),
        "work_type": WorkType.HYBRID,
        "employment_type": EmploymentType.FULL_TIME,
        "level": Level.SENIOR,
        "industry": Industry.TECHNOLOGY,
        "skills": ("bernoulli numbers", "loops"),
        "visa_required": True,
        "derived": MappingProxyType({"level": "first"}),
        "original": MappingProxyType({"jobType": "freelance"}),
        "created_at": START,
        "updated_at": START,
    }
    return Job(**values | said)


def a_preference(**said: Any) -> JobPreference:
    values: dict[str, Any] = {"account_id": ADA, "title": "programmer", "level": Level.SENIOR, "updated_at": START}
    return JobPreference(**values | said)


def a_match(**said: Any) -> Match:
    values: dict[str, Any] = {
        "id": MatchId(6001),
        "candidate_id": CandidateId(3001),
        "job_id": JobId(5001),
        "job_owner": EMPLOYER,
        "resume_id": ResumeId(4001),
        "score_tenths": 815,
        "skill_tenths": 900,
        "experience_tenths": None,
        "education_tenths": 700,
        "location_tenths": 0,
        "explanation": "Knows loops.",
        "matching_skills": ("loops",),
        "missing_skills": (),
        "candidate_name": "Ada Lovelace",
        "candidate_title": "Programmer",
        "candidate_location": "London",
        "job_title": "Programmer of engines",
        "company_name": "Analytical Engines",
        "is_visible_to_employer": True,
        "candidate_version": 1,
        "job_version": 1,
        "created_at": START,
    }
    return Match(**values | said)


def a_notification(**said: Any) -> Notification:
    values: dict[str, Any] = {
        "id": NotificationId(7001),
        "account_id": ADA,
        "channel": JOB_ALERTS,
        "type": "job_alert",
        "title": "A job for you",
        "job_id": JobId(5001),
        "message": MappingProxyType({"job_id": 5001, "score": 81.5, "tags": ["new"]}),
        "created_at": START,
    }
    return Notification(**values | said)


def store_whom_and_what_it_tells_of(storage: Storage) -> None:
    """A notification is stored only while these are there."""
    with storage.unit.begin():
        storage.accounts.add(an_account(), events=[])
        storage.jobs.add(a_job(), events=[])
        storage.unit.commit()


def a_connection(**said: Any) -> Connection:
    values: dict[str, Any] = {
        "id": "L0SM9cOFvHcCIhw=",
        "account_id": ADA,
        "session_id": SessionId("ab" * 16),
        "channel": JOB_ALERTS,
        "connected_at": START,
        "expires_at": START + timedelta(hours=2),
    }
    return Connection(**values | said)


def a_ticket(**said: Any) -> SocketTicket:
    values: dict[str, Any] = {
        "ticket_hash": "71" * 32,
        "account_id": ADA,
        "session_id": SessionId("ab" * 16),
        "expires_at": START + timedelta(minutes=1),
    }
    return SocketTicket(**values | said)


def a_kept_answer(**said: Any) -> KeptAnswer:
    values: dict[str, Any] = {
        "id": "1d" * 32,
        "body_hash": "b0d1",
        "sealed": b"sealed",
        "expires_at": START + timedelta(hours=24),
    }
    return KeptAnswer(**values | said)
