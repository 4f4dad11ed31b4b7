"""The embedded engine's reading side: searches run on a local copy of the published segments."""

from __future__ import annotations

from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING

from rolecall.adapters.search.local_copy import LocalCopy
from rolecall.adapters.search.queries import plan
from rolecall.adapters.search.ranking import rank
from rolecall.adapters.search.schema import FORMAT
from rolecall.adapters.search.segments import SegmentStore
from rolecall.domain.search_documents import DocumentKind

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mypy_boto3_s3 import S3Client
    from tantivy import Searcher

    from rolecall.domain.search import Hits, SearchQuery
    from rolecall.services.ports import Clock


def store_of(kind: DocumentKind, client: S3Client, bucket: str) -> SegmentStore:
    return SegmentStore(client, bucket, f"v{FORMAT}/{kind}")


class EmbeddedIndex:
    """Keeps its copies below `directory`.

    The manifest is looked at again when the last look is `fresh_for` old: zero means before every search, which
    whoever has to find everything that was committed before needs.
    """

    def __init__(
        self, client: S3Client, bucket: str, directory: Path, clock: Clock, *, fresh_for: timedelta = timedelta(0)
    ) -> None:
        self._clock = clock
        self._fresh_for = fresh_for
        self._lock = Lock()
        self._seen: dict[DocumentKind, datetime] = {}
        self._copies = {kind: LocalCopy(kind, store_of(kind, client, bucket), directory) for kind in DocumentKind}

    def find(self, query: SearchQuery) -> Hits:
        return rank(self._searcher(query.kind), plan(query))

    def _searcher(self, kind: DocumentKind) -> Searcher:
        copy = self._copies[kind]
        with self._lock:
            now = self._clock.now()
            seen = self._seen.get(kind)
            if seen is None or now - seen >= self._fresh_for:
                copy.follow()
                self._seen[kind] = now
            return copy.index.searcher()
