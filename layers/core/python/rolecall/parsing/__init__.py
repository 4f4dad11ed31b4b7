"""The resume parser: bytes in, a record with the place of every field out. Needs no network and no cloud.

Names are resolved when they are first used: importing the record must not load a PDF library.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolecall.parsing.errors import Unreadable
    from rolecall.parsing.inprocess import parse
    from rolecall.parsing.isolated import parse_isolated
    from rolecall.parsing.limits import Limits
    from rolecall.parsing.ocr.elsewhere import PagesToRead, answered_by, for_a_service
    from rolecall.parsing.ocr.local import with_scans
    from rolecall.parsing.record import PARSER_VERSION, ParsedResume

__all__ = [
    "PARSER_VERSION",
    "Limits",
    "PagesToRead",
    "ParsedResume",
    "Unreadable",
    "answered_by",
    "for_a_service",
    "parse",
    "parse_isolated",
    "with_scans",
]

_HOMES = {
    "Limits": "limits",
    "PARSER_VERSION": "record",
    "PagesToRead": "ocr.elsewhere",
    "ParsedResume": "record",
    "Unreadable": "errors",
    "answered_by": "ocr.elsewhere",
    "for_a_service": "ocr.elsewhere",
    "parse": "inprocess",
    "parse_isolated": "isolated",
    "with_scans": "ocr.local",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
