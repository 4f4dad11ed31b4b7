from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from tests.adapters.search.cloud import Bucket, Engine, SteppingClock
from tests.fakes_search import FakeSearch


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def bucket(tmp_path: Path, clock: SteppingClock) -> Iterator[Bucket]:
    with mock_aws():
        yield Bucket.create(tmp_path, clock)


@pytest.fixture(params=["embedded", "fake"])
def make_engine(request: pytest.FixtureRequest) -> Callable[[], Engine]:
    """Engines that start empty, each in an index of its own."""
    if request.param == "fake":
        return lambda: Engine(fake := FakeSearch(), fake)
    bucket: Bucket = request.getfixturevalue("bucket")
    return bucket.empty_engine


@pytest.fixture
def engine(make_engine: Callable[[], Engine]) -> Engine:
    return make_engine()
