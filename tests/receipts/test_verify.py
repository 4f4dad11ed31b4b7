"""A receipt can be computed again by anybody who has the files, and nothing in it can be changed unseen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.receipts import Unusable, verify
from rolecall.receipts.receipt import canonical, own_hash
from tests.receipts.files import POST, a_receipt, resume

WRITTEN = a_receipt().to_json()


def test_a_receipt_is_exactly_what_its_files_give() -> None:
    assert verify(WRITTEN, resume(), POST.to_json()) == []


def test_the_same_files_give_the_same_bytes() -> None:
    assert a_receipt().to_json() == WRITTEN


def test_a_job_file_may_be_spelt_in_another_way() -> None:
    spaced = json.dumps(json.loads(POST.to_json()), indent=2).encode()
    assert verify(WRITTEN, resume(), spaced) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_no_byte_can_be_changed_unseen(at: int, by: int) -> None:
    changed = bytearray(WRITTEN)
    changed[at] ^= by
    try:
        assert verify(bytes(changed), resume(), POST.to_json())
    except Unusable as error:
        assert "receipt" in str(error)  # noqa: PT017 - either outcome finds the change


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("score", "total_tenths"), 1000),
        (("score", "parts", "skills", "points", 0, "evidence", "words"), "Rust"),
        (("score", "missing_skills"), []),
        (("resume_sha256",), "0" * 64),
    ],
)
def test_a_forger_who_renews_the_hash_is_found_by_computing(path: tuple[str | int, ...], value: object) -> None:
    data = json.loads(WRITTEN)
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    data["sha256"] = own_hash(data)
    paths = [difference.path for difference in verify(canonical(data), resume(), POST.to_json())]
    assert ".".join(map(str, path)) in {found[: len(".".join(map(str, path)))] for found in paths}


def test_another_resume_is_another_receipt() -> None:
    other = resume().replace(b"Docker", b"Kafka, Docker")
    paths = {difference.path for difference in verify(WRITTEN, other, POST.to_json())}
    assert {"resume_sha256", "sha256"} <= paths


def test_another_job_is_another_receipt() -> None:
    other = POST.to_json().replace(b"React", b"Vue.js")
    assert "job_sha256" in {difference.path for difference in verify(WRITTEN, resume(), other)}


def test_versions_are_part_of_a_receipt() -> None:
    data = json.loads(WRITTEN)
    data["versions"]["scorer"] = "0.9.0"
    data["sha256"] = own_hash(data)
    assert "versions.scorer" in {each.path for each in verify(canonical(data), resume(), POST.to_json())}


@pytest.mark.parametrize("receipt", [b"", b"[]", b"{}", b'{"as_of": "someday"}', b'{"as_of": "2025-01-31"}', b"\xff"])
def test_what_is_no_receipt_is_refused(receipt: bytes) -> None:
    with pytest.raises(Unusable, match="the receipt"):
        verify(receipt, resume(), POST.to_json())


def test_files_that_cannot_be_read_are_named() -> None:
    with pytest.raises(Unusable, match="the resume file"):
        verify(WRITTEN, b"", POST.to_json())
    with pytest.raises(Unusable, match="the job file"):
        verify(WRITTEN, resume(), b"{}")


class Command:
    """The command line in a process of its own, where sockets are refused."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "resume.txt").write_bytes(resume())
        (folder / "job.json").write_bytes(POST.to_json())
        (folder / "receipt.json").write_bytes(WRITTEN)

    def run(self, *, resume: str = "resume.txt", seed: str = "0") -> subprocess.CompletedProcess[str]:
        offline = f"import socket, runpy, sys; del socket.socket; sys.argv = {self.arguments(resume)!r}"
        code = f"{offline}; runpy.run_module('rolecall.receipts', run_name='__main__')"
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=self.folder,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    @staticmethod
    def arguments(resume: str) -> list[str]:
        return ["receipts", "verify", "receipt.json", "--resume", resume, "--job", "job.json"]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    return Command(tmp_path)


def test_the_command_says_equal_with_status_0(command: Command) -> None:
    done = command.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert "exactly what these files give" in done.stdout
    assert "React: the resume does not show it" in done.stdout


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_changes_no_byte(command: Command, seed: str) -> None:
    assert command.run(seed=seed).returncode == 0


def test_the_command_names_differences_with_status_1(command: Command) -> None:
    forged = json.loads(WRITTEN)
    forged["score"]["total_tenths"] = 1000
    forged["versions"]["taxonomy"] = "1-old"
    (command.folder / "receipt.json").write_bytes(canonical(forged))
    done = command.run()
    assert done.returncode == 1
    assert "score.total_tenths: 1000 (computed:" in done.stdout
    assert "made with taxonomy 1-old" in done.stdout


def test_the_command_says_what_it_cannot_use_with_status_2(command: Command) -> None:
    done = command.run(resume="nowhere.pdf")
    assert done.returncode == 2
    assert done.stderr.startswith("Cannot verify: ")
