"""The OpenAPI documents, one per dialect, as `python -m tools.routes` made them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pages.content import Content

FOLDER = Path(__file__).parent / "openapi"


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    title: str
    summary: str
    version: str
    operations: int
    content: Content


@cache
def documents() -> Mapping[str, Document]:
    """By dialect, the largest first."""
    found = [_read(path) for path in FOLDER.glob("*.json")]
    found.sort(key=lambda document: (-document.operations, document.name))
    return MappingProxyType({document.name: document for document in found})


@cache
def version() -> str:
    """The same in all documents: that of the release."""
    return next(iter(documents().values())).version


def _read(path: Path) -> Document:
    data = path.read_bytes()
    described = json.loads(data)
    info = described["info"]
    count = sum(len(operations) for operations in described["paths"].values())
    return Document(
        path.stem, info["title"], info["summary"], info["version"], count, Content(data, "application/json")
    )
