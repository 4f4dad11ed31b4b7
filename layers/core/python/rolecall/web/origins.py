"""Where the request comes from that is being answered, for services that note it down."""

from contextvars import ContextVar

from rolecall.domain.account import Origin

ORIGIN: ContextVar[Origin] = ContextVar("origin", default=Origin())  # noqa: B039 - it cannot be changed


class RequestOrigins:
    def current(self) -> Origin:
        """Empty for work that no client asked for directly, such as that of consumers."""
        return ORIGIN.get()
