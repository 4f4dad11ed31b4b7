"""What happened, for others to hear of. Names are past tense; an event carries ids and versions, never content.

Repositories store events in the transaction of the change itself (`events=[…]`); nothing else sends them.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from rolecall.domain.ids import AccountId, CandidateId, JobId, MatchId, NotificationId, OrganisationId, ResumeId


@dataclass(frozen=True, slots=True)
class Event:
    """`name` is the bus's detail type."""

    name: ClassVar[str]

    def data(self) -> Mapping[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class AccountCreated(Event):
    name = "AccountCreated"
    account_id: AccountId
    organisation_id: OrganisationId | None


@dataclass(frozen=True, slots=True)
class SessionEnded(Event):
    """One or more of the account's sessions are over: their sockets have to be closed."""

    name = "SessionEnded"
    account_id: AccountId


@dataclass(frozen=True, slots=True)
class OrganisationDeleted(Event):
    name = "OrganisationDeleted"
    organisation_id: OrganisationId


@dataclass(frozen=True, slots=True)
class AccountDeleted(Event):
    """Nobody can enter it any more; what it owns is to be erased."""

    name = "AccountDeleted"
    account_id: AccountId


@dataclass(frozen=True, slots=True)
class JobRemoved(Event):
    name = "JobRemoved"
    job_id: JobId
    version: int


@dataclass(frozen=True, slots=True)
class MailRequested(Event):
    """`sealed` is the encrypted mail (address, template, code): the bus and its archive never hold it in clear."""

    name = "MailRequested"
    sealed: str


@dataclass(frozen=True, slots=True)
class CandidateChanged(Event):
    name = "CandidateChanged"
    candidate_id: CandidateId
    version: int


@dataclass(frozen=True, slots=True)
class JobPosted(Event):
    name = "JobPosted"
    job_id: JobId
    version: int


@dataclass(frozen=True, slots=True)
class PreferenceChanged(Event):
    name = "PreferenceChanged"
    account_id: AccountId
    version: int


@dataclass(frozen=True, slots=True)
class ResumeUploaded(Event):
    name = "ResumeUploaded"
    resume_id: ResumeId


@dataclass(frozen=True, slots=True)
class ResumeParsed(Event):
    name = "ResumeParsed"
    resume_id: ResumeId
    candidate_id: CandidateId


@dataclass(frozen=True, slots=True)
class ResumeFailed(Event):
    name = "ResumeFailed"
    resume_id: ResumeId


@dataclass(frozen=True, slots=True)
class MatchCreated(Event):
    name = "MatchCreated"
    match_id: MatchId
    candidate_id: CandidateId
    job_id: JobId


@dataclass(frozen=True, slots=True)
class NotificationStored(Event):
    name = "NotificationStored"
    notification_id: NotificationId
    account_id: AccountId


@dataclass(frozen=True, slots=True)
class SearchCommitted(Event):
    """Searches find this version, or a newer one, from now on. `kind` as in `search_documents.DocumentKind`."""

    name = "SearchCommitted"
    kind: str
    id: int
    version: int
