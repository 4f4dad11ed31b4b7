"""`python -m rolecall.receipts verify receipt.json --resume FILE --job FILE`.

Exit status: 0 the receipt is, bit for bit, what the files give; 1 it differs; 2 an input cannot be used.
"""

import argparse
import sys
from pathlib import Path

from rolecall.matching.tenths import points
from rolecall.receipts.receipt import Receipt
from rolecall.receipts.verify import Unusable, Verification, check

EQUAL, DIFFERENT, UNUSABLE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    args = _arguments(arguments)
    try:
        found = check(args.receipt.read_bytes(), args.resume.read_bytes(), args.job.read_bytes())
    except (OSError, Unusable) as error:
        sys.stderr.write(f"Cannot verify: {error}\n")
        return UNUSABLE
    sys.stdout.write("\n".join([*_parts(found.computed), *_verdict(found)]) + "\n")
    return DIFFERENT if found.differences else EQUAL


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m rolecall.receipts", description="Check receipts of match scores.")
    verify = parser.add_subparsers(required=True).add_parser("verify", help="compute a receipt again from its files")
    verify.add_argument("receipt", type=Path)
    verify.add_argument("--resume", type=Path, required=True, help="the resume as it was uploaded")
    verify.add_argument("--job", type=Path, required=True, help="the canonical job document")
    return parser.parse_args(arguments)


def _parts(receipt: Receipt) -> list[str]:
    lines = [f"Computed again as of {receipt.as_of}:"]
    for part in receipt.score.parts:
        value = "not counted, " + part.reason if part.tenths is None else f"{points(part.tenths)}"
        lines.append(f"  {part.name:<11} {value}")
        lines += [f"    {points(point.tenths):>5}  {point.wanted}: {point.reason}" for point in part.points]
    return [*lines, f"  {'total':<11} {points(receipt.score.total_tenths)}"]


def _verdict(found: Verification) -> list[str]:
    if not found.differences:
        return ["The receipt is exactly what these files give."]
    shown = [f"  {each.path or 'receipt'}: {each.stated} (computed: {each.computed})" for each in found.differences]
    return ["The receipt differs:", *shown, *found.other_versions]


if __name__ == "__main__":
    sys.exit(main())
