"""Kinds that LibreOffice writes from Word documents: PDF, ODT, DOC and RTF."""

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from docx.document import Document

from bench.parsing.people import letters, templates, word
from bench.parsing.people.view import View

_FILTERS = {
    "pdf": "pdf:writer_pdf_Export",
    "odt": "odt:writer8",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
}

KINDS: dict[str, tuple[Callable[[View], Document], str]] = {
    "lo-pdf": (word.tabs, "pdf"),
    "lo-odt": (letters.lined, "odt"),
    "lo-doc": (letters.tabular, "doc"),
    "lo-grid": (word.grid, "pdf"),
    "lo-rtf": (letters.headed, "rtf"),
    "lo-columns": (letters.columns, "pdf"),
    "lo-form": (letters.form, "odt"),
}
TEMPLATES: dict[str, tuple[Callable[[View], Document], str]] = {
    "lo-swiss": (templates.swiss, "pdf"),
}
LATER: dict[str, tuple[Callable[[View], Document], str]] = {
    "lo-doc-grid": (word.grid, "doc"),
    "lo-doc-boxes": (word.boxes, "doc"),
}


def render(kind: str, views: list[View]) -> list[bytes]:
    make, ending = (KINDS | TEMPLATES | LATER)[kind]
    return converted(make, ending, views)


def converted(make: Callable[[View], Document], ending: str, views: list[View]) -> list[bytes]:
    """All documents of one kind in one run of the program."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for at, view in enumerate(views):
            (folder / f"{at}.docx").write_bytes(word.packed(make(view)))
        sources = [str(folder / f"{at}.docx") for at in range(len(views))]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", _FILTERS[ending], "--outdir", str(folder / "out")]
        subprocess.run([*command, *sources], check=True, capture_output=True)
        return [(folder / "out" / f"{at}.{ending}").read_bytes() for at in range(len(views))]
