"""The parser's answers in the form that the scorer reads, with wall and CPU time of each."""

import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rolecall.parsing import Unreadable, parse_isolated
from rolecall.parsing.json_resume import to_json_resume


def documents(folder: Path) -> list[Path]:
    return [path.with_name(path.name.removesuffix(".truth.json")) for path in sorted(folder.glob("*.truth.json"))]


def json_lines(folder: Path) -> Iterator[dict[str, Any]]:
    """One line per document. The first one is read twice: loading tables and libraries is not reading."""
    paths = documents(folder)
    for path in paths[:1]:
        _line(path)
    for path in paths:
        yield _line(path)


def _line(path: Path) -> dict[str, Any]:
    wall, cpu = time.perf_counter(), cpu_s()
    answer: dict[str, Any] = {"file": path.name, "resume": None, "error": None}
    try:
        answer["resume"] = to_json_resume(parse_isolated(path.read_bytes()))
    except Unreadable as refusal:
        answer["error"] = refusal.code.value
    return {**answer, "seconds": time.perf_counter() - wall, "cpu": cpu_s() - cpu}


def cpu_s() -> float:
    """CPU seconds of this process and of the children it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)
