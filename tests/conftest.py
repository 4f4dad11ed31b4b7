"""The fixtures that every test may ask for, how thoroughly Hypothesis looks, and what runs in one process."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings

from tests.storage import aws, clock, dynamodb, ids, storage, table

__all__ = ["aws", "clock", "dynamodb", "ids", "storage", "table"]

settings.register_profile("quick", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=timedelta(minutes=10), max_examples=1000)
settings.load_profile("quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several workers a file stays together, and all that is end to end does: it has one local cloud."""
    for item in items:
        together = "e2e" if "e2e" in item.path.parts else str(item.path)
        item.add_marker(pytest.mark.xdist_group(together))
