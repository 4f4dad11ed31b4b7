"""The passwords that everybody tries first, as `python -m tools.common_passwords SOURCE…` puts them together.

A source is Django's `common-passwords.txt.gz` or zxcvbn's `frequency_lists.py`. What is shorter than a password may be
is left out: it is refused for its length.
"""

import ast
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from rolecall.web.fields import MIN_PASSWORD
from tools.template import ROOT

TARGET = ROOT / "layers" / "core" / "python" / "rolecall" / "adapters" / "common_passwords.txt.gz"


def read(source: Path) -> Iterator[str]:
    if source.suffix == ".gz":
        yield from gzip.decompress(source.read_bytes()).decode().splitlines()
        return
    (assigned,) = (node for node in ast.parse(source.read_text()).body if isinstance(node, ast.Assign))
    if not isinstance(assigned.value, ast.Dict):
        raise TypeError(f"{source} holds no lists by name")
    for name, words in zip(assigned.value.keys, assigned.value.values, strict=True):
        if isinstance(name, ast.Constant) and name.value == "passwords":
            yield from _words(words)


def _words(node: ast.expr) -> list[str]:
    """The list is written `"one,two".split(",")`."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Constant)
    ):
        return str(node.func.value.value).split(",")
    raise TypeError("a list of passwords in an unknown form")


def main(*sources: str) -> None:
    words = {word.casefold() for source in sources for word in read(Path(source)) if len(word) >= MIN_PASSWORD}
    TARGET.write_bytes(gzip.compress("\n".join(sorted(words)).encode(), mtime=0))
    print(f"{TARGET.name}: {len(words)} passwords, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
