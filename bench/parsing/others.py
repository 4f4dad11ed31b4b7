"""Two other parsers from PyPI on the same documents, each in a process of its own with a time-out."""

import json
import select
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.parsing.lines import documents

PYTHON = Path(__file__).parents[2] / ".venv-bench" / "bin" / "python"
_ADAPTER = Path(__file__).parent / "adapters" / "read.py"
_TIMEOUT_S = 20.0
READS = {"resume-extractor": (".pdf",), "resume-parser-pro": (".pdf", ".docx")}


def lines_of(parser: str, folder: Path) -> Iterator[dict[str, Any]]:
    """One line per document in a format that the parser reads. Who hangs or dies is started again."""
    worker = _started(parser)
    for path in documents(folder):
        if path.suffix in READS[parser]:
            answer = _asked(worker, path)
            if answer is None:
                worker.kill()
                worker.wait()
                worker = _started(parser)
            yield answer or {
                "file": path.name,
                "seconds": _TIMEOUT_S,
                "cpu": _TIMEOUT_S,
                "resume": None,
                "error": "none",
            }
    worker.kill()
    worker.wait()


def _started(parser: str) -> subprocess.Popen[str]:
    command = [str(PYTHON), str(_ADAPTER), parser]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
    )


def _asked(worker: subprocess.Popen[str], path: Path) -> dict[str, Any] | None:
    if worker.stdin is None or worker.stdout is None:
        return None
    begun = time.perf_counter()
    try:
        worker.stdin.write(f"{path}\n")
        worker.stdin.flush()
    except BrokenPipeError:
        return None
    if not select.select([worker.stdout], [], [], _TIMEOUT_S)[0]:
        return None
    said = worker.stdout.readline()
    return {**json.loads(said), "file": path.name, "seconds": time.perf_counter() - begun} if said else None
