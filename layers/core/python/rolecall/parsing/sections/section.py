"""A part of a resume, with what its heading says it is."""

from dataclasses import dataclass, field

from rolecall.parsing.layout.lines import Line

DATED = frozenset(("experience", "education", "volunteer", "projects", "certifications"))
"""The kinds whose entries have dates."""


@dataclass(slots=True)
class Section:
    """`kind` is 'head' before the first heading; `lines` come without the heading, `label` names a group of skills."""

    kind: str
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)
    label: str | None = None
