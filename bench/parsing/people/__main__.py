"""Writes the documents and their truths into a folder."""

import argparse
import json
import sys
from pathlib import Path

from bench.parsing.people import browser, html, styles, text, word
from bench.parsing.people.careers import Person, people
from bench.parsing.people.view import View, truth_of, view_of

UNSEEN_KINDS = ("html-cards", "txt-dense", "html-grouped", "html-prose", "html-letter", "docx-sidebar")
KINDS = (*html.KINDS, *word.KINDS, *text.KINDS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.parsing.people", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("tuned", "unseen", "all"), default="all")
    parser.add_argument("--kind", action="append", help="only this kind")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number, kind in enumerate(KINDS):
        wanted = [person for person in people() if options.part in ("all", _part(person, kind))]
        if wanted and (not options.kind or kind in options.kind):
            _write(options.folder, [view_of(person, kind, number) for person in wanted])
    return 0


def _part(person: Person, kind: str) -> str:
    return "unseen" if person.held_out or kind in UNSEEN_KINDS else "tuned"


def _write(folder: Path, views: list[View]) -> None:
    for view, (data, ending) in zip(views, _rendered(views), strict=True):
        file = f"{view.person.tongue.code}{view.person.number:02}-{view.kind}.{ending}"
        (folder / file).write_bytes(data)
        truth = json.dumps(truth_of(view, file), ensure_ascii=False, indent=1)
        (folder / f"{file}.truth.json").write_text(truth, encoding="utf-8")


def _rendered(views: list[View]) -> list[tuple[bytes, str]]:
    kind = views[0].kind
    if kind in html.KINDS:
        pages = {view.person.email: html.page(view, html.KINDS[kind](view)) for view in views}
        return [(data, "pdf") for data in browser.print_all(pages, styles.BASE + styles.STYLES[kind]).values()]
    if kind in word.KINDS:
        return [(word.packed(word.KINDS[kind](view)), "docx") for view in views]
    written, ending = text.KINDS[kind]
    return [(written(view).encode(), ending) for view in views]


if __name__ == "__main__":
    sys.exit(main())
