"""Every repository on one table, for `bootstrap.py` and for tests."""

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb.accounts import DynamoAccounts
from rolecall.adapters.dynamodb.candidates import DynamoCandidates
from rolecall.adapters.dynamodb.connections import DynamoConnections
from rolecall.adapters.dynamodb.facts import DynamoFacts
from rolecall.adapters.dynamodb.jobs import DynamoJobs
from rolecall.adapters.dynamodb.keys import PROBE
from rolecall.adapters.dynamodb.matches import DynamoMatches
from rolecall.adapters.dynamodb.notifications import DynamoNotifications
from rolecall.adapters.dynamodb.organisations import DynamoOrganisations
from rolecall.adapters.dynamodb.outbox import DynamoOutbox
from rolecall.adapters.dynamodb.preferences import DynamoPreferences
from rolecall.adapters.dynamodb.rates import DynamoRateCounter
from rolecall.adapters.dynamodb.resumes import DynamoResumes
from rolecall.adapters.dynamodb.sessions import DynamoCallers, DynamoSessions
from rolecall.adapters.dynamodb.signups import DynamoSignups
from rolecall.adapters.dynamodb.table import Table
from rolecall.adapters.dynamodb.unit import DynamoUnit
from rolecall.services.ports import Clock, IdSource

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class Storage:
    """Cheap to make: nothing is asked of the table before the first call of a repository."""

    def __init__(self, client: "DynamoDBClient", table_name: str, ids: IdSource, clock: Clock) -> None:
        self.ids = ids
        self.clock = clock
        self.table = table = Table(client, table_name)
        self.unit = unit = DynamoUnit(table, ids, clock)
        self.callers = DynamoCallers(table, clock)
        self.accounts = DynamoAccounts(table, unit)
        self.organisations = DynamoOrganisations(table, unit)
        self.sessions = DynamoSessions(table, unit, self.callers)
        self.signups = DynamoSignups(table, unit, clock)
        self.candidates = DynamoCandidates(table, unit)
        self.facts = DynamoFacts(table, unit)
        self.resumes = DynamoResumes(table, unit)
        self.jobs = DynamoJobs(table, unit, clock)
        self.preferences = DynamoPreferences(table, unit)
        self.matches = DynamoMatches(table, unit)
        self.notifications = DynamoNotifications(table, unit)
        self.connections = DynamoConnections(table, unit, clock)
        self.outbox = DynamoOutbox(table)
        self.rates = DynamoRateCounter(table)

    def probe(self) -> None:
        """One read of nothing. Raises what any other request would."""
        self.table.get(PROBE)
