"""P9: what Lambda unpacks for each function, layers included: `python -m bench.sizes`.

Built for this machine; the packages for AWS are the same ones. MB are those of Lambda's quota, 2 ** 20 bytes.
"""

import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from bench.artefact import BUILD, Function, functions
from bench.figures import Figure, show

MB = 2**20
MOST_MB = {"search": 65, "parsing": 60}
MOST_OF_THE_OTHERS_MB = 45
# What reads pictures counts apart; the engines themselves are in no layer.
OCR = {"PIL", "pillow.libs", "trp"}
MOST_OF_OCR_MB = 15


def figures() -> Iterator[Figure]:
    for function in sorted(functions().values(), key=lambda one: one.layers):
        yield Figure("P9", function.name, size_mb(function), "MB", most_mb(function), " + ".join(function.layers))
    ocr = sum(size_bytes(path) for path in (BUILD / "layers" / "parsing" / "python").iterdir() if path.name in OCR)
    yield Figure("P9", "reading pictures", ocr / MB, "MB", MOST_OF_OCR_MB, "parsing")
    layers = sorted((BUILD / "layers").iterdir())
    yield Figure("P9", "layers", len(layers), "", 4, ", ".join(folder.name for folder in layers))


def most_mb(function: Function) -> int:
    return next((MOST_MB[layer] for layer in function.layers if layer in MOST_MB), MOST_OF_THE_OTHERS_MB)


def size_mb(function: Function) -> float:
    """Without what reads pictures."""
    return sum(size_bytes(folder, without=OCR) for folder in function.path) / MB


def size_bytes(folder: Path, without: AbstractSet[str] = frozenset()) -> int:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sum(file.stat().st_size for file in files if not without & set(file.relative_to(folder).parts))


if __name__ == "__main__":
    sys.exit(not show(figures()))
