"""What happened, for others to hear of. Names are past tense; an event carries ids and versions, never content.

Repositories store events in the transaction of the change itself (`events=[…]`); nothing else sends them.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, dataclass_transform

from rolecall.domain.ids import (
    AccountId,
    CandidateId,
    ExportId,
    JobId,
    MatchId,
    NotificationId,
    OrganisationId,
    ResumeId,
)


@dataclass_transform(frozen_default=True)
class Event:
    """`name` is the bus's detail type.

    To its users an event is a frozen dataclass; but making a real one of each takes every cold start half a
    millisecond, and a product has dozens of events of which a function sends two.
    """

    name: ClassVar[str]

    def __init__(self, *values: object, **named: object) -> None:
        carried = self.__annotations__
        self.__dict__.update(zip(carried, values, strict=False), **named)
        if len(values) + len(named) != len(carried) or vars(self).keys() != carried.keys():
            raise TypeError(f"{self.name} carries {', '.join(carried)}")

    def data(self) -> Mapping[str, Any]:
        return dict(vars(self))

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.name, *vars(self).values()))

    def __repr__(self) -> str:
        return f"{self.name}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"


class AccountCreated(Event):
    name = "AccountCreated"
    account_id: AccountId
    organisation_id: OrganisationId | None


class SessionEnded(Event):
    """One or more of the account's sessions are over: their sockets have to be closed."""

    name = "SessionEnded"
    account_id: AccountId


class AccessChanged(Event):
    """The account's role or organisation is another: sockets that were opened before have to be closed."""

    name = "AccessChanged"
    account_id: AccountId


class OrganisationDeleted(Event):
    name = "OrganisationDeleted"
    organisation_id: OrganisationId


class AccountDeleted(Event):
    """Nobody can enter it any more; what it owns is to be erased."""

    name = "AccountDeleted"
    account_id: AccountId


class ExportRequested(Event):
    name = "ExportRequested"
    account_id: AccountId
    export_id: ExportId


class JobRemoved(Event):
    name = "JobRemoved"
    job_id: JobId
    version: int


class MailRequested(Event):
    """`sealed` is the encrypted mail (address, template, code): the bus and its archive never hold it in clear."""

    name = "MailRequested"
    sealed: str


class CandidateChanged(Event):
    name = "CandidateChanged"
    candidate_id: CandidateId
    version: int


class JobPosted(Event):
    name = "JobPosted"
    job_id: JobId
    version: int


class PreferenceChanged(Event):
    name = "PreferenceChanged"
    account_id: AccountId
    version: int


class ResumeUploaded(Event):
    name = "ResumeUploaded"
    resume_id: ResumeId


class ResumeParsed(Event):
    name = "ResumeParsed"
    resume_id: ResumeId
    candidate_id: CandidateId


class ResumeDeleted(Event):
    name = "ResumeDeleted"
    resume_id: ResumeId
    candidate_id: CandidateId


class ResumeFailed(Event):
    name = "ResumeFailed"
    resume_id: ResumeId


class MatchCreated(Event):
    name = "MatchCreated"
    match_id: MatchId
    candidate_id: CandidateId
    job_id: JobId


class NotificationStored(Event):
    name = "NotificationStored"
    notification_id: NotificationId
    account_id: AccountId


class SearchCommitted(Event):
    """Searches find this version, or a newer one, from now on. `kind` as in `search_documents.DocumentKind`."""

    name = "SearchCommitted"
    kind: str
    id: int
    version: int
