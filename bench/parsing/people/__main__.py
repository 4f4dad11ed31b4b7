"""Writes the documents and their truths into a folder."""

import argparse
import json
import sys
import time
from pathlib import Path

from bench.parsing.people.careers import Person, people
from bench.parsing.people.kinds import KINDS, Kind
from bench.parsing.people.view import View, truth_of, view_of


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.parsing.people", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("tuned", "unseen", "all"), default="all")
    parser.add_argument("--kind", action="append", help="only this kind")
    parser.add_argument("--person", action="append", type=int, help="only the person of this number")
    parser.add_argument("--every", type=int, default=1, help="only one of so many documents, spread over the kinds")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number, kind in enumerate(KINDS):
        if options.kind and kind.name not in options.kind:
            continue
        if kind.missing:
            print(f"{kind.name}: left out, there is no {', '.join(kind.missing)}", file=sys.stderr)
            continue
        wanted = [person for person in people() if kind.fits(person) and options.part in ("all", _part(person, kind))]
        wanted = [person for person in wanted if not options.person or person.number in options.person]
        wanted = [person for person in wanted if (person.number + number) % options.every == 0]
        begun = time.perf_counter()
        _write(options.folder, kind, [view_of(person, kind.name, number, kind.shown) for person in wanted])
        print(f"{kind.name}: {len(wanted)} documents in {time.perf_counter() - begun:.1f} s", file=sys.stderr)
    return 0


def _part(person: Person, kind: Kind) -> str:
    return "unseen" if person.held_out or kind.unseen else "tuned"


def _write(folder: Path, kind: Kind, views: list[View]) -> None:
    for view, data in zip(views, kind.render(views) if views else [], strict=True):
        file = f"{view.person.tongue.code}{view.person.number:02}-{view.kind}.{kind.ending}"
        (folder / file).write_bytes(data)
        truth = json.dumps(truth_of(view, file), ensure_ascii=False, indent=1)
        (folder / f"{file}.truth.json").write_text(truth, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
