"""Bytes to a record: extract, lay out, cut into sections, read the fields. Deterministic."""

import hashlib
from datetime import date

from rolecall.parsing.assemble import assemble
from rolecall.parsing.extract.read import read
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr.local import with_trusted_scans
from rolecall.parsing.record import ParsedResume


def parse(
    data: bytes, *, filename: str | None = None, limits: Limits | None = None, as_of: date | None = None
) -> ParsedResume:
    """The record of a resume. `filename` is not trusted and changes nothing. Raises Unreadable.

    Current jobs run to `as_of`, today if not given: with it, the same bytes give the same record on any day.

    Runs in this process: files from strangers go through `parse_isolated`.
    """
    del filename
    limits = limits or Limits()
    return assemble(with_trusted_scans(data, read(data, limits), limits), hashlib.sha256(data).hexdigest(), as_of)
