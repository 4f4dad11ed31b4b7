"""A new container, as a process: `python -m tests.functions.fresh` with the hidden modules, a handler and an event."""

import importlib
import json
import sys
from importlib.abc import MetaPathFinder
from typing import Any, NoReturn


class Hidden(MetaPathFinder):
    """Modules that are not there."""

    def __init__(self, names: list[str]) -> None:
        self.names = set(names)

    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def never(*_: object, **__: object) -> NoReturn:
    raise AssertionError("no document is made in a function")


def load(hidden: str, name: str) -> Any:
    """The handler of that name, from what is not hidden."""
    sys.meta_path.insert(0, Hidden(json.loads(hidden)))
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


def main(hidden: str, module: str, event: str) -> None:
    handler = load(hidden, f"{module}.handler")
    resolver: Any = importlib.import_module("aws_lambda_powertools.event_handler").APIGatewayHttpResolver
    resolver.get_openapi_schema = never
    answer = handler(json.loads(event), None)
    sys.stdout.write(json.dumps([answer["statusCode"], answer["body"], sorted(sys.modules)]))


if __name__ == "__main__":
    main(*sys.argv[1:])
