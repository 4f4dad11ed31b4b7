"""Interests, one by one."""

import re
from collections.abc import Sequence

from rolecall.parsing.fields.paragraphs import paragraphs_of
from rolecall.parsing.layout.lines import Line


def interests_of(lines: Sequence[Line]) -> list[str]:
    found = []
    for paragraph in paragraphs_of(lines):
        found += [part.strip(" .") for part in re.split(r"[,;|·•、](?![^(]*\))", paragraph.text) if part.strip(" .")]
    return [item for item in dict.fromkeys(found) if len(item) < 80]
