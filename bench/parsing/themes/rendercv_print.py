"""Sets RenderCV documents: `python rendercv_print.py FOLDER` with `FOLDER/<number>.json`, in an environment of its own.

RenderCV's Typst source asks the network for a package of icons; the font comes with RenderCV, so that is used instead.
Invented telephone numbers do not pass RenderCV's check: one that does is printed and replaced in the source.
"""

import json
import sys
from pathlib import Path

import rendercv_fonts  # type: ignore[import-not-found]
import typst  # type: ignore[import-not-found]
from rendercv.api import create_contents_of_a_typst_file_from_a_python_dictionary  # type: ignore[import-not-found]

_ICONS = """#let fa-icon(name, ..rest) = text(font: "Font Awesome 7 Free Solid", ..rest)[#(
  "envelope": "\\u{f0e0}", "phone": "\\u{f095}", "location-dot": "\\u{f3c5}", "link": "\\u{f0c1}",
).at(name, default: "\\u{f35d}")]"""
_STAND_IN = "\\(609\\) 999-9995"


def main(folder: Path) -> None:
    fonts = [str(path) for path in Path(rendercv_fonts.__file__).parent.iterdir() if path.is_dir()]
    for path in sorted(folder.glob("*.json")):
        asked = json.loads(path.read_text("utf-8"))
        phone = asked["cv"].pop("phone")
        asked["cv"]["phone"] = "+1-609-999-9995"
        source = create_contents_of_a_typst_file_from_a_python_dictionary(asked)
        source = source.replace('#import "@preview/fontawesome:0.5.0": fa-icon', _ICONS)
        source = source.replace(_STAND_IN, "".join("\\" + char if char in "()+-/" else char for char in phone))
        path.with_suffix(".typ").write_text(source, encoding="utf-8")
        typst.compile(str(path.with_suffix(".typ")), output=str(path.with_suffix(".pdf")), font_paths=fonts)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
