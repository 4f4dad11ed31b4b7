"""Scanned pages read on this machine, in a confined child as everything that touches a stranger's bytes."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr import models

Work = Callable[[bytes, Extract, Limits, frozenset[str]], bytes]
_EXTRACT, _MODEL = b"E", b"M"
CANNOT = "The file holds pictures of text, which cannot be read here. Send a version whose text can be selected."


def with_scans(data: bytes, extract: Extract, limits: Limits) -> Extract:
    """The extract with its unread pages read, where there are any. Raises Unreadable."""
    if not extract.unread:
        return extract
    if not models.is_available():
        return without_scans(extract)
    return _in_language(data, extract, limits, _confined)


def read_here(data: bytes, extract: Extract, limits: Limits) -> Extract:
    """The same in this process, for trusted files."""
    return _in_language(data, extract, limits, _work) if extract.unread and models.is_available() else extract


def without_scans(extract: Extract) -> Extract:
    """What is left where nothing reads pictures. Raises Unreadable when that is nothing."""
    words = [word for word in extract.words if word.hidden or word.page not in extract.unread]
    if not any(not word.hidden for word in words):
        raise Unreadable(Reason.NO_TEXT, CANNOT)
    left_out = [f"page {number} is a picture and was left out" for number in extract.unread]
    return replace(extract, words=words, warnings=[*extract.warnings, *left_out], unread=[])


def _confined(data: bytes, extract: Extract, limits: Limits, loaded: frozenset[str]) -> bytes:
    from rolecall.parsing.isolated import confined

    longer = replace(limits, cpu_s=limits.scan_cpu_s, wall_s=limits.scan_wall_s)
    return confined(lambda: _work(data, extract, limits, loaded), longer)


def _in_language(data: bytes, extract: Extract, limits: Limits, work: Work) -> Extract:
    """The reader asks for the model of the language that it meets; the next one, which has it, starts over."""
    loaded = {models.FIRST}
    while True:
        warm(frozenset(loaded))
        answer = work(data, extract, limits, frozenset(loaded))
        if answer[:1] == _EXTRACT:
            return _understood(answer[1:])
        wanted = answer[1:].decode("ascii", "replace")
        if wanted not in models.MODELS.values() or wanted in loaded or not models.has(wanted):
            raise Unreadable(Reason.DAMAGED)
        loaded.add(wanted)


def _understood(answer: bytes) -> Extract:
    try:
        return Extract.from_bytes(answer)
    except ValueError as error:
        raise Unreadable(Reason.DAMAGED) from error


def warm(wanted: frozenset[str]) -> None:
    """Loads everything that reading pictures opens files for."""
    from PIL import Image

    Image.init()
    for name in ("PIL.ImageOps", "heapq", "trp", "rolecall.parsing.ocr.scans", "rolecall.parsing.ocr.tesseract"):
        import_module(name)
    for model in (models.SCRIPTS, *sorted(wanted)):
        models.engine(model)


def _work(data: bytes, extract: Extract, limits: Limits, loaded: frozenset[str]) -> bytes:
    from rolecall.parsing.ocr.scans import read_scans
    from rolecall.parsing.ocr.tesseract import ModelMissing, Tesseract

    try:
        return _EXTRACT + read_scans(data, extract, limits, Tesseract(loaded)).to_bytes()
    except ModelMissing as missing:
        return _MODEL + missing.model.encode()
