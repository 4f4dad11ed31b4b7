"""Erase again who was erased since a backup, after the table was restored from it. docs/operations.md says when.

python -m tools.replay_erasures --table NAME --bucket NAME              NAME: the restored table, the bucket of files
python -m tools.replay_erasures --table NAME --bucket NAME --dry-run    only say how many the ledger names

The restored table's stream has to start the relay by now: what is done here is a promise, which the stack keeps.
AWS_ENDPOINT_URL leads to a local cloud, as with every AWS client.
"""

import argparse
import os
import sys

from rolecall.bootstrap import erasure_replay


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tools.replay_erasures", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--table", required=True, help="the restored table")
    parser.add_argument("--bucket", required=True, help="the stack's bucket of files, which holds the ledger")
    parser.add_argument("--dry-run", action="store_true", help="change nothing")
    options = parser.parse_args(arguments)
    os.environ |= {"ROLECALL_TABLE": options.table, "ROLECALL_FILES_BUCKET": options.bucket}
    replay = erasure_replay()
    if options.dry_run:
        print(f"The ledger names {len(list(replay.ledger.entries()))} erasures.")
    else:
        print(f"{replay.replay()} came back with the backup and are erased again.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
