"""The one object per index that says which segments it is made of. Publishing it is the commit.

A stored object holds all files of one segment, or one segment's list of deleted documents, end to end. Objects are
never changed; their keys carry a hash of their content, so two writers never write different bytes to one key.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

READERS_GRACE = timedelta(hours=1)
"""How long a reader may still fetch what a manifest it has read names."""


@dataclass(frozen=True, slots=True)
class StoredFiles:
    """`files` are names and sizes in bytes, in the order in which they follow each other in the object."""

    key: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """`meta` is tantivy's own meta.json ("" for an index nobody has written); `retired` maps keys to seconds."""

    meta: str = ""
    objects: tuple[StoredFiles, ...] = ()
    retired: Mapping[str, int] = field(default_factory=dict)

    def succeed(self, meta: str, objects: tuple[StoredFiles, ...], at: datetime) -> "Manifest":
        """The next manifest; what it names no longer is retired as of `at`."""
        live = {stored.key for stored in objects}
        left = {stored.key: int(at.timestamp()) for stored in self.objects} | dict(self.retired)
        return Manifest(meta, objects, {key: since for key, since in left.items() if key not in live})

    def without_expired(self, at: datetime) -> tuple["Manifest", list[str]]:
        """The manifest without what no reader needs any more, and the keys that may be deleted once it is out."""
        oldest = int((at - READERS_GRACE).timestamp())
        kept = {key: since for key, since in self.retired.items() if since > oldest}
        return replace(self, retired=kept), [key for key in self.retired if key not in kept]

    @property
    def keys(self) -> set[str]:
        return {stored.key for stored in self.objects} | set(self.retired)

    def to_json(self) -> bytes:
        objects = [{"key": stored.key, "files": stored.files} for stored in self.objects]
        return json.dumps({"meta": self.meta, "objects": objects, "retired": dict(self.retired)}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "Manifest":
        raw = json.loads(data)
        objects = (StoredFiles(o["key"], tuple((name, size) for name, size in o["files"])) for o in raw["objects"])
        return cls(raw["meta"], tuple(objects), raw["retired"])


def live_files(meta: str, directory: Path) -> dict[str, list[Path]]:
    """The index files in `directory` that `meta` refers to, by what they are stored as.

    tantivy names them `<segment>.<component>` and, for deleted documents, `<segment>.<stamp>.del`.
    """
    groups: dict[str, list[Path]] = {}
    for segment in json.loads(meta)["segments"] if meta else []:
        stem = segment["segment_id"].replace("-", "")
        groups[stem] = sorted(path for path in directory.glob(f"{stem}.*") if path.suffix != ".del")
        if segment["deletes"]:
            deletes = f"{stem}.{segment['deletes']['opstamp']}"
            groups[deletes] = [directory / f"{deletes}.del"]
    return groups
