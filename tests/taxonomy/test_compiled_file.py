"""The shipped file: the one that the version names, small, opened on first use and never written."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from rolecall.taxonomy import TAXONOMY_VERSION
from rolecall.taxonomy.store import FILE, connection
from tools.taxonomy.compiled import read
from tools.taxonomy.curated import read as read_curated
from tools.taxonomy.merge import Merge
from tools.taxonomy.tables import digest

SHARED_SPELLING = "[tool]\nOne = same\nTwo = same\n"


def test_the_version_is_the_digest_of_the_content() -> None:
    assert digest(read(FILE)).startswith(TAXONOMY_VERSION.removeprefix("1-"))


def test_the_file_stays_small() -> None:
    assert FILE.stat().st_size < 12_000_000


def test_the_file_cannot_be_written() -> None:
    with pytest.raises(sqlite3.OperationalError):
        connection().execute("DELETE FROM skill")


def test_importing_opens_nothing() -> None:
    code = (
        "import rolecall.taxonomy.skills, rolecall.taxonomy.mentions, rolecall.taxonomy.occupations\n"
        "from rolecall.taxonomy.store import connection\n"
        "raise SystemExit(connection.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_two_skills_of_our_list_may_not_share_a_spelling(tmp_path: Path) -> None:
    file = tmp_path / "curated.txt"
    file.write_text(SHARED_SPELLING)
    with pytest.raises(ValueError, match="'same' is claimed by 'Two' and 'One'"):
        Merge().add_curated(read_curated(file))
