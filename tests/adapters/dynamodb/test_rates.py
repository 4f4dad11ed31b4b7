"""The counters of the rate limiter."""

from rolecall.adapters.dynamodb.storage import Storage
from tests.storage import dump


def test_a_window_gives_no_more_than_its_limit(storage: Storage) -> None:
    assert [_take(storage, amount) for amount in (3, 1, 2, 1, 1)] == [3, 4, None, 5, None]


def test_more_than_a_window_holds_is_never_given(storage: Storage) -> None:
    assert _take(storage, 6) is None


def test_callers_classes_and_windows_are_counted_apart(storage: Storage) -> None:
    assert _take(storage, 5) == 5
    assert _take(storage, 5, subject="198.51.100.8") == 5
    assert _take(storage, 5, bucket="upload") == 5
    assert _take(storage, 5, window_start=60) == 5


def test_a_counter_ends_with_its_window_and_does_not_say_whose_it_is(storage: Storage) -> None:
    _take(storage, 1, window_start=1_800_000_000)
    (item,) = dump(storage.table.client, storage.table.name)
    assert item["expires_at"] == {"N": "1800000060"}
    assert "198.51.100.7" not in str(item)


def _take(
    storage: Storage, amount: int, *, bucket: str = "auth", subject: str = "198.51.100.7", window_start: int = 0
) -> int | None:
    return storage.rates.take(bucket, subject, window_start=window_start, window_s=60, limit=5, amount=amount)
