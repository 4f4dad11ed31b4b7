"""enabled_talent shows the internal id as an integer; candidates are addressed by their slug alone."""

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

    def encode(self, kind: Literal["job", "task"], number: int, /) -> str: ...


_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_SLUG_LENGTH = 200


def parse_slug(text: str) -> str:
    """A candidate's slug as `make_slug` writes it, never a bare number. Raises NotFound."""
    if len(text) > _SLUG_LENGTH or not _SLUG.fullmatch(text):
        raise NotFound
    return text
