"""Whether a PDF page has text that says what the page shows, or must be read from its picture."""

import ctypes
import re
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.extract.pdf_page import PageFrame
from rolecall.parsing.extract.words import Word

_PLENTY, _FEW = 100, 25  # letters
_LARGE = 0.25  # of the page
_OUTLINES = 150  # paths that may be letters drawn as shapes
_BROKEN = re.compile("[\ufffd\x01\x03-\x08\x0e-\x1f\ue000-\uf8ff]")
_VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüąęı"
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")


def must_be_read(page: pdfium.PdfPage, frame: PageFrame, text: str, words: Sequence[Word]) -> bool:
    """`text` is the page's text as the file has it, `words` what came of it."""
    letters = sum(len(word.text) for word in words if not word.hidden)
    if letters >= _PLENTY:
        return _is_garbled(text)
    pictures, outlines = _drawn(page, frame)
    return pictures > _LARGE or (letters < _FEW and outlines > _OUTLINES) or (letters > 0 and _is_garbled(text))


def _is_garbled(text: str) -> bool:
    """Letters without a meaning: a font's map is missing, or says nonsense."""
    if text.isascii() and text.isprintable():
        return _without_vowels(text)
    broken = len(_BROKEN.findall(text))
    if broken and broken > 0.2 * len("".join(text.split())):
        return True
    return _without_vowels(text)


def _without_vowels(text: str) -> bool:
    """No language that is written in Latin letters does with so few vowels, or with so many."""
    latin = sum(map(len, _LATIN.findall(text)))
    if latin <= 200 or latin <= 0.4 * len(text):
        return False
    return not 0.2 < sum(map(text.lower().count, _VOWELS)) / latin < 0.65


def _drawn(page: pdfium.PdfPage, frame: PageFrame) -> tuple[float, int]:
    """The share of the page that its largest picture covers, and how many paths there are."""
    share, outlines = 0.0, 0
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(20_000, c.FPDFPage_CountObjects(page))):
        pointer = c.FPDFPage_GetObject(page, index)
        kind = c.FPDFPageObj_GetType(pointer)
        if kind == c.FPDF_PAGEOBJ_PATH:
            outlines += 1
        elif kind in (c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_FORM, c.FPDF_PAGEOBJ_SHADING) and (
            c.FPDFPageObj_GetBounds(pointer, left, bottom, right, top)
        ):
            area = abs((right.value - left.value) * (top.value - bottom.value))
            share = max(share, area / max(1.0, frame.width * frame.height))
    return share, outlines
