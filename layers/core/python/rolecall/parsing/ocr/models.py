"""Tesseract's models on this machine: English and German come with the environment, others with the system.

An engine keeps its model in memory: a confined child uses what was loaded before it was forked.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

Engine = Any  # tesserocr carries no types

# Of each language that resumes are read in. Scripts of their own are read together with Latin letters.
MODELS = {
    "ar": "ara+eng",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "ja": "jpn+eng",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "sv": "swe",
    "tr": "tur",
}
FIRST, SCRIPTS = "eng", "osd"
_FOLDERS = (
    os.path.join(sys.prefix, "share", "tessdata"),  # noqa: PTH118 - a constant of strings
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


@cache
def installed() -> dict[str, Path]:
    """The file of every model, the environment's own first."""
    found: dict[str, Path] = {}
    for folder in _FOLDERS:
        for path in sorted(Path(folder).glob("*.traineddata")):
            found.setdefault(path.stem, path)
    return found


def has(model: str) -> bool:
    return all(part in installed() for part in model.split("+"))


@cache
def is_available() -> bool:
    """Whether pages can be read here at all: in no layer on AWS, where Textract does it."""
    try:
        import tesserocr
    except ImportError:
        return False
    return tesserocr is not None and has(FIRST)


def parts(model: str) -> set[str]:
    """A model of several languages, and each of them: scripts of their own are read in both ways."""
    return {model, *model.split("+")}


@contextmanager
def single_lines(model: str) -> Iterator[None]:
    """Meanwhile, what is read with the model's parts is one line each, as it is."""
    import tesserocr

    engines = [engine(part) for part in parts(model)]
    for one in engines:
        one.SetPageSegMode(tesserocr.PSM.RAW_LINE)
    try:
        yield
    finally:
        for one in engines:
            one.SetPageSegMode(tesserocr.PSM.AUTO)


@cache
def engine(model: str) -> Engine:
    """One engine for each model and process. Its files may lie in different folders, which Tesseract does not know."""
    import tesserocr

    modes = tesserocr.PSM
    with tempfile.TemporaryDirectory() as folder:
        for part in model.split("+"):
            (Path(folder) / f"{part}.traineddata").symlink_to(installed()[part])
        mode = modes.OSD_ONLY if model == SCRIPTS else modes.AUTO
        made = tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=model, psm=mode)
    made.SetVariable("debug_file", "")  # where it tells of pages without letters: a confined child can open no file
    return made
