"""Whether a request came through the edge (infra/edge.yaml), which adds a secret to everything it passes on."""

import hmac
from collections.abc import Mapping

ORIGIN_HEADER = "x-rolecall-origin"


def came_by_the_edge(headers: Mapping[str, str], secret: str | None) -> bool:
    """`headers` by lower-case name. True as well where there is no edge, and so no secret."""
    return secret is None or hmac.compare_digest(headers.get(ORIGIN_HEADER, "").encode(), secret.encode())
