"""Feeds mutated documents to the readers and to all that follows them, until the time is up.

`--minutes N` and `--corpus DIR` (inputs of at most 24 kB). An input that raises anything
but `Unreadable` is written into that folder as `raised-…`, one per place in the code, and the run goes on; one that
kills the process or takes longer than a minute ends it, as `crash-…` or `timeout-…`. Each becomes a test.
"""

import argparse
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

import atheris

from bench.fuzz.shapes import seeds, shaped

with atheris.instrument_imports(include=["rolecall.parsing", "legacy_doc"]):
    from rolecall.parsing.confine import warm
    from rolecall.parsing.errors import Unreadable
    from rolecall.parsing.inprocess import parse
    from rolecall.parsing.json_resume import to_json_resume
    from rolecall.parsing.limits import Limits
    from rolecall.parsing.record import ParsedResume

    warm()

_LIMITS = Limits(characters=20_000, pages=5, unpacked_bytes=2_000_000)
_DAY = date(2026, 1, 1)


def _keeping(folder: Path) -> Callable[[bytes], None]:
    """`check`, but the input of an error goes into the folder, named by the error and where it was raised."""

    def keep(data: bytes) -> None:
        try:
            check(data)
        except Exception as error:  # noqa: BLE001 - any error is what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            name = f"raised-{type(error).__name__}-{Path(place.filename).stem}-{place.lineno}"
            if not (folder / name).exists():
                (folder / name).write_bytes(data)
                print(name, error, flush=True)

    return keep


def check(data: bytes) -> None:
    """A record that survives its own JSON, or a clear refusal."""
    try:
        resume = parse(shaped(data), limits=_LIMITS, as_of=_DAY)
    except Unreadable:
        return
    if ParsedResume.from_json(resume.to_json()) != resume:
        raise AssertionError("the record does not survive its own JSON")
    to_json_resume(resume)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--corpus", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    options.corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (options.corpus / f"seed-{number:03}").write_bytes(seed)
    bounds = [f"-max_total_time={60 * options.minutes}", "-timeout=60", "-max_len=24576", "-rss_limit_mb=1500"]
    atheris.Setup(
        [sys.argv[0], *bounds, f"-artifact_prefix={options.corpus}/", str(options.corpus)], _keeping(options.corpus)
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
