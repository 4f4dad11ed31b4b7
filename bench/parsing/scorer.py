"""`tests/data/resumes/score.py`, which defines every number, loaded as it stands."""

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

SCORED = Path(__file__).parents[2] / "tests" / "data" / "resumes"
Truths = dict[str, dict[str, Any]]
Lines = dict[str, dict[str, Any]]
Numbers = dict[str, Any]


@cache
def _scorer() -> Any:  # noqa: ANN401 - a script of its own, outside the types of this repository
    spec = importlib.util.spec_from_file_location("score", SCORED / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def truths(folder: Path) -> Truths:
    found: Truths = _scorer().truths(str(folder))
    return found


def evaluate(known: Truths, lines: Lines) -> dict[str, Numbers]:
    """Numbers in per cent by group: "kind X", "lang X" and "all"."""
    numbers: dict[str, Numbers] = _scorer().evaluate(known, lines)
    return numbers
