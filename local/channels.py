"""Paths of sockets, as the edge on AWS rewrites them: infra/sockets.json is the table of both."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from local.cloud import ROOT

TABLE = ROOT / "infra" / "sockets.json"


@dataclass(frozen=True, slots=True)
class Channels:
    """`/ws/<channel>/` for every channel of the table; `{name}` in a channel stands for one segment."""

    prefix: str
    patterns: tuple[re.Pattern[str], ...]

    @classmethod
    def read(cls, path: Path = TABLE) -> Self:
        table = json.loads(path.read_text())
        return cls(table["prefix"], tuple(re.compile(pattern(channel)) for channel in table["channels"]))

    def covers(self, path: str) -> bool:
        """Whether the path is one for sockets, known or not."""
        return path.startswith(self.prefix)

    def channel_of(self, path: str) -> str | None:
        """The channel that a path means, None when it means none. A trailing slash does not matter."""
        channel = path.removeprefix(self.prefix).removesuffix("/")
        return channel if any(known.fullmatch(channel) for known in self.patterns) else None


def pattern(channel: str) -> str:
    """`chat/{user_id}` as a regular expression that Python and JavaScript read alike."""
    return re.sub(r"\{\w+\}", "[^/]+", channel)
