"""Changes to an open tantivy index. Every edit ends in a commit after which no merge is still running."""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple, Self

from tantivy import DocAddress, FieldType, Index, IndexWriter, Order, Query, Searcher

from rolecall.adapters.search.fields import Encoded, encode
from rolecall.adapters.search.schema import REMOVED_AT, SOURCE, tantivy_document
from rolecall.domain.search_documents import Change, Removal

HEAP_BYTES = 64 << 20
CHUNK_DOCUMENTS = 5_000

REMOVALS_KEPT = timedelta(days=30)
"""How long a removed document's marker keeps older changes out. Queues keep a message for at most 14 days."""


class Standing(NamedTuple):
    """Compares two changes of one id: the newer version wins, and of equal ones the removal."""

    version: int
    is_removal: bool

    @classmethod
    def of(cls, change: Change) -> Self:
        return cls(change.version, isinstance(change, Removal))


def standings(index: Index, ids: Collection[int]) -> dict[int, Standing]:
    """How the index stands on these ids: one look-up, whatever its size."""
    index.reload()
    searcher = index.searcher()
    found = searcher.search(Query.term_set_query(index.schema, "id", list(ids)), limit=len(ids))
    addresses = [address for _, address in found.hits]
    columns = (searcher.fast_field_values(name, addresses) for name in ("id", "version", REMOVED_AT))
    return {
        int(id_ or 0): Standing(int(version or 0), removed_at is not None)
        for id_, version, removed_at in zip(*columns, strict=True)
    }


def write(index: Index, changes: Iterable[Change], now: datetime) -> None:
    """Replace what the index has of these ids."""
    with _writing(index) as writer:
        _replace(index, writer, [encode(change, now) for change in changes])


def forget_removals(index: Index, now: datetime) -> bool:
    """Drop the markers of documents that were removed long ago; whether there were any."""
    oldest = int((now - REMOVALS_KEPT).timestamp())
    outdated = Query.range_query(index.schema, REMOVED_AT, FieldType.Integer, None, oldest)
    index.reload()
    if not index.searcher().search(outdated, limit=1, count=False).hits:
        return False
    with _writing(index) as writer:
        writer.delete_documents_by_query(outdated)
    return True


def rewrite(index: Index, directory: Path, *, worn_share: float) -> int:
    """Write anew the segments of which more than `worn_share` is deleted, so that the deleted text is gone.

    tantivy offers no merge on demand, but drops a segment as soon as everything in it is deleted. Returns the number
    of documents that were written again.
    """
    worn = {place for place, share in enumerate(_deleted_shares(directory)) if share > worn_share}
    if not worn:
        return 0
    written = 0
    with _writing(index) as writer:
        for sources in _sources(index, worn):
            _replace(index, writer, sources)
            written += len(sources)
    return written


@contextmanager
def _writing(index: Index) -> Iterator[IndexWriter]:
    writer = index.writer(HEAP_BYTES, num_threads=1)
    try:
        yield writer
        writer.commit()
    finally:
        writer.wait_merging_threads()  # also drops the writer, and with it the lock of the directory


def _replace(index: Index, writer: IndexWriter, sources: list[Encoded]) -> None:
    # By query: tantivy-py's deletion by term finds nothing in some number fields, and says so to nobody.
    writer.delete_documents_by_query(Query.term_set_query(index.schema, "id", [source["id"] for source in sources]))
    for source in sources:
        writer.add_document(tantivy_document(source))


def _deleted_shares(directory: Path) -> list[float]:
    """Per segment, in the order in which a searcher numbers them."""
    segments = json.loads((directory / "meta.json").read_text())["segments"]
    return [(one["deletes"] or {"num_deleted_docs": 0})["num_deleted_docs"] / one["max_doc"] for one in segments]


def _sources(index: Index, segments: set[int]) -> Iterator[list[Encoded]]:
    """The living documents of these segments as they were encoded, in chunks, so that no index is too large for it."""
    index.reload()
    searcher = index.searcher()
    last = 0
    while ids := _next_ids(index, searcher, last):
        last = int(ids[-1][0])
        yield [json.loads(searcher.doc(address)[SOURCE][0]) for _, address in ids if address.segment_ord in segments]


def _next_ids(index: Index, searcher: Searcher, last: int) -> list[tuple[int, DocAddress]]:
    beyond = Query.range_query(index.schema, "id", FieldType.Integer, last + 1, None)
    return searcher.search(beyond, CHUNK_DOCUMENTS, count=False, order_by_field="id", order=Order.Asc).hits
