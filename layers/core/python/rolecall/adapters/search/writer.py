"""The embedded engine's writing side. One writer is meant to run; a second one loses the race and starts again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rolecall.adapters.search import edits
from rolecall.adapters.search.admission import admit
from rolecall.adapters.search.edits import Standing
from rolecall.adapters.search.embedded import store_of
from rolecall.adapters.search.local_copy import LocalCopy
from rolecall.adapters.search.sweeping import READERS_GRACE, sweep
from rolecall.domain.errors import Stale, Unavailable
from rolecall.domain.search_documents import Applied, DocumentKind, Indexed
from rolecall.services.search import Purged

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from mypy_boto3_s3 import S3Client

    from rolecall.domain.search_documents import Change
    from rolecall.services.ports import Clock

TRIES = 5
WORN_SHARE = 0.5
"""A segment with more deleted than living documents is written anew as part of a change."""

T = TypeVar("T")


class EmbeddedWriter:
    """Keeps its copies below `directory`."""

    def __init__(self, client: S3Client, bucket: str, directory: Path, clock: Clock) -> None:
        self._writers = {
            kind: _KindWriter(LocalCopy(kind, store_of(kind, client, bucket), directory), clock)
            for kind in DocumentKind
        }

    def apply(self, changes: Sequence[Change]) -> Applied:
        admitted, refused = admit(changes)
        indexed: dict[tuple[DocumentKind, int], Indexed] = {}
        for kind, writer in self._writers.items():
            if newest := _newest_by_id(change for change in admitted if change.kind is kind):
                indexed |= {(kind, one.id): one for one in writer.apply(newest)}
        order = dict.fromkeys((change.kind, change.id) for change in admitted)
        return Applied(tuple(indexed[key] for key in order), tuple(refused))

    def purge(self) -> Purged:
        done = [writer.purge() for writer in self._writers.values()]
        return Purged(sum(one.rewritten for one in done), sum(one.pending for one in done))


class _KindWriter:
    def __init__(self, copy: LocalCopy, clock: Clock) -> None:
        self._copy = copy
        self._clock = clock
        self._swept_at: datetime | None = None

    def apply(self, changes: Collection[Change]) -> list[Indexed]:
        return self._on_the_published_state(lambda: self._apply(changes))

    def purge(self) -> Purged:
        return self._on_the_published_state(self._purge)

    def _on_the_published_state(self, edit: Callable[[], T]) -> T:
        """What an edit leaves behind when it fails is forgotten: the next one starts from what is published."""
        for _ in range(TRIES):
            try:
                self._copy.follow()
                return edit()
            except Stale:
                self._copy.forget()
            except BaseException:
                self._copy.forget()
                raise
        raise Unavailable("Other writers were faster every time.")

    def _apply(self, changes: Collection[Change]) -> list[Indexed]:
        stored = edits.standings(self._copy.index, [change.id for change in changes])
        due = [change for change in changes if change.id not in stored or Standing.of(change) > stored[change.id]]
        if due:
            edits.write(self._copy.index, due, self._clock.now())
            edits.rewrite(self._copy.index, self._copy.directory, worn_share=WORN_SHARE)
            self._publish()
            if self._swept_at is None or self._clock.now() - self._swept_at > READERS_GRACE:
                self._sweep()
        newer = {id_: standing.version for id_, standing in stored.items()}
        return [Indexed(one.kind, one.id, max(one.version, newer.get(one.id, 0))) for one in changes]

    def _purge(self) -> Purged:
        forgotten = edits.forget_removals(self._copy.index, self._clock.now())
        rewritten = edits.rewrite(self._copy.index, self._copy.directory, worn_share=0)
        if forgotten or rewritten:
            self._publish()
        return Purged(rewritten, pending=self._sweep())

    def _publish(self) -> None:
        self._copy.publish(self._copy.store_segments())

    def _sweep(self) -> int:
        self._swept_at = self._clock.now()
        return sweep(self._copy.store, self._copy.published.manifest.keys, self._swept_at)


def _newest_by_id(changes: Iterable[Change]) -> Collection[Change]:
    newest: dict[int, Change] = {}
    for change in changes:
        other = newest.get(change.id)
        if other is None or Standing.of(change) > Standing.of(other):
            newest[change.id] = change
    return newest.values()
