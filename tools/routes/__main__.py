"""Check the route table and make what follows from it.

python -m tools.routes           infra/routes.json, template.yaml, functions/pages/openapi/*.json
python -m tools.routes --check   only say whether they are up to date
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.routes import openapi
from tools.routes.keys import route_keys
from tools.routes.operations import Module, Operation, modules, page_paths, served
from tools.routes.rules import breaches
from tools.routes.specification import documented
from tools.routes.wording import TITLES
from tools.template import ROOT
from tools.template_routes import ROUTES, Route, check_routes, refresh_template

DEFAULT_FUNCTION = "Jobs"
PAGES = "Pages"


def main() -> int:
    check = "--check" in sys.argv[1:]
    found = modules()
    operations = [operation for module in found for operation in module.operations()]
    complaints = [*breaches(operations, documented()), *unserved(found)]
    if not complaints:
        complaints = write(found, operations, check=check)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return int(bool(complaints))


def unserved(found: Sequence[Module]) -> Iterator[str]:
    """A route file that no handler imports answers nobody."""
    for module in found:
        if module.dialect not in served(module.area):
            yield f"functions/{module.area}/api.py does not name {module.dialect} among its dialects"


def write(found: Sequence[Module], operations: Sequence[Operation], *, check: bool) -> list[str]:
    """Bring the generated files up to date, or say which of them are not."""
    keys = gateway_keys(operations)
    check_routes(keys)
    documents = {openapi.path_of(name): openapi.render(name, routers) for name, routers in by_dialect(found).items()}
    stale = [
        path for path, text in {ROUTES: render_keys(keys), **documents}.items() if not put(path, text, check=check)
    ]
    if not refresh_template(check=check):
        stale.append(ROOT / "template.yaml")
    if not check:
        return []
    return [f"{path.relative_to(ROOT)} is not up to date: python -m tools.routes" for path in stale]


def gateway_keys(operations: Sequence[Operation]) -> list[Route]:
    owners = {operation.path: operation.function for operation in operations}
    return route_keys(owners | dict.fromkeys(page_paths(), PAGES), default=DEFAULT_FUNCTION)


def by_dialect(found: Sequence[Module]) -> dict[str, list[Module]]:
    return {name: [module for module in found if module.dialect == name] for name in TITLES}


def render_keys(keys: Sequence[Route]) -> str:
    """One line a key, so that a change shows as what it is."""
    entries = [{"key": key.key, "function": key.function} | ({"local": True} if key.local else {}) for key in keys]
    return "[\n" + ",\n".join(f"  {json.dumps(entry)}" for entry in entries) + "\n]\n"


def put(path: Path, text: str, *, check: bool) -> bool:
    """Write the file, or only look. True when it was as it should be."""
    fresh = path.exists() and path.read_text() == text
    if not fresh and not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return fresh


if __name__ == "__main__":
    sys.exit(main())
