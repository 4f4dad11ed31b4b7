"""Sign-ups that wait for their code, with the guesses made at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.guesses import count_guess
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import delete, put
from rolecall.domain.account import PendingSignup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.domain.events import Event


class SignupRow(Row[PendingSignup], kind="signup", entity=PendingSignup):
    """PK SIGNUP#<address>  SK SIGNUP; `guesses` is the set of (hashed) codes that were tried."""

    @staticmethod
    def keys(entity: PendingSignup) -> ItemKeys:
        return ItemKeys(keys.signup(entity.email))


class DynamoSignups(Repository):
    def get(self, email: str) -> PendingSignup | None:
        """None when it is over. Access pattern 14 in docs/data-model.md."""
        item = self.table.get(keys.signup(email))
        signup = SignupRow.to_entity(item) if item else None
        return signup if signup and signup.is_open(self.clock.now()) else None

    def put(self, signup: PendingSignup, *, events: Sequence[Event]) -> None:
        """Access pattern 15 in docs/data-model.md. The guesses at the replaced code go with it."""
        self.unit.stage(put(SignupRow.from_entity(signup)), events=events)

    def use_try(self, signup: PendingSignup, guess_hash: str) -> None:
        """Access pattern 16 in docs/data-model.md: counts and compares with the bound in one conditional write."""
        count_guess(
            self.table,
            keys.signup(signup.email),
            code_hash=signup.code_hash,
            guess_hash=guess_hash,
            at=self.clock.now(),
        )

    def remove(self, email: str) -> None:
        """Access pattern 17 in docs/data-model.md."""
        self.unit.stage(delete(keys.signup(email)))
