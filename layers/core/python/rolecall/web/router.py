from typing import Self

from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter


class Router(APIGatewayHttpRouter):
    """The operations of one dialect in one area; its decorators are rows of the route table."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Powertools leaves it bare

    @classmethod
    def of(cls, *parts: "Router") -> Self:
        """One router with the operations of several modules, for a dialect that has too many for one."""
        whole = cls()
        for part in parts:
            whole._routes |= part._routes  # noqa: SLF001 - another of our own kind
            whole._routes_with_middleware |= part._routes_with_middleware  # noqa: SLF001
        return whole
