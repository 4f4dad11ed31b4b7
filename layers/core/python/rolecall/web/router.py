from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

NONE: Mapping[str, str] = MappingProxyType({})


class Router(APIGatewayHttpRouter):
    """The operations of one dialect in one area; its decorators are rows of the route table.

    `parts` are modules with more of them: each is imported with the first request whose path its regular expression
    matches, so that a cold start pays for what it is asked alone.
    """

    def __init__(self, parts: Mapping[str, str] = NONE) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Powertools leaves it bare
        self.parts = parts

    def whole(self) -> "Router":
        """With the operations of all parts, for who lists them."""
        whole = Router()
        for router in (self, *(part(module) for module in dict.fromkeys(self.parts.values()))):
            whole._routes |= router._routes  # noqa: SLF001 - another of our own kind
            whole._routes_with_middleware |= router._routes_with_middleware  # noqa: SLF001
        return whole


def part(module: str) -> Router:
    router: Router = import_module(module).router
    return router
