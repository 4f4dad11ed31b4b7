"""The documented operations: docs/specs/routes.json, which restates the five specifications as one table."""

import json
import re
from dataclasses import dataclass
from functools import cache

from tools.template import ROOT

TABLE = ROOT / "docs" / "specs" / "routes.json"
DIALECTS = ("profile_service", "hotgigs", "enabled_talent", "career_nexus", "resume_import")
"""In the order of the specifications' numbers."""

SOCKET = "WS"


@dataclass(frozen=True, slots=True)
class Documented:
    """`status` is None where the specification does not state one."""

    id: str
    dialect: str
    area: str
    method: str
    path: str
    status: int | None


@cache
def documented() -> dict[str, Documented]:
    """By id."""
    rows = json.loads(TABLE.read_text())
    return {row["id"]: _documented(row) for row in rows}


def _documented(row: dict[str, str | int]) -> Documented:
    path = re.split(r"[ ?]", str(row["path"]))[0]
    stated = re.match(r"(\d{3})\b", str(row["response"]))
    return Documented(
        id=str(row["id"]),
        dialect=DIALECTS[int(row["spec"])],
        area=str(row["area"]),
        method=str(row["method"]),
        path=path,
        status=int(stated[1]) if stated else None,
    )
