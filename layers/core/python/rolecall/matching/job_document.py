"""The job post as a score reads it. A receipt's job hash covers exactly this, as canonical JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class JobDocument:
    """Texts as posted, "" where there is none. Facets only as the poster stated them.

    What the text implies is read anew by each score; what was derived elsewhere must not be put here.
    """

    title: str
    description: str = ""
    requirements: str = ""
    skills: tuple[str, ...] = ()
    location: str = ""
    country: str = ""
    work_type: str = ""
    employment_type: str = ""
    level: str = ""
    industry: str = ""

    def to_json(self) -> bytes:
        """Canonical: sorted keys, no white space, UTF-8. Equal documents give equal bytes."""
        data = {each.name: getattr(self, each.name) for each in fields(self)}
        return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Reads any JSON spelling of a document. Raises ValueError for what is not one."""
        parsed = json.loads(data)
        known = {each.name for each in fields(cls)}
        if not isinstance(parsed, Mapping) or "title" not in parsed or set(parsed) - known:
            raise ValueError(f"a job document has a title and no other keys than {', '.join(sorted(known))}")
        skills = parsed.get("skills", [])
        if not isinstance(skills, list) or not all(isinstance(each, str) for each in skills):
            raise ValueError("skills of a job document is a list of texts")
        texts = {name: value for name, value in parsed.items() if name != "skills"}
        if not all(isinstance(value, str) for value in texts.values()):
            raise ValueError("everything but skills is a text in a job document")
        return cls(skills=tuple(skills), **texts)
