"""Scores the parser on documents with their truth beside them.

`--files DIR` (the small set of the tests when not given; several are allowed) holds documents with `X.truth.json`
beside them: `python -m bench.parsing.people` writes such folders. Every number is defined by
`tests/data/resumes/score.py`. `--others` puts other parsers beside this one, on the files that they read.
"""

import argparse
import json
import resource
import sys
from pathlib import Path

from bench.parsing import others
from bench.parsing.cost import cost_table
from bench.parsing.goals import goal_table, worst_cells
from bench.parsing.lines import json_lines
from bench.parsing.scorer import SCORED, Lines, Numbers, Truths, evaluate, truths

_COLUMNS = (
    "name", "email", "phone", "title R", "title P", "comp R", "comp P", "start", "end", "present", "whole",
    "school R", "degree~", "skill R", "skill P",
)  # fmt: skip


def main() -> int:
    options = _options()
    for folder in options.files or [SCORED]:
        print(f"\n#### {folder}")
        known = truths(folder)
        if not options.cost:
            _measure(folder, known, options)
        if options.cost or not options.files:
            print(cost_table(folder))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.parsing", description=__doc__)
    parser.add_argument("--files", type=Path, action="append", help="documents with their truth")
    parser.add_argument("--groups", action="store_true", help="one row for each kind and each language")
    parser.add_argument("--worst", action="store_true", help="the cells furthest below their goal")
    parser.add_argument("--others", action="store_true", help="other parsers beside this one (make bench-parsing)")
    parser.add_argument("--cost", action="store_true", help="only the CPU table")
    parser.add_argument("--keep", type=Path, help="write this parser's answers there, one JSON line per document")
    return parser.parse_args()


def _measure(folder: Path, known: Truths, options: argparse.Namespace) -> None:
    lines = {line["file"]: line for line in json_lines(folder)}
    if options.keep:
        options.keep.write_text("".join(f"{json.dumps(line)}\n" for line in lines.values()), encoding="utf-8")
    print(goal_table(known, lines))
    print(
        f"Peak memory: {_peak_mb():.0f} MB in the process, {_peak_mb(resource.RUSAGE_CHILDREN):.0f} MB in its children"
    )
    if options.groups:
        print(_groups(evaluate(known, lines)))
    if options.worst:
        print("\n".join(worst_cells(known, lines)))
    for parser in others.READS if options.others else ():
        _beside(parser, folder, known, lines)


def _beside(parser: str, folder: Path, known: Truths, lines: Lines) -> None:
    """Both parsers on the files that the other one reads."""
    theirs = {line["file"]: line for line in others.lines_of(parser, folder)}
    shared = {file: truth for file, truth in known.items() if file in theirs}
    print(f"\n== {len(shared)} files that {parser} reads: {parser}, then Rolecall")
    for answers in (theirs, lines):
        print(_groups({"all": evaluate(shared, answers)["all"]}))


def _groups(numbers: dict[str, Numbers]) -> str:
    head = f"\n{'group':<22}{'files':>6}" + "".join(f"{name:>9}" for name in _COLUMNS)
    return "\n".join([head, *(_group(name, columns) for name, columns in numbers.items())])


def _group(name: str, columns: Numbers) -> str:
    cells = "".join(f"{columns[key]:>9.1f}" if key in columns else f"{'-':>9}" for key in _COLUMNS)
    return f"{name:<22}{columns['files']:>6}{cells}"


def _peak_mb(who: int = resource.RUSAGE_SELF) -> float:
    return resource.getrusage(who).ru_maxrss / 1000


if __name__ == "__main__":
    sys.exit(main())
