"""Scores the parser on documents with their truth, and counts the CPU it takes.

`--files DIR` holds documents with `X.truth.json` beside them; the default is the small set of the tests. The table and
every number in it are defined by `tests/data/resumes/score.py`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.parsing.cost import cost_table
from bench.parsing.lines import json_lines

_SCORED = Path(__file__).parents[2] / "tests" / "data" / "resumes"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.parsing", description=__doc__)
    parser.add_argument("--files", type=Path, default=_SCORED, help="documents with their truth")
    parser.add_argument("--only", help="rows of the table that begin with this, e.g. 'kind'")
    parser.add_argument("--cost", action="store_true", help="only the CPU table")
    options = parser.parse_args()
    if not options.cost:
        _score(options.files, options.only)
    print(cost_table(options.files))
    return 0


def _score(files: Path, only: str | None) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        for line in json_lines(files):
            lines.write(json.dumps(line) + "\n")
        lines.flush()
        command = [sys.executable, str(_SCORED / "score.py"), lines.name, "--files", str(files)]
        subprocess.run(command + (["--only", only] if only else []), check=True)


if __name__ == "__main__":
    sys.exit(main())
