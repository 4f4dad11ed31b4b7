"""Accounts, and the claim each has on its e-mail address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import number
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row, plain_item
from rolecall.adapters.dynamodb.writes import ABSENT, Condition, delete, put, put_next, update
from rolecall.domain.account import Account
from rolecall.domain.errors import EmailTaken, NotFound, Stale
from rolecall.domain.ids import AccountId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rolecall.adapters.dynamodb.codec import Item
    from rolecall.domain.events import Event

NOBODY = AccountId(0)


class AccountRow(Row[Account], kind="account", entity=Account):
    """PK ACCOUNT#<id>  SK ACCOUNT."""

    @staticmethod
    def keys(entity: Account) -> ItemKeys:
        return ItemKeys(keys.account(entity.id))


class DynamoAccounts(Repository):
    def get(self, account_id: AccountId) -> Account:
        """Access pattern 3 in docs/data-model.md."""
        item = self.table.get(keys.account(account_id))
        if item is None:
            raise NotFound
        return AccountRow.to_entity(item)

    def of(self, account_ids: Sequence[AccountId]) -> Sequence[Account]:
        """Access pattern 90 in docs/data-model.md."""
        wanted = [keys.account(account_id) for account_id in account_ids]
        return AccountRow.to_entities(self.table.batch_get(wanted, consistent=True), wanted)

    def by_email(self, email: str) -> Account | None:
        """Access pattern 4 in docs/data-model.md. Two requests, whether or not there is such an account.

        The second one is made for an unknown address too: how long an answer takes says nothing of who is registered.
        """
        claim = self.table.get(keys.email(email))
        account_id = AccountId(int(claim["account_id"]["N"])) if claim else NOBODY
        item = self.table.get(keys.account(account_id))
        return AccountRow.to_entity(item) if item else None

    def add(self, account: Account, *, events: Sequence[Event]) -> None:
        """Access pattern 5 in docs/data-model.md."""
        if account.email is not None:
            self.unit.stage(put(_claim(account.email, account.id), ABSENT), on_conflict=EmailTaken)
        self.unit.stage(put(AccountRow.from_entity(account), ABSENT), on_conflict=Stale, events=events)

    def take_over(self, account: Account, previous: Account, *, events: Sequence[Event]) -> None:
        """Access pattern 6 in docs/data-model.md. `previous` stays stored, without address, password and access.

        A proof of the address changes the previous account, so its version says whether one came meanwhile.
        """
        if account.email is None or account.email != previous.email:
            raise RuntimeError("an address is taken over by an account that has it from one that had it")
        held = Condition("account_id = :previous", {":previous": number(previous.id)})
        self.unit.stage(
            put(_claim(account.email, account.id), held),
            put_next(AccountRow.from_entity(previous.voided()), expected_version=previous.version),
            put(AccountRow.from_entity(account), ABSENT),
            events=events,
        )

    def change_email(
        self, changed: Account, account: Account, previous: Account | None, *, events: Sequence[Event]
    ) -> None:
        """Access pattern 100 in docs/data-model.md. A `previous` holder stays stored, without address and access."""
        if account.email is None or changed.email is None:
            raise RuntimeError("an address is changed by an account that has one to one that has another")
        place = _held_by(previous) if previous else ABSENT
        self.unit.stage(put(_claim(changed.email, changed.id), place), on_conflict=EmailTaken)
        self.unit.stage(
            put_next(AccountRow.from_entity(changed), expected_version=account.version),
            delete(keys.email(account.email), _held_by(account)),
            events=events,
        )
        if previous:
            self.unit.stage(put_next(AccountRow.from_entity(previous.voided()), expected_version=previous.version))

    def count_referral(self, account_id: AccountId) -> None:
        """Access pattern 99 in docs/data-model.md. A new version: who changes the account meanwhile does it again."""
        one = {":one": number(1)}
        there = Condition("attribute_exists(pk)")
        self.unit.stage(update(keys.account(account_id), "ADD total_referrals :one, version :one", there, one))

    def close(self, closed: Account, account: Account, *, events: Sequence[Event]) -> None:
        """Access pattern 98 in docs/data-model.md. `closed` keeps the address, and whoever wants it may have it."""
        row = put_next(AccountRow.from_entity(closed), expected_version=account.version)
        claims = [delete(keys.email(account.email), _held_by(account))] if account.email is not None else []
        self.unit.stage(row, *claims, events=events)

    def put(self, account: Account, *, expected_version: int, events: Sequence[Event] = ()) -> None:
        """Access pattern 7 in docs/data-model.md. The address stays what it is: its claim is not moved here."""
        self.unit.stage(put_next(AccountRow.from_entity(account), expected_version=expected_version), events=events)


def _held_by(account: Account) -> Condition:
    return Condition("account_id = :holder", {":holder": number(account.id)})


def _claim(address: str, account_id: AccountId) -> Item:
    """PK EMAIL#<address>  SK EMAIL."""
    return plain_item(keys.email(address), "email", account_id=number(account_id))
