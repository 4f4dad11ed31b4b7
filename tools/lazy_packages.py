"""Packages of others that import all they hold as soon as any of it is imported.

Powertools' event handler brings AppSync, Bedrock and asyncio along, its data classes those of forty services: a tenth
of a cold start, for nothing. In the layer such a package finds a name where it lives when it is first asked for (PEP
562), and is what it was otherwise.
"""

import ast
from pathlib import Path

PACKAGES = ("aws_lambda_powertools/event_handler", "aws_lambda_powertools/utilities/data_classes")

LAZY = """\
from importlib import import_module
{eager}
__all__ = {names!r}
_HOMES = {homes!r}


def __getattr__(name):
    if name not in _HOMES:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
    return value
"""


def defer(packages: Path) -> None:
    """Rewrite the packages installed in the folder `packages`."""
    for package in PACKAGES:
        init = packages / package / "__init__.py"
        init.write_text(lazy(init.read_text()))


def lazy(source: str) -> str:
    """The package's `__init__` with its imports put off. Refuses one that does more than import names."""
    homes: dict[str, str] = {}
    exported: list[str] = []
    eager = ""
    for statement in ast.parse(source).body:
        match statement:
            case ast.ImportFrom(module=str(module), names=[name]) if name.name == module.rpartition(".")[2]:
                eager += f"{ast.unparse(statement)}\n"  # what is called like its module would be taken for it
            case ast.ImportFrom(module=str(module), names=names, level=level) if all(not name.asname for name in names):
                homes |= {name.name: "." * level + module for name in names}
            case ast.Assign([ast.Name("__all__")], value):
                exported = ast.literal_eval(value)
            case ast.Expr(ast.Constant()):
                pass
            case _:
                raise SystemExit(f"tools/lazy_packages.py: a package does more than it did: {ast.unparse(statement)}")
    return LAZY.format(eager=eager, names=exported, homes=homes)
