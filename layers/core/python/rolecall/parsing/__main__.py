"""`python -m rolecall.parsing FILE…`: what the parser reads, beside the words it was read from."""

import argparse
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.isolated import parse_isolated
from rolecall.parsing.json_resume import to_json_resume
from rolecall.parsing.record import ParsedResume
from rolecall.parsing.report import report


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every file gave a record."""
    options = _options(arguments)
    failed = 0
    for path in options.files:
        started = time.perf_counter(), _cpu_s()
        resume, refusal = _parsed(path)
        if resume is not None and options.annotate:
            options.annotate.write_bytes(_annotated(path, resume))
        failed += resume is None
        if options.json_resume:
            taken = round(time.perf_counter() - started[0], 4), round(_cpu_s() - started[1], 4)
            _write(_line(path, resume, refusal, taken))
        elif options.json:
            _write(json.dumps(resume.to_json() if resume else _failure(path, refusal), ensure_ascii=False))
        else:
            _write(report(path.name, resume) if resume else f"{path.name}: {refusal.message if refusal else ''}\n")
    return 1 if failed else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m rolecall.parsing", description="Read resumes.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="everything, as one JSON object per line")
    shape.add_argument("--json-resume", action="store_true", help="JSON Resume 1.0 with timings, one line per file")
    parser.add_argument("--annotate", type=Path, metavar="OUT.pdf", help="the pages of one FILE, every field in a box")
    options = parser.parse_args(arguments)
    if options.annotate and len(options.files) > 1:
        parser.error("--annotate draws one file: give one FILE")
    return options


def _parsed(path: Path) -> tuple[ParsedResume | None, Unreadable | None]:
    try:
        return parse_isolated(path.read_bytes()), None
    except Unreadable as refusal:
        return None, refusal
    except OSError as error:
        return None, Unreadable(Reason.DAMAGED, error.strerror or "The file cannot be opened.")


def _annotated(path: Path, resume: ParsedResume) -> bytes:
    from rolecall.parsing.annotate import annotated  # brings a library of pictures

    return annotated(path.read_bytes(), resume)


def _cpu_s() -> float:
    """Seconds of this process and of its children."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def _line(path: Path, resume: ParsedResume | None, refusal: Unreadable | None, taken: tuple[float, float]) -> str:
    row: dict[str, Any] = {
        "file": path.name,
        "seconds": taken[0],
        "cpu": taken[1],
        "resume": to_json_resume(resume) if resume else None,
        "error": refusal.code.value if refusal else None,
    }
    return json.dumps(row, ensure_ascii=False)


def _failure(path: Path, refusal: Unreadable | None) -> dict[str, Any]:
    return {"file": path.name, "error": refusal.code.value, "message": refusal.message} if refusal else {}


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
