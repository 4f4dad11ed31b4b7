"""Once a day: make the text of removed documents leave the search store, however idle the index is."""

from typing import Any

from rolecall.bootstrap import search_writer
from rolecall.observability import logger


def handler(event: dict[str, Any], context: Any) -> dict[str, int]:  # noqa: ANN401, ARG001 - LambdaContext
    """`pending` objects may still be read by somebody; the next run takes them."""
    purged = search_writer().purge()
    logger().info("purged the search index", extra={"rewritten": purged.rewritten, "pending": purged.pending})
    return {"rewritten": purged.rewritten, "pending": purged.pending}
