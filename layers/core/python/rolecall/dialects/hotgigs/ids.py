"""hotgigs shows the internal id as it is: an integer."""

import re
from typing import Annotated, Literal, Protocol

from pydantic import BeforeValidator

from rolecall.domain.errors import NotFound
from rolecall.domain.ids import is_id

_DIGITS = re.compile(r"[1-9][0-9]{0,15}")


def parse_id(text: object) -> int:
    """The id a path or query names. Raises NotFound for every other form, UUIDs among them."""
    digits = str(text)
    if not _DIGITS.fullmatch(digits) or not is_id(int(digits)):
        raise NotFound
    return int(digits)


IntId = Annotated[int, BeforeValidator(parse_id)]
"""For route signatures: the described type is an integer, and what is none is not found (not invalid)."""


class Uuids(Protocol):
    """The UUIDs that resume_import takes, shown beside the integers as a declared extension."""

    def encode(self, kind: Literal["user", "job"], number: int, /) -> str: ...
