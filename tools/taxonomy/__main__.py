"""Compiles the taxonomy that the core package ships.

    python -m tools.taxonomy build SOURCE WHEEL   write taxonomy.sqlite and version.py from the sources
    python -m tools.taxonomy check                the committed file is the one that version.py names
    python -m tools.taxonomy check SOURCE WHEEL   … and the sources give it

SOURCE is a folder with ESCO 1.1.1 and O*NET 29.2 as published (see docs/attributions.md), WHEEL the `skill-extractor`
package as pip downloads it.
"""

import argparse
import re
import sys
from pathlib import Path

from tools.taxonomy.compiled import read, write
from tools.taxonomy.tables import build, digest

PACKAGE = Path(__file__).parents[2] / "layers/core/python/rolecall/taxonomy"
FILE = PACKAGE / "taxonomy.sqlite"
VERSION = PACKAGE / "version.py"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=("build", "check"))
    parser.add_argument("source", type=Path, nargs="?")
    parser.add_argument("wheel", type=Path, nargs="?")
    args = parser.parse_args()
    if args.action == "check":
        return _check(args.source, args.wheel)
    if args.source is None or args.wheel is None:
        parser.error("build needs SOURCE and WHEEL")
    tables = build(args.source, args.wheel)
    write(tables, FILE)
    _state(digest(read(FILE)))
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in tables.items())
    print(f"{FILE.name}: {FILE.stat().st_size / 1e6:.1f} MB, {counts}")
    return 0


def _version(content: str) -> str:
    return f"1-{content[:12]}"


def _state(content: str) -> None:
    text = VERSION.read_text("utf-8")
    VERSION.write_text(re.sub(r'"1-[0-9a-f]{12}"', f'"{_version(content)}"', text), "utf-8")


def _check(source: Path | None, wheel: Path | None) -> int:
    shipped = digest(read(FILE))
    if _version(shipped) not in VERSION.read_text("utf-8"):
        print("taxonomy.sqlite is not the file that version.py names: run `python -m tools.taxonomy build`")
        return 1
    if source and wheel and digest(_sorted(source, wheel)) != shipped:
        print("the sources give another taxonomy than the committed one: run `python -m tools.taxonomy build`")
        return 1
    return 0


def _sorted(source: Path, wheel: Path) -> dict[str, list[tuple[str | int | bytes | None, ...]]]:
    """As a compiled file gives its rows back."""
    scratch = FILE.with_suffix(".check")
    try:
        write(build(source, wheel), scratch)
        return read(scratch)
    finally:
        scratch.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
