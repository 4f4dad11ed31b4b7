"""What an API key may do: its scopes, for the area and kind of the operation; and what none may.

An area is the top-level package of the handler. Ways in, credentials, keys and organisations are the area `auth`,
which has no scopes; operations elsewhere that are for the person alone say so (`operation(…, people_only=True)`).
"""

from aws_lambda_powertools.event_handler.api_gateway import Route

from rolecall.domain.errors import Forbidden
from rolecall.domain.principal import Principal
from rolecall.web.operation import is_for_people_only

READS = {"GET", "HEAD"}
CLOSED_AREA = "auth"


def check_scope(route: Route, principal: Principal | None) -> None:
    """Raises Forbidden. Sessions may do whatever their account may."""
    if principal is None or principal.api_key is None:
        return
    area = route.func.__module__.partition(".")[0]
    if area == CLOSED_AREA or is_for_people_only(route):
        raise Forbidden("API keys cannot do this. Please sign in.")
    needed = f"{area}:{'read' if route.method in READS else 'write'}"
    if needed not in principal.api_key.scopes:
        raise Forbidden(f"This API key lacks the scope {needed}.")
