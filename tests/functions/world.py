"""A cloud whose time and randomness a test decides, and that can be put back to how it was."""

import copy
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends
from moto.s3.models import s3_backends

from rolecall.adapters import system
from rolecall.bootstrap import assembly, storage
from rolecall.domain.ids import SessionId
from tests.fakes import START, FixedClock, SeededIds
from tests.functions.conftest import AREAS, Reply, call
from tests.storage import TABLE

Items = dict[tuple[str, str], dict[str, Any]]


class Restartable:
    """`SeededIds` that can start again: the same request sent twice draws the same ids."""

    def __init__(self, clock: FixedClock) -> None:
        self._clock = clock
        self.restart(1)

    def restart(self, seed: int) -> None:
        self._ids = SeededIds(self._clock, seed)

    def new(self) -> int:
        return self._ids.new()

    def session(self) -> SessionId:
        return self._ids.session()

    def code(self) -> str:
        return self._ids.code()


@dataclass(frozen=True, slots=True)
class Saved:
    """What the table and the buckets held."""

    rows: Any
    objects: dict[tuple[str, str], bytes]


class World:
    """The functions on a cloud of their own, with seeded ids and a clock that stands still.

    Table and buckets are looked at and put back inside the emulator: through its doors it takes ten times as long.
    """

    def __init__(self, cloud: SimpleNamespace, clock: FixedClock, ids: Restartable) -> None:
        self.cloud, self.clock, self.ids = cloud, clock, ids
        self.dynamodb = cloud.session.create_client("dynamodb")
        self.s3 = cloud.s3

    def send(self, function: str, event: dict[str, Any], *, seed: int | None = None) -> Reply:
        """One request through the function's handler; with a `seed`, all that it draws is decided by it."""
        module = importlib.import_module(function)
        if seed is None:
            return call(module, event)
        self.ids.restart(seed)
        with no_salt():
            return call(module, event)

    def new_containers(self) -> None:
        """Nothing that requests left in memory is there any more: leases of the rate limiter, above all."""
        for thing in vars(assembly).values():
            if hasattr(thing, "cache_clear") and thing.__module__ == assembly.__name__:
                thing.cache_clear()
        for area in sorted(AREAS):
            importlib.reload(importlib.import_module(f"{area}.api"))

    def items(self) -> Items:
        return {
            (item.hash_key.value, item.range_key.value): item.to_json()["Attributes"]
            for partition in self._table().items.values()
            for item in partition.values()
        }

    def objects(self) -> dict[tuple[str, str], bytes]:
        buckets = s3_backends[DEFAULT_ACCOUNT_ID]["aws"].buckets
        return {
            (bucket, str(name)): bytes(key.value)
            for bucket in ("files", "search")
            for name, key in buckets[bucket].keys.items()
        }

    def put(self, item: dict[str, Any]) -> None:
        self._table().put_item(item)

    def save(self) -> Saved:
        return Saved(copy.deepcopy(self._table().items), self.objects())

    def restore(self, saved: Saved) -> None:
        table = self._table()
        table.items = copy.deepcopy(saved.rows)
        table.stream_shard.items = []
        objects = self.objects()
        for bucket, name in objects.keys() - saved.objects.keys():
            self.s3.delete_object(Bucket=bucket, Key=name)
        for (bucket, name), data in saved.objects.items():
            if objects.get((bucket, name)) != data:
                self.s3.put_object(Bucket=bucket, Key=name, Body=data)

    def _table(self) -> Any:
        return dynamodb_backends[DEFAULT_ACCOUNT_ID]["eu-west-1"].tables[TABLE]


@contextmanager
def no_salt() -> Iterator[None]:
    """What the machine calls random or now is always the same: password hashes, token ids and signatures with it."""
    at = START.replace(tzinfo=None)
    with (
        patch("os.urandom", b"\x07".__mul__),
        patch("botocore.auth.get_current_datetime", lambda: at),
        patch("botocore.signers.get_current_datetime", lambda: at),
    ):
        yield


@pytest.fixture
def world(cloud: SimpleNamespace) -> Iterator[World]:
    """The container's storage is made while the machine's clock and randomness are the test's; so are signatures."""
    clock = FixedClock()
    ids = Restartable(clock)
    with patch.multiple(system, SystemClock=lambda: clock, RandomIds=lambda: ids):
        storage()
    with patch("botocore.auth.get_current_datetime", lambda: clock.now().replace(tzinfo=None)):
        yield World(cloud, clock, ids)
