import asyncio
from functools import cache
from typing import Any

from mangum import Mangum

from pages.application import application
from pages.gate import Gate


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    """Mangum takes the thread's event loop, and Python no longer makes one: it gets the same with each event."""
    asyncio.set_event_loop(_loop())
    return _pages()(event, context)


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


@cache
def _pages() -> Mangum:
    """Made with the first event, because it asks for the loop as well."""
    return Mangum(Gate(application), lifespan="off")
