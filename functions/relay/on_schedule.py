"""Every minute: send what the stream did not, however that came about."""

from typing import Any

from rolecall.bootstrap import relay
from rolecall.observability import count, logger


def handler(event: dict[str, Any], context: Any) -> dict[str, int]:  # noqa: ANN401, ARG001 - LambdaContext
    sent, left = relay().sweep()
    if sent or left:
        logger().warning("swept the outbox", extra={"sent": sent, "left": left})
        count("OutboxOverdue", sent + left)
    return {"sent": sent, "left": left}
