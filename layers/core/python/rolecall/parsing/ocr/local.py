"""Scanned pages read on this machine, in a confined child as everything that touches a stranger's bytes."""

import json
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Response

Work = Callable[[frozenset[str]], bytes]
"""Reads with the models that are loaded."""

CANNOT = "The file holds pictures of text, which cannot be read here. Send a version whose text can be selected."
# What reading pictures would import late; a confined child cannot.
_IMPORTED = ("PIL.ImageOps", "heapq", "trp", "rolecall.parsing.ocr.scans")
_DONE, _MODEL = b"D", b"M"


def with_scans(data: bytes, extract: Extract, limits: Limits) -> Extract:
    """The extract with its unread pages read, where there are any. Raises Unreadable."""
    return _with_scans(data, extract, limits, is_confined=True)


def with_trusted_scans(data: bytes, extract: Extract, limits: Limits) -> Extract:
    """The same in this process."""
    return _with_scans(data, extract, limits, is_confined=False)


def answer(document: bytes, limits: Limits) -> Response:
    """What Textract would answer for a TIFF of upright pages. Raises Unreadable."""
    from rolecall.parsing.isolated import confined

    def work(loaded: frozenset[str]) -> bytes:
        return confined(lambda: _answered(document, limits, loaded), longer(limits))

    found: Response = json.loads(_in_its_language(work))
    return found


def _with_scans(data: bytes, extract: Extract, limits: Limits, *, is_confined: bool) -> Extract:
    from rolecall.parsing.isolated import confined

    if not extract.unread:
        return extract
    if not models.is_available():
        return _without_scans(extract)

    def work(loaded: frozenset[str]) -> bytes:
        if not is_confined:
            return _read(data, extract, limits, loaded)
        return confined(lambda: _read(data, extract, limits, loaded), longer(limits))

    return understood(_in_its_language(work))


def _without_scans(extract: Extract) -> Extract:
    """What is left where nothing reads pictures. Raises Unreadable when that is nothing."""
    words = [word for word in extract.words if word.hidden or word.page not in extract.unread]
    if all(word.hidden for word in words):
        raise Unreadable(Reason.NO_TEXT, CANNOT)
    left_out = [f"page {number} is a picture and was left out" for number in extract.unread]
    return replace(extract, words=words, warnings=[*extract.warnings, *left_out], unread=[])


def longer(limits: Limits) -> Limits:
    """Reading a picture takes a hundred times as long as reading text."""
    return replace(limits, cpu_s=limits.scan_cpu_s, wall_s=limits.scan_wall_s)


def understood(answer: bytes) -> Extract:
    """What a child says it read. Raises Unreadable where it says nonsense."""
    try:
        return Extract.from_bytes(answer)
    except ValueError as error:
        raise Unreadable(Reason.DAMAGED) from error


def warm_pictures() -> None:
    """Loads what decoding pictures and merging their words open files for."""
    from PIL import Image

    Image.init()
    for name in _IMPORTED:
        import_module(name)


def _in_its_language(work: Work) -> bytes:
    """A child asks for the model of the language that it meets; the next one, which has it, starts over."""
    warm_pictures()
    import_module("rolecall.parsing.ocr.tesseract")
    models.engine(models.SCRIPTS)
    loaded = {models.FIRST}
    while True:
        for model in sorted({part for name in loaded for part in models.parts(name)}):
            models.engine(model)
        done = work(frozenset(loaded))
        if done[:1] == _DONE:
            return done[1:]
        wanted = done[1:].decode("ascii", "replace")
        if wanted not in models.MODELS.values() or wanted in loaded or not models.has(wanted):
            raise Unreadable(Reason.DAMAGED)
        loaded.add(wanted)


def _read(data: bytes, extract: Extract, limits: Limits, loaded: frozenset[str]) -> bytes:
    from rolecall.parsing.ocr.scans import read_scans
    from rolecall.parsing.ocr.tesseract import ModelMissing, Tesseract

    try:
        return _DONE + read_scans(data, extract, limits, lambda images: [Tesseract(loaded)(images)]).to_bytes()
    except ModelMissing as missing:
        return _MODEL + missing.model.encode()


def _answered(document: bytes, limits: Limits, loaded: frozenset[str]) -> bytes:
    from rolecall.parsing.ocr.pictures import pictures_of_image
    from rolecall.parsing.ocr.tesseract import ModelMissing, Tesseract

    try:
        images = [picture.image for picture in pictures_of_image(document, limits)]
        return _DONE + json.dumps(Tesseract(loaded)(images)).encode()
    except ModelMissing as missing:
        return _MODEL + missing.model.encode()
