"""`python -m tools.routes` and its generated files."""

import subprocess
import sys
from pathlib import Path

from tools.routes.__main__ import put, render_keys
from tools.template import ROOT
from tools.template_routes import Route


def test_the_committed_files_are_those_that_the_routes_make() -> None:
    command = [sys.executable, "-m", "tools.routes", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_checking_tells_a_stale_file_and_leaves_it_alone(tmp_path: Path) -> None:
    file = tmp_path / "made.json"
    file.write_text("old")
    assert not put(file, "new", check=True)
    assert file.read_text() == "old"
    assert put(file, "old", check=True)


def test_writing_makes_a_file_fresh(tmp_path: Path) -> None:
    file = tmp_path / "made" / "made.json"
    put(file, "new", check=False)
    assert put(file, "new", check=True)


def test_keys_are_written_one_a_line_and_local_ones_are_marked() -> None:
    text = render_keys([Route("$default", "Jobs"), Route("ANY /job/", "Jobs", local=True)])
    assert text.splitlines()[1:3] == [
        '  {"key": "$default", "function": "Jobs"},',
        '  {"key": "ANY /job/", "function": "Jobs", "local": true}',
    ]
