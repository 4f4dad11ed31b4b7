"""How a gateway chooses among route keys.

API Gateway prefers a full match to one by a greedy variable, and the more literal to the less; that much is documented
(https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html). What it makes of a
trailing slash is not: no key may end in one, and people report both readings below. So our keys are right under either,
and in the emulator of the local cloud, which differs from both.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache

from tools.template_routes import Route

DEFAULT = "$default"
REST = "{proxy+}"


class Reading(Enum):
    """What becomes of `/jobs/`."""

    FOLDED = "it is /jobs"
    EMPTY_REST = "/jobs/{proxy+} takes it, with nothing as the rest"
    EMULATOR = "only a key that ends in a slash takes it, or a greedy one above; equally literal keys tie"


Rank = tuple[int, ...]


def answering(routes: Iterable[Route], path: str, reading: Reading) -> set[str]:
    """The functions that may get a request for `path`: several where the reading leaves it open."""
    asked = path.rstrip("/") or "/" if reading is Reading.FOLDED else path
    known = [route for route in routes if reading is Reading.EMULATOR or not route.local]
    matching = [route for route in known if route.path and _pattern(route.path, reading).fullmatch(asked)]
    if not matching:
        return {route.function for route in known if route.key == DEFAULT}
    best = max(_rank(route.path, reading) for route in matching)
    return {route.function for route in matching if _rank(route.path, reading) == best}


@cache
def _pattern(key_path: str, reading: Reading) -> re.Pattern[str]:
    rest = ".*" if reading is Reading.EMPTY_REST else ".+"
    parts = re.split(r"(\{[^}]+\})", key_path)
    return re.compile("".join(rest if part == REST else _part(part) for part in parts))


def _part(part: str) -> str:
    return "[^/]+" if part.startswith("{") else re.escape(part)


def _rank(key_path: str, reading: Reading) -> Rank:
    kinds = [_literalness(segment) for segment in key_path.split("/")[1:]]
    is_full = int(REST not in key_path)
    return (is_full, kinds.count(2)) if reading is Reading.EMULATOR else (is_full, *kinds)


def _literalness(segment: str) -> int:
    if segment == REST:
        return 0
    return 1 if segment.startswith("{") else 2
