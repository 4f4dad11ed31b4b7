"""P4: operations of each function and route keys of the gateway: `python -m bench.routes`."""

import json
import sys
from collections import Counter
from collections.abc import Iterator

from bench.figures import Figure, show
from tools.routes.operations import function_of, modules
from tools.routes.rules import MAX_PER_FUNCTION
from tools.template import ROOT

KEYS = ROOT / "infra" / "routes.json"
MOST_KEYS = 300
"""API Gateway's own quota."""


def figures() -> Iterator[Figure]:
    operations = Counter(function_of(module.area, module.dialect) for module in modules() for _ in module.operations())
    for function, count in sorted(operations.items()):
        yield Figure("P4", f"{function}: operations", count, "", MAX_PER_FUNCTION)
    keys = [row for row in json.loads(KEYS.read_text()) if not row.get("local")]
    yield Figure("P4", "route keys on AWS", len(keys), "", MOST_KEYS)


if __name__ == "__main__":
    sys.exit(not show(figures()))
