"""What the readers of the sources hand to the merge, and the flags of a spelling."""

from dataclasses import dataclass, field
from enum import IntEnum


class Seen(IntEnum):
    """When a spelling counts as a mention in prose; the numbers are stored in the compiled file."""

    ALWAYS = 0
    CAPITAL = 1  # only with a capital inside a sentence, or in a list of skills
    CONTEXT = 2  # an everyday word: only in a list of skills or after "experience with" and the like
    NEVER = 3  # only when the whole string is that spelling


@dataclass(slots=True)
class Entry:
    """One skill of one source. `names` are its spellings, the first one shown to people; parents are names."""

    names: list[tuple[str, Seen]]
    category: str
    parents: list[str] = field(default_factory=list)
    is_family: bool = False
    esco: str | None = None

    @property
    def name(self) -> str:
        return self.names[0][0]
