"""The compiled file, opened with the first question and never written."""

import sqlite3
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("taxonomy.sqlite")


@cache
def connection() -> sqlite3.Connection:
    """One per process. `immutable` skips locks and journals: the file is part of the installed package."""
    return sqlite3.connect(f"{FILE.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
