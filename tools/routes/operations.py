"""The operations that are built, collected from the areas' route modules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.api_gateway import Route, Router

from rolecall.web.access import access_rules
from rolecall.web.http_handler import HttpHandler
from rolecall.web.operation import operation_ids
from tools.template import ROOT

FUNCTIONS = ROOT / "functions"


@dataclass(frozen=True, slots=True)
class Operation:
    """A row of the route table; `path` as its specification writes it, with variables in braces.

    `name` and `docstring` are the handler's.
    """

    area: str
    dialect: str
    method: str
    path: str
    ids: tuple[str, ...] = ()
    status: int = 200
    access: tuple[str, ...] = ()
    name: str = ""
    docstring: str = ""

    @property
    def function(self) -> str:
        return function_of(self.area, self.dialect)

    @property
    def shape(self) -> tuple[str, ...]:
        """Its segments, with every variable alike and the trailing slash away."""
        return tuple("{}" if part.startswith("{") else part for part in self.path.strip("/").split("/"))

    def __str__(self) -> str:
        return f"{self.method} {self.path} ({self.area}, {self.dialect})"


@dataclass(frozen=True, slots=True)
class Module:
    """One route file."""

    area: str
    dialect: str
    router: Router

    def operations(self) -> list[Operation]:
        return [self._operation(route) for route in routes_of([self.router])]

    def _operation(self, route: Route) -> Operation:
        return Operation(
            area=self.area,
            dialect=self.dialect,
            method=route.method,
            path=route.openapi_path,
            ids=operation_ids(route.openapi_extensions),
            status=int(route.status_code),
            access=tuple(rule.__name__ for rule in access_rules(route.func)),
            name=route.func.__name__,
            docstring=route.func.__doc__ or "",
        )


def function_of(area: str, dialect: str) -> str:
    """The logical id in template.yaml. `profiles` has too many operations for one function, so it deploys as two."""
    return "ProfilesTalent" if (area, dialect) == ("profiles", "enabled_talent") else area.capitalize()


def modules() -> list[Module]:
    found = sorted(FUNCTIONS.glob("*/routes/[a-z]*.py"))
    return [_module(path.parent.parent.name, path.stem) for path in found]


def served(area: str) -> tuple[str, ...]:
    """The dialects that the area's handler serves."""
    handler = import_module(f"{area}.api").handler
    if not isinstance(handler, HttpHandler):
        raise TypeError(f"{area}.api.handler is no HttpHandler")
    return handler.dialects


def resolver_of(routers: Iterable[Router]) -> APIGatewayHttpResolver:
    """What Powertools makes of the decorators, without anything that a request needs."""
    resolver = APIGatewayHttpResolver(enable_validation=True)
    for router in routers:
        resolver.include_router(router)
    return resolver


def routes_of(routers: Iterable[Router]) -> Sequence[Route]:
    resolver = resolver_of(routers)
    found: list[Route] = resolver._static_routes + resolver._dynamic_routes  # noqa: SLF001 - there is no other way to list them
    return found


def page_paths() -> list[str]:
    """The paths of the web pages, which FastAPI routes."""
    routers: Any = import_module("pages.application").ROUTERS
    return sorted(route.path.replace(":path}", "}") for router in routers for route in router.routes)


def _module(area: str, dialect: str) -> Module:
    return Module(area, dialect, import_module(f"{area}.routes.{dialect}").router.whole())
