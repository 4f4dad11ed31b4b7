"""P9: what Lambda unpacks for each function, layers included: `python -m bench.sizes`.

Built for this machine; the packages for AWS are the same ones. MB are those of Lambda's quota, 2 ** 20 bytes.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.artefact import BUILD, Function, functions
from bench.figures import Figure, show

MB = 2**20
MOST_MB = {"search": 65, "parsing": 60}
MOST_OF_THE_OTHERS_MB = 45


def figures() -> Iterator[Figure]:
    for function in sorted(functions().values(), key=lambda one: one.layers):
        size = sum(size_bytes(folder) for folder in function.path) / MB
        yield Figure("P9", function.name, size, "MB", most_mb(function), " + ".join(function.layers))
    layers = sorted((BUILD / "layers").iterdir())
    yield Figure("P9", "layers", len(layers), "", 4, ", ".join(folder.name for folder in layers))


def most_mb(function: Function) -> int:
    return next((MOST_MB[layer] for layer in function.layers if layer in MOST_MB), MOST_OF_THE_OTHERS_MB)


def size_bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    sys.exit(not show(figures()))
