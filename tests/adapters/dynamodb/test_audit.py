"""The audit log keeps everything and shows it to who has the account's key."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from nacl.exceptions import CryptoError

from rolecall.adapters.dynamodb.audit import pseudonym
from rolecall.domain.account import Account
from rolecall.domain.audit import AuditEntry
from rolecall.domain.errors import Stale
from rolecall.domain.ids import AuditId
from tests.adapters.dynamodb.samples import an_account, an_audit_entry
from tests.storage import dump

if TYPE_CHECKING:
    from rolecall.adapters.dynamodb.storage import Storage


def store(storage: "Storage", *entries: AuditEntry, of: Account) -> None:
    with storage.unit.begin():
        for entry in entries:
            storage.audit.add(entry, of=of)
        storage.unit.commit()


def test_entries_come_back_whole_and_newest_first(storage: "Storage") -> None:
    entries = [an_audit_entry(id=AuditId(8001 + number)) for number in range(5)]
    store(storage, *entries, of=an_account())
    assert storage.audit.of(an_account(), before=None, limit=10) == entries[::-1]


def test_a_reader_goes_on_where_the_last_page_ended(storage: "Storage") -> None:
    store(storage, *(an_audit_entry(id=AuditId(8001 + number)) for number in range(5)), of=an_account())
    first = storage.audit.of(an_account(), before=None, limit=3)
    rest = storage.audit.of(an_account(), before=first[-1].id, limit=3)
    assert [entry.id for entry in (*first, *rest)] == [8005, 8004, 8003, 8002, 8001]


def test_an_account_sees_no_other_accounts_entries(storage: "Storage") -> None:
    store(storage, an_audit_entry(), of=an_account())
    assert storage.audit.of(an_account(audit_key="cd" * 16), before=None, limit=10) == []


def test_an_entry_is_never_overwritten(storage: "Storage") -> None:
    store(storage, an_audit_entry(), of=an_account())
    with pytest.raises(Stale):
        store(storage, an_audit_entry(action="nothing.happened"), of=an_account())


def test_without_the_accounts_key_an_entry_tells_only_what_and_when(storage: "Storage") -> None:
    account, entry = an_account(), an_audit_entry()
    store(storage, entry, of=account)
    stored = str(dump(storage.table.client, storage.table.name))
    for said in ("ada@example", "countess", str(account.id), entry.address, account.audit_key):
        assert said not in stored
    assert entry.action in stored


def test_the_key_opens_nothing_that_another_key_sealed(storage: "Storage") -> None:
    store(storage, an_audit_entry(), of=an_account())
    other = an_account(audit_key="cd" * 16)
    item = next(storage.table.query(f"AUDIT#{pseudonym(an_account())}"))
    moved = {**item, "pk": {"S": f"AUDIT#{pseudonym(other)}"}}
    storage.table.client.put_item(TableName=storage.table.name, Item=moved)
    with pytest.raises(CryptoError):
        storage.audit.of(other, before=None, limit=10)


def test_an_account_keeps_its_log_when_it_changes(storage: "Storage") -> None:
    store(storage, an_audit_entry(), of=an_account())
    renamed = replace(an_account(), email="countess@example.org", version=2)
    assert len(storage.audit.of(renamed, before=None, limit=10)) == 1
