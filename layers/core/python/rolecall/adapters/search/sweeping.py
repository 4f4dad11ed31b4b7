"""Deletes the objects that no manifest names any more: replaced segments, and what writers left that lost or died.

A reader may still be fetching them, so each waits for an hour from when it was first seen to be left over. That is
kept beside the manifest and not in it: every reader reads the manifest, only a sweep needs this.
"""

from datetime import datetime, timedelta

from rolecall.adapters.search.segments import SegmentStore

READERS_GRACE = timedelta(hours=1)
"""How long a reader may still fetch what a manifest it has read names."""


def sweep(store: SegmentStore, live: set[str], now: datetime) -> int:
    """`live` are the keys of the newest manifest. Returns how many objects still wait."""
    seen = store.read_left_over()
    left_over = {key: seen.get(key, int(now.timestamp())) for key in store.segment_keys() if key not in live}
    oldest = int((now - READERS_GRACE).timestamp())
    expired = [key for key, since in left_over.items() if since <= oldest]
    store.delete(expired)
    waiting = {key: since for key, since in left_over.items() if since > oldest}
    if waiting != seen:
        store.write_left_over(waiting)
    return len(waiting)
