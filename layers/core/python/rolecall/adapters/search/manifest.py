"""The one object per index that says which segments it is made of. Publishing it is the commit.

A stored object holds all files of one segment, or one segment's list of deleted documents, end to end. Objects are
never changed; their keys carry a hash of their content, so two writers never write different bytes to one key.
"""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoredFiles:
    """`files` are names and sizes in bytes, in the order in which they follow each other in the object."""

    key: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """`meta` is tantivy's own meta.json; "" for an index that nobody has written."""

    meta: str = ""
    objects: tuple[StoredFiles, ...] = ()

    @property
    def keys(self) -> set[str]:
        return {stored.key for stored in self.objects}

    def to_json(self) -> bytes:
        objects = [{"key": stored.key, "files": stored.files} for stored in self.objects]
        return json.dumps({"meta": self.meta, "objects": objects}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "Manifest":
        raw = json.loads(data)
        objects = (StoredFiles(o["key"], tuple((name, size) for name, size in o["files"])) for o in raw["objects"])
        return cls(raw["meta"], tuple(objects))


def live_files(meta: str, directory: Path) -> dict[str, list[Path]]:
    """The index files in `directory` that `meta` refers to, by what they are stored as.

    tantivy names them `<segment>.<component>` and, for deleted documents, `<segment>.<stamp>.del`.
    """
    groups: dict[str, list[Path]] = {}
    for segment in json.loads(meta)["segments"] if meta else []:
        stem = segment["segment_id"].replace("-", "")
        groups[stem] = sorted(path for path in directory.glob(f"{stem}.*") if path.suffix not in {".del", ".part"})
        if segment["deletes"]:
            deletes = f"{stem}.{segment['deletes']['opstamp']}"
            groups[deletes] = [directory / f"{deletes}.del"]
    return groups
