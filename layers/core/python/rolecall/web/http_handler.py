"""The entry point of a JSON area: find the dialect, import its routes with its first request, answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rolecall.domain.errors import DomainError, Forbidden
from rolecall.observability import logger, service_name
from rolecall.web.body import form_as_json
from rolecall.web.dialect import dialect_of, load_dialect
from rolecall.web.edge import came_by_the_edge
from rolecall.web.powertools_app import DialectApp
from rolecall.web.request import EDGE_MARK, Incoming
from rolecall.web.router import part

if TYPE_CHECKING:
    from collections.abc import Callable

    from rolecall.web.dialect import Dialect
    from rolecall.web.exchange import Parts


class HttpHandler:
    """`parts` and `origin_secret` are asked for with the first request, not at import.

    With an origin secret set (the edge is on), requests that did not come through the edge are refused.
    """

    def __init__(
        self,
        area: str,
        dialects: tuple[str, ...],
        parts: Callable[[], Parts],
        origin_secret: Callable[[], str | None],
    ) -> None:
        self.area, self.dialects = area, dialects
        self._parts, self._origin_secret = parts, origin_secret
        self._apps: dict[str, DialectApp] = {}
        self._later: dict[str, dict[str, str]] = {}

    def __call__(self, event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
        incoming = Incoming(event)
        logger().append_keys(request_id=incoming.request_id)
        app = self.app(dialect_of(incoming.path), incoming.path)
        try:
            answer = app.resolve(self._let_in(event, incoming, app.dialect), context)
        except DomainError as error:
            answer = app.refusal(error, incoming)
        answer["headers"] = {
            **answer.get("headers", {}),
            "X-Request-Id": incoming.request_id,
            "X-Served-By": service_name(),
        }
        return answer

    def app(self, name: str, path: str) -> DialectApp:
        """The dialect's application with what `path` needs; without routes when this area has none of the dialect.

        It still answers 404 in its form then.
        """
        if name not in self._apps:
            self._apps[name], self._later[name] = DialectApp(load_dialect(name), self._parts()), {}
            if name in self.dialects:
                router = part(f"{self.area}.routes.{name}")
                self._apps[name].include_router(router)
                self._later[name] = dict(router.parts)
        self._include(name, {module for pattern, module in self._later[name].items() if re.match(pattern, path)})
        return self._apps[name]

    def _include(self, name: str, modules: set[str]) -> None:
        for module in modules:
            self._apps[name].include_router(part(module))
        self._later[name] = {pattern: one for pattern, one in self._later[name].items() if one not in modules}

    def _let_in(self, event: dict[str, Any], incoming: Incoming, dialect: Dialect) -> dict[str, Any]:
        """The event as the application reads it. Raises Forbidden when it went round the edge."""
        secret = self._origin_secret()
        if not came_by_the_edge(incoming.headers, secret):
            raise Forbidden
        marked = {**event, EDGE_MARK: secret is not None}
        return form_as_json(marked) if dialect.takes_forms else marked
