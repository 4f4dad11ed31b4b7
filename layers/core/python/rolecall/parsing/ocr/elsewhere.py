"""Scanned pages read by a service that answers later: the file is parsed in two steps, each in a confined child."""

from collections.abc import Callable, Sequence

from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr.blocks import Response
from rolecall.parsing.ocr.local import longer, understood, warm_pictures


class PagesToRead(Exception):
    """The file holds pictures of text. `pages` is a TIFF of them, upright, for an engine that answers as Textract."""

    def __init__(self, pages: bytes) -> None:
        self.pages = pages
        super().__init__()


def for_a_service(data: bytes, extract: Extract, limits: Limits) -> Extract:
    """The first step. Raises PagesToRead where there are any, Unreadable."""
    if not extract.unread:
        return extract
    from rolecall.parsing.isolated import confined

    warm_pictures()
    raise PagesToRead(confined(lambda: _drawn(data, extract, limits), longer(limits)))


def answered_by(responses: Sequence[Response]) -> Callable[[bytes, Extract, Limits], Extract]:
    """The second step: the file again, with what the service read."""

    def merged(data: bytes, extract: Extract, limits: Limits) -> Extract:
        if not extract.unread:
            return extract
        from rolecall.parsing.isolated import confined

        warm_pictures()
        return understood(confined(lambda: _merged(data, extract, limits, responses), longer(limits)))

    return merged


def _drawn(data: bytes, extract: Extract, limits: Limits) -> bytes:
    from rolecall.parsing.ocr.scans import document_of

    return document_of(data, extract, limits)


def _merged(data: bytes, extract: Extract, limits: Limits, responses: Sequence[Response]) -> bytes:
    from rolecall.parsing.ocr.scans import read_scans

    return read_scans(data, extract, limits, lambda _: responses).to_bytes()
