"""What a deployment is made of, as one hash: nothing is built or deployed twice."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

# The makefiles of functions/ and layers/ call tools/; uv.lock decides what the linked packages are.
SOURCES = ("template.yaml", "samconfig.toml", "uv.lock", "functions", "layers", "infra", "tools")
IGNORED_FOLDERS = {"__pycache__"}


def fingerprint(root: Path, sources: tuple[str, ...] = SOURCES) -> str:
    """Hash of the paths and contents of all sources."""
    digest = hashlib.sha256()
    for path in files(root, sources):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(root)} {content}\n".encode())
    return digest.hexdigest()


def files(root: Path, sources: tuple[str, ...]) -> Iterator[Path]:
    for name in sources:
        source = root / name
        found = [source] if source.is_file() else sorted(source.rglob("*"))
        yield from (path for path in found if path.is_file() and not IGNORED_FOLDERS.intersection(path.parts))
