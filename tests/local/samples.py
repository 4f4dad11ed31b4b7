"""The sample events: `events/<area>/<module>[.<case>].json` is for the handler `<area>.<module>.handler`."""

import json
from pathlib import Path
from typing import Any

from tools.template import ROOT, handlers

FOLDER = ROOT / "events"
PATHS = sorted(FOLDER.rglob("*.json"))
HANDLERS = handlers()


def handler_of(path: Path) -> str:
    module = path.name.split(".")[0]
    return f"{path.parent.name}.{module}.handler"


def functions_of(path: Path) -> list[str]:
    """Logical ids of the functions that the sample is for: one, or the two of a folder that deploys as two."""
    return [name for name, handler in HANDLERS.items() if handler == handler_of(path)]


def name_of(path: Path) -> str:
    return str(path.relative_to(FOLDER).with_suffix(""))


def read(path: Path) -> dict[str, Any]:
    event: dict[str, Any] = json.loads(path.read_text())
    return event
