"""Generated parts of files that people write: the lines between `<name>: begin` and `<name>: end`."""

import re
from pathlib import Path


def put(text: str, name: str, lines: list[str]) -> str:
    """`text` with what stands between the markers replaced. The marker lines themselves stay as they are."""
    marked = re.compile(rf"(^[^\n]*\b{name}: begin$\n)(.*?)(^[^\n]*\b{name}: end$)", re.DOTALL | re.MULTILINE)
    if not marked.search(text):
        raise ValueError(f"no lines marked '{name}: begin' and '{name}: end'")
    body = "".join(f"{line}\n" for line in lines)
    return marked.sub(lambda found: found[1] + body + found[3], text, count=1)


def refresh(path: Path, name: str, lines: list[str], *, check: bool) -> bool:
    """Write the part into the file, or only look. True when the file was as it should be."""
    old = path.read_text()
    new = put(old, name, lines)
    if not check and new != old:
        path.write_text(new)
    return new == old
