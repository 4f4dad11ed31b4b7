"""profile_service shows no ids: a resume is named as another dialect shows it, by its integer or by its UUID."""

import re
from typing import Literal, Protocol

from rolecall.domain.errors import NotFound
from rolecall.domain.ids import ResumeId, is_id

_DIGITS = re.compile(r"[1-9][0-9]{0,15}")


class Uuids(Protocol):
    def decode(self, kind: Literal["resume"], text: str, /) -> int: ...


def parse_resume_id(given: int | str, uuids: Uuids) -> ResumeId:
    """Raises NotFound for every other form."""
    text = str(given)
    if not _DIGITS.fullmatch(text):
        return ResumeId(uuids.decode("resume", text))
    if not is_id(int(text)):
        raise NotFound
    return ResumeId(int(text))
