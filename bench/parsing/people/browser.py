"""Prints all people of one HTML kind in one go and cuts the result back into one PDF each."""

import io
import re
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pypdfium2 as pdfium


def print_all(pages: Mapping[str, str], style: str) -> dict[str, bytes]:
    """`pages` are bodies by key; each key must be shown on the first page of its body (the mail address is)."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "all.html", Path(folder) / "all.pdf"
        source.write_text(f"<meta charset=utf-8><style>{style}</style>{''.join(pages.values())}", encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={target}", str(source)], check=True, capture_output=True)
        return _cut(pdfium.PdfDocument(target.read_bytes()), list(pages))


def _cut(whole: pdfium.PdfDocument, keys: list[str]) -> dict[str, bytes]:
    texts = [_letters(whole[number].get_textpage().get_text_bounded()) for number in range(len(whole))]
    starts = _starts(texts, keys)
    found = {}
    for key, start, stop in zip(keys, starts, [*starts[1:], len(whole)], strict=True):
        single = pdfium.PdfDocument.new()
        single.import_pages(whole, list(range(start, stop)))
        stream = io.BytesIO()
        single.save(stream)
        found[key] = stream.getvalue()
    return found


def _starts(texts: list[str], keys: list[str]) -> list[int]:
    """The first page of each body, in order: the next one that shows its address."""
    starts: list[int] = []
    for key in keys:
        begin = starts[-1] + 1 if starts else 0
        starts.append(next(at for at in range(begin, len(texts)) if _shows(texts[at], key)))
    return starts


def _shows(text: str, address: str) -> bool:
    """Right-to-left text may hold the pieces of an address in any order."""
    return all(_letters(piece) in text for piece in re.split(r"[@.]", address))


def _letters(text: str) -> str:
    """A narrow column breaks addresses at any mark."""
    return "".join(char for char in text.casefold() if char.isalnum())
