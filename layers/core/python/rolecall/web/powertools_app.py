"""One dialect's operations of one area, on Powertools' resolver.

The resolver finds the route, validates the input and serialises the reply; everything around it is an `Exchange`.
Its own answers (its 422, its 404 for a wrong method) are replaced by the dialect's.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.api_gateway import Route
from aws_lambda_powertools.event_handler.middlewares.openapi_validation import OpenAPIResponseValidationMiddleware

from rolecall.domain.errors import MethodNotAllowed, NotFound
from rolecall.web.body import read_json
from rolecall.web.exchange import Exchange, rendered
from rolecall.web.request import Incoming

if TYPE_CHECKING:
    from aws_lambda_powertools.event_handler import Response
    from aws_lambda_powertools.event_handler.api_gateway import ResponseBuilder

    from rolecall.domain.errors import DomainError
    from rolecall.web.dialect import Dialect
    from rolecall.web.exchange import Parts

ANY_PATH = re.compile(".*")


class RepliesAsDeclared(OpenAPIResponseValidationMiddleware):
    """JSON is held against its schema; a file is sent as it is."""

    def _handle_response(self, *, route: Route, response: Response[Any]) -> Response[Any]:
        if not response.is_json():
            return response
        checked: Response[Any] = super()._handle_response(route=route, response=response)
        return checked


class DialectApp(APIGatewayHttpResolver):
    def __init__(self, dialect: Dialect, parts: Parts) -> None:
        super().__init__(
            enable_validation=True,
            response_validation_error_http_code=HTTPStatus.INTERNAL_SERVER_ERROR,
            json_body_deserializer=read_json,
        )
        self._response_validation_middleware = RepliesAsDeclared(has_response_validation_error=True)
        self.dialect = dialect
        self.parts = parts

    @staticmethod
    def _compile_regex(rule: str, base_regex: str = "^{}/?$") -> re.Pattern[str]:
        """Every operation answers with and without the trailing slash."""
        pattern: re.Pattern[str] = APIGatewayHttpResolver._compile_regex(rule.rstrip("/"), base_regex)  # noqa: SLF001 - made to be overridden (APIGatewayRestResolver does)
        return pattern

    def _handle_not_found(self, method: str, path: str) -> ResponseBuilder[Any]:
        allowed = [route.method for route in self._static_routes + self._dynamic_routes if route.rule.match(path)]

        def refuse() -> None:
            raise MethodNotAllowed(allowed) if allowed else NotFound("There is nothing at this path.")

        route = Route(method, path, ANY_PATH, refuse, cors=False, compress=False)
        self.append_context(_route=route, _path=path)  # type: ignore[no-untyped-call]  # Powertools leaves it bare
        return self._call_route(route, {})

    def _call_route(self, route: Route, route_arguments: dict[str, str]) -> ResponseBuilder[Any]:
        incoming = Incoming(self.current_event.raw_event)
        response = Exchange(self, route, route_arguments, incoming).respond()
        return self._response_builder_class(response=response, serializer=self._serializer, route=route)

    def run(self, route: Route, route_arguments: dict[str, str]) -> Response[Any]:
        """Validate, call and present; the body is text afterwards, as it is sent and kept."""
        answer = route(router_middlewares=self._router_middlewares, app=self, route_arguments=dict(route_arguments))
        response = cast("Response[Any]", self._to_response(answer))
        if response.is_json() and response.body is not None and not isinstance(response.body, str):
            response.body = self.to_json(response.body)
        return response

    def to_json(self, data: Any) -> str:  # noqa: ANN401 - JSON data
        return self._serializer(data)

    def refusal(self, error: DomainError, incoming: Incoming) -> dict[str, Any]:
        """The answer to a request that is not let in at all."""
        response = rendered(self, error, incoming)
        return {"statusCode": response.status_code, "headers": dict(response.headers), "body": response.body}
