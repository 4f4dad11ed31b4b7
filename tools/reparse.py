"""Have the deployed parser read again what an older one read. docs/operations.md says when.

python -m tools.reparse --table NAME --bucket NAME               all of them, a hundred at a time
python -m tools.reparse --table NAME --bucket NAME --limit 500   at most so many

Names are outputs of the stack. It may be stopped and run again at any time: a resume is asked for once a version of the
parser, and keeps what the older one found until the newer has read it. AWS_ENDPOINT_URL leads to a local cloud.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator

from rolecall.bootstrap import reparsing
from rolecall.parsing import PARSER_VERSION

BATCH = 100
PAUSE_S = 5
"""Between batches: people who upload meanwhile shall not wait for a free parser."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.reparse", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--table", required=True, help="name of the stack's table")
    parser.add_argument("--bucket", required=True, help="name of the stack's files bucket")
    parser.add_argument("--limit", type=int, default=sys.maxsize, help="ask for at most so many")
    options = parser.parse_args(arguments)
    os.environ |= {"ROLECALL_TABLE": options.table, "ROLECALL_FILES_BUCKET": options.bucket}
    asked = 0
    for count in batches(options.limit):
        asked += count
        print(f"{asked} resumes are to be read by parser {PARSER_VERSION}", flush=True)
    print("Nothing is left to read." if asked < options.limit else "There may be more: run it again.")
    return 0


def batches(limit: int) -> Iterator[int]:
    """How many each batch had, until nothing is left or the limit is reached."""
    left = limit
    while left and (count := reparsing().start(min(left, BATCH))):
        yield count
        left -= count
        if left:
            time.sleep(PAUSE_S)


if __name__ == "__main__":
    sys.exit(main())
