"""A local cloud of the suite's own, on ports nobody uses and in a state folder of its own.

It is started for the first test that asks for it and wiped after the last, and one that a person runs beside it is
left alone. ROLECALL_E2E_KEEP=1 keeps it, and takes it again in the next run: useful while writing a test.
"""

import os
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from local import commands, stack
from local.cloud import STATE, Cloud
from local.preflight import free_port

# With several workers each that comes to these tests has one.
E2E_STATE = STATE / f"e2e{os.environ.get('PYTEST_XDIST_WORKER', '')}"
KEPT_PORTS = Cloud(state=E2E_STATE, port=8010, aws_port=4576)
# The suite is many people behind one address.
RATE_LIMIT_SCALE = 1000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is end to end."""
    for item in items:
        if item.path.is_relative_to(os.path.dirname(__file__)):  # noqa: PTH120 (a plain folder name is enough)
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def cloud() -> Iterator[Cloud]:
    if os.environ.get("ROLECALL_E2E_KEEP"):
        commands.up(KEPT_PORTS, RATE_LIMIT_SCALE)
        yield KEPT_PORTS
        return
    commands.reset(KEPT_PORTS)  # what an interrupted run left
    ours = replace(KEPT_PORTS, port=free_port(), aws_port=free_port())
    try:
        commands.up(ours, RATE_LIMIT_SCALE)
        yield ours
    finally:
        commands.reset(ours)


@pytest.fixture(scope="session")
def outputs(cloud: Cloud) -> dict[str, str]:
    """Outputs of the deployed stack: names of table, buckets, APIs."""
    return stack.outputs(cloud)


@pytest.fixture
def http(cloud: Cloud) -> Iterator[httpx.Client]:
    """A client of the front door. Relative addresses; no redirects are followed."""
    with httpx.Client(base_url=cloud.base_url, timeout=30) as client:
        yield client
