"""Prints all people of one HTML kind in one go and cuts the result back into one PDF each."""

import io
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from ctypes import byref, c_int
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as c


def print_all(pages: Mapping[str, str], style: str) -> dict[str, bytes]:
    """`pages` are bodies by key. A list of links stands before them: where they lead, the documents begin."""
    links = "".join(f"<a href='#{at}'>{at}</a> " for at in range(len(pages)))
    bodies = "".join(f"<div id='{at}'>{body}</div>" for at, body in enumerate(pages.values()))
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "all.html", Path(folder) / "all.pdf"
        page = f"<meta charset=utf-8><style>{style}</style><nav style='break-after: page'>{links}</nav>{bodies}"
        source.write_text(page, encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={target}", str(source)], check=True, capture_output=True)
        return dict(zip(pages, _cut(pdfium.PdfDocument(target.read_bytes())), strict=True))


def _cut(whole: pdfium.PdfDocument) -> Iterator[bytes]:
    for start, stop in pairwise([*_starts(whole), len(whole)]):
        single = pdfium.PdfDocument.new()
        single.import_pages(whole, list(range(start, stop)))
        stream = io.BytesIO()
        single.save(stream)
        yield stream.getvalue()


def _starts(whole: pdfium.PdfDocument) -> list[int]:
    """The pages that the links of the first page lead to, in order."""
    at, link, found = c_int(0), c.FPDF_LINK(), set[int]()
    while c.FPDFLink_Enumerate(whole[0], byref(at), byref(link)):
        found.add(c.FPDFDest_GetDestPageIndex(whole, c.FPDFLink_GetDest(whole, link)))
    return sorted(found)
