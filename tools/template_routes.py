"""Render the gateway's route keys into template.yaml.

    python -m tools.template_routes           infra/routes.json → template.yaml, between the routes markers
    python -m tools.template_routes --check   only say whether the template is up to date

infra/routes.json is [{"key": "ANY /v1/auth/{proxy+}", "function": "Auth"}, …]; tools/routes writes it from the route
decorators and then calls `refresh_template`. Routes that are marked "local" end in a slash, which API Gateway refuses
and the emulator needs: they exist in the local cloud only.
"""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from tools.generated import refresh
from tools.template import ROOT, TEMPLATE

ROUTES = ROOT / "infra" / "routes.json"
MAX_ROUTES = 300  # quota of an HTTP API
KEY = re.compile(r"\$default|(ANY|GET|POST|PUT|PATCH|DELETE|HEAD) /(\S*[^/\s])?")
LOCAL_KEY = re.compile(KEY.pattern + "/?")


@dataclass(frozen=True, slots=True, order=True)
class Route:
    """A route key of the HTTP API and the logical id of the function that answers it."""

    key: str
    function: str
    local: bool = False

    @property
    def path(self) -> str:
        return self.key.partition(" ")[2]

    @property
    def logical_id(self) -> str:
        """`ANY /v1/auth/{proxy+}` is RouteAnyV1AuthProxy: adding a route renames no other."""
        words = re.findall(r"[A-Za-z0-9]+", self.key)
        ending = "Root" if self.path == "/" else "Slash" if self.path.endswith("/") else ""
        return "Route" + "".join(word[0].upper() + word[1:] for word in words) + ending

    def render(self) -> list[str]:
        return [
            f"  {self.logical_id}:",
            "    Type: AWS::ApiGatewayV2::Route",
            *(["    Condition: InLocalCloud"] if self.local else []),
            "    Properties:",
            "      ApiId: !Ref HttpApi",
            f'      RouteKey: "{self.key}"',
            f'      Target: !Sub "integrations/${{{self.function}Integration}}"',
        ]


def read_routes() -> list[Route]:
    return sorted(Route(**entry) for entry in json.loads(ROUTES.read_text()))


def check_routes(routes: Iterable[Route]) -> None:
    """Refuse what API Gateway would refuse."""
    seen: dict[str, Route] = {}
    for route in routes:
        if not (LOCAL_KEY if route.local else KEY).fullmatch(route.key):
            raise ValueError(f"not a route key: {route.key!r}")
        if route.logical_id in seen:
            twin = seen[route.logical_id].key
            raise ValueError(f"{route.key!r} and {twin!r} would have the same name in the template")
        seen[route.logical_id] = route
    count = sum(not route.local for route in seen.values())
    if count > MAX_ROUTES:
        raise ValueError(f"{count} routes, but an HTTP API has at most {MAX_ROUTES}")


def refresh_template(*, check: bool = False) -> bool:
    """Bring the template in line with infra/routes.json. True when it already was."""
    routes = read_routes()
    check_routes(routes)
    return refresh(TEMPLATE, "routes", [line for route in routes for line in route.render()], check=check)


def main() -> int:
    check = "--check" in sys.argv[1:]
    fresh = refresh_template(check=check)
    if check and not fresh:
        print("template.yaml does not hold the routes of infra/routes.json: python -m tools.template_routes")
    return int(check and not fresh)


if __name__ == "__main__":
    sys.exit(main())
