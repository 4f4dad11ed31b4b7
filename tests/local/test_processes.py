"""Background processes: started with a record, ended with all their children."""

import os
import sys
from pathlib import Path

import pytest

from local.processes import Service, started_at, wait_until

# Starts a child that sleeps, says its pid, and sleeps too.
PARENT = "import subprocess, sys, time; print(subprocess.Popen(['sleep', '60']).pid, flush=True); time.sleep(60)"


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service("parent", tmp_path)


def start(service: Service) -> int:
    """Pid of the child."""
    service.start([sys.executable, "-c", PARENT], dict(os.environ), service.state)
    assert wait_until(lambda: service.last_lines() != "", 10)
    return int(service.last_lines())


def test_a_started_process_is_known_until_it_is_stopped(service: Service) -> None:
    start(service)
    assert service.pid() is not None
    service.stop(grace_s=5)
    assert service.pid() is None


def test_stopping_ends_the_children_too(service: Service) -> None:
    child = start(service)
    service.stop(grace_s=5)
    assert wait_until(lambda: started_at(child) is None, 5)


def test_a_pid_that_belongs_to_somebody_else_by_now_is_not_ours(service: Service) -> None:
    service.record.write_text(f'{{"pid": {os.getpid()}, "started_at": "1"}}')
    assert service.pid() is None
    service.stop(grace_s=0)
    assert started_at(os.getpid()) is not None


def test_stopping_what_does_not_run_is_no_error(service: Service) -> None:
    service.stop(grace_s=0)
    assert service.pid() is None


def test_a_broken_record_counts_as_not_running(service: Service) -> None:
    service.record.write_text("{")
    assert service.pid() is None
