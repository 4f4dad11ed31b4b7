"""The budgets that are measured, in one table: `python -m bench` (`make bench`). About five minutes.

Each bench also runs alone, as `python -m bench.startup`. Those that print tables of their own are only named.
"""

import sys
from collections.abc import Callable, Iterable
from time import monotonic

from bench import cost, imports, routes, sizes, startup, warm
from bench.figures import Figure, show

BENCHES: dict[str, Callable[[], Iterable[Figure]]] = {
    "imports": imports.figures,
    "sizes": sizes.figures,
    "routes": routes.figures,
    "startup": startup.figures,
    "warm": warm.figures,
    "cost": cost.figures,
}
OTHERS = {
    "end_to_end": "demo, upload until completed, job until alert, on a local cloud of its own; three minutes",
    "search": "the embedded engine at 100,000 candidates",
    "matching": "scorer and taxonomy",
    "parsing": "PDF to lines, and the whole parse, beside pypdfium2",
}


def main() -> int:
    found: list[Figure] = []
    for name, figures in BENCHES.items():
        began = monotonic()
        found += figures()
        print(f"bench.{name}: {monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    holds = show(found)
    print("\nMore, each on its own:")
    for name, what in OTHERS.items():
        print(f"  python -m bench.{name:<12} {what}")
    return int(not holds)


if __name__ == "__main__":
    sys.exit(main())
