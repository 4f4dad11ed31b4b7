"""Writes the compiled file and reads it back for checks."""

import sqlite3
from pathlib import Path

from tools.taxonomy.tables import Tables

_SCHEMA = {
    "skill": "n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, category TEXT NOT NULL,"
    " is_family INTEGER NOT NULL, is_vouched INTEGER NOT NULL, esco BLOB",
    "kin": "n INTEGER, parent INTEGER, PRIMARY KEY (n, parent)",
    "spelling": "key TEXT PRIMARY KEY, n INTEGER NOT NULL, seen INTEGER NOT NULL",
    "start": "word TEXT PRIMARY KEY, longest INTEGER NOT NULL",
    "occupation": "n INTEGER PRIMARY KEY, code TEXT NOT NULL, title TEXT NOT NULL",
    "title": "key TEXT PRIMARY KEY, n INTEGER NOT NULL",
    "occupation_kin": "n INTEGER, other INTEGER, closeness INTEGER NOT NULL, PRIMARY KEY (n, other)",
}
_INDEXES = ("CREATE INDEX skill_id ON skill (id)", "CREATE INDEX occupation_code ON occupation (code)")


def write(tables: Tables, file: Path) -> None:
    """Replaces the file. Tables keyed by text have no hidden row number: the key is the row."""
    file.unlink(missing_ok=True)
    with sqlite3.connect(file, isolation_level=None) as db:
        db.execute("PRAGMA journal_mode = OFF")
        for name, columns in _SCHEMA.items():
            tail = "" if "INTEGER PRIMARY KEY" in columns else " WITHOUT ROWID"
            db.execute(f"CREATE TABLE {name} ({columns}) STRICT{tail and ',' + tail}")
            places = ",".join("?" * len(columns.split(" PRIMARY KEY (")[0].rstrip(", ").split(",")))
            db.execute("BEGIN")
            db.executemany(f"INSERT INTO {name} VALUES ({places})", tables[name])  # noqa: S608 - names of _SCHEMA
            db.execute("COMMIT")
        for index in _INDEXES:
            db.execute(index)
        db.execute("VACUUM")
    db.close()


def read(file: Path) -> Tables:
    """The tables of a compiled file in the order of their keys."""
    db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        select = "SELECT * FROM {} ORDER BY 1, 2"
        return {name: db.execute(select.format(name)).fetchall() for name in _SCHEMA}
    finally:
        db.close()
