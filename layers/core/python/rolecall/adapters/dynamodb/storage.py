"""Every repository on one table, for `bootstrap.py` and for tests."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from rolecall.adapters.dynamodb.keys import PROBE
from rolecall.adapters.dynamodb.table import Table
from rolecall.adapters.dynamodb.unit import DynamoUnit

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

    from rolecall.adapters.dynamodb.accounts import DynamoAccounts
    from rolecall.adapters.dynamodb.api_keys import DynamoApiKeys
    from rolecall.adapters.dynamodb.attempts import DynamoAttempts
    from rolecall.adapters.dynamodb.audit import DynamoAudit
    from rolecall.adapters.dynamodb.belongings import DynamoBelongings
    from rolecall.adapters.dynamodb.candidate_resumes import DynamoCandidateResumes
    from rolecall.adapters.dynamodb.candidates import DynamoCandidates
    from rolecall.adapters.dynamodb.confirmed_profiles import DynamoConfirmedProfiles
    from rolecall.adapters.dynamodb.connections import DynamoConnections
    from rolecall.adapters.dynamodb.email_changes import DynamoEmailChanges
    from rolecall.adapters.dynamodb.erasure import DynamoErasure
    from rolecall.adapters.dynamodb.exports import DynamoExports
    from rolecall.adapters.dynamodb.facts import DynamoFacts
    from rolecall.adapters.dynamodb.feedback import DynamoFeedback
    from rolecall.adapters.dynamodb.jobs import DynamoJobs
    from rolecall.adapters.dynamodb.matches import DynamoMatches
    from rolecall.adapters.dynamodb.notifications import DynamoNotifications
    from rolecall.adapters.dynamodb.organisations import DynamoOrganisations
    from rolecall.adapters.dynamodb.outbox import DynamoOutbox
    from rolecall.adapters.dynamodb.preferences import DynamoPreferences
    from rolecall.adapters.dynamodb.proofs import DynamoProofs
    from rolecall.adapters.dynamodb.rates import DynamoRateCounter
    from rolecall.adapters.dynamodb.repository import Repository
    from rolecall.adapters.dynamodb.resumes import DynamoResumes
    from rolecall.adapters.dynamodb.sent_mails import DynamoSentMails
    from rolecall.adapters.dynamodb.sessions import DynamoCallers, DynamoSessions
    from rolecall.adapters.dynamodb.signups import DynamoSignups
    from rolecall.adapters.dynamodb.socket_tickets import DynamoSocketTickets
    from rolecall.services.ports import Clock, IdSource

R = TypeVar("R", bound="Repository")


class Storage:
    """A repository and the entities it knows are imported with its first use: a function loads what it needs.

    Nothing is asked of the table before the first call of a repository.
    """

    def __init__(self, client: DynamoDBClient, table_name: str, ids: IdSource, clock: Clock) -> None:
        self.ids = ids
        self.clock = clock
        self.table = Table(client, table_name)
        self.unit = DynamoUnit(self.table, ids, clock)

    def probe(self) -> None:
        """One read of nothing. Raises what any other request would."""
        self.table.get(PROBE)

    @cached_property
    def callers(self) -> DynamoCallers:
        from rolecall.adapters.dynamodb.sessions import DynamoCallers

        return self._on_table(DynamoCallers)

    @cached_property
    def accounts(self) -> DynamoAccounts:
        from rolecall.adapters.dynamodb.accounts import DynamoAccounts

        return self._on_table(DynamoAccounts)

    @cached_property
    def api_keys(self) -> DynamoApiKeys:
        from rolecall.adapters.dynamodb.api_keys import DynamoApiKeys

        return self._on_table(DynamoApiKeys)

    @cached_property
    def audit(self) -> DynamoAudit:
        from rolecall.adapters.dynamodb.audit import DynamoAudit

        return self._on_table(DynamoAudit)

    @cached_property
    def belongings(self) -> DynamoBelongings:
        from rolecall.adapters.dynamodb.belongings import DynamoBelongings

        return self._on_table(DynamoBelongings)

    @cached_property
    def email_changes(self) -> DynamoEmailChanges:
        from rolecall.adapters.dynamodb.email_changes import DynamoEmailChanges

        return self._on_table(DynamoEmailChanges)

    @cached_property
    def erasure(self) -> DynamoErasure:
        from rolecall.adapters.dynamodb.erasure import DynamoErasure

        return self._on_table(DynamoErasure)

    @cached_property
    def exports(self) -> DynamoExports:
        from rolecall.adapters.dynamodb.exports import DynamoExports

        return self._on_table(DynamoExports)

    @cached_property
    def organisations(self) -> DynamoOrganisations:
        from rolecall.adapters.dynamodb.organisations import DynamoOrganisations

        return self._on_table(DynamoOrganisations)

    @cached_property
    def sessions(self) -> DynamoSessions:
        from rolecall.adapters.dynamodb.sessions import DynamoSessions

        return self._on_table(DynamoSessions)

    @cached_property
    def signups(self) -> DynamoSignups:
        from rolecall.adapters.dynamodb.signups import DynamoSignups

        return self._on_table(DynamoSignups)

    @cached_property
    def proofs(self) -> DynamoProofs:
        from rolecall.adapters.dynamodb.proofs import DynamoProofs

        return self._on_table(DynamoProofs)

    @cached_property
    def attempts(self) -> DynamoAttempts:
        from rolecall.adapters.dynamodb.attempts import DynamoAttempts

        return self._on_table(DynamoAttempts)

    @cached_property
    def candidate_resumes(self) -> DynamoCandidateResumes:
        from rolecall.adapters.dynamodb.candidate_resumes import DynamoCandidateResumes

        return self._on_table(DynamoCandidateResumes)

    @cached_property
    def confirmed_profiles(self) -> DynamoConfirmedProfiles:
        from rolecall.adapters.dynamodb.confirmed_profiles import DynamoConfirmedProfiles

        return self._on_table(DynamoConfirmedProfiles)

    @cached_property
    def candidates(self) -> DynamoCandidates:
        from rolecall.adapters.dynamodb.candidates import DynamoCandidates

        return self._on_table(DynamoCandidates)

    @cached_property
    def facts(self) -> DynamoFacts:
        from rolecall.adapters.dynamodb.facts import DynamoFacts

        return self._on_table(DynamoFacts)

    @cached_property
    def feedback(self) -> DynamoFeedback:
        from rolecall.adapters.dynamodb.feedback import DynamoFeedback

        return self._on_table(DynamoFeedback)

    @cached_property
    def resumes(self) -> DynamoResumes:
        from rolecall.adapters.dynamodb.resumes import DynamoResumes

        return self._on_table(DynamoResumes)

    @cached_property
    def jobs(self) -> DynamoJobs:
        from rolecall.adapters.dynamodb.jobs import DynamoJobs

        return self._on_table(DynamoJobs)

    @cached_property
    def preferences(self) -> DynamoPreferences:
        from rolecall.adapters.dynamodb.preferences import DynamoPreferences

        return self._on_table(DynamoPreferences)

    @cached_property
    def matches(self) -> DynamoMatches:
        from rolecall.adapters.dynamodb.matches import DynamoMatches

        return self._on_table(DynamoMatches)

    @cached_property
    def notifications(self) -> DynamoNotifications:
        from rolecall.adapters.dynamodb.notifications import DynamoNotifications

        return self._on_table(DynamoNotifications)

    @cached_property
    def connections(self) -> DynamoConnections:
        from rolecall.adapters.dynamodb.connections import DynamoConnections

        return self._on_table(DynamoConnections)

    @cached_property
    def socket_tickets(self) -> DynamoSocketTickets:
        from rolecall.adapters.dynamodb.socket_tickets import DynamoSocketTickets

        return self._on_table(DynamoSocketTickets)

    @cached_property
    def outbox(self) -> DynamoOutbox:
        from rolecall.adapters.dynamodb.outbox import DynamoOutbox

        return self._on_table(DynamoOutbox)

    @cached_property
    def sent_mails(self) -> DynamoSentMails:
        from rolecall.adapters.dynamodb.sent_mails import DynamoSentMails

        return self._on_table(DynamoSentMails)

    @cached_property
    def rates(self) -> DynamoRateCounter:
        from rolecall.adapters.dynamodb.rates import DynamoRateCounter

        return self._on_table(DynamoRateCounter)

    def _on_table(self, repository: type[R]) -> R:
        return repository(self.table, self.unit, self.clock)
