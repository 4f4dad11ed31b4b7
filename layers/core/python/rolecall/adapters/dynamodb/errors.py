"""What AWS and the network answer, in the words of the domain. What is left as it is, is a bug of ours."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError, ConnectionError, HTTPClientError  # noqa: A004 -- botocore's own name

from rolecall.domain.errors import Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

TRANSIENT = frozenset(
    {
        "InternalServerError",
        "LimitExceededException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ServiceUnavailable",
        "ThrottlingException",
        "TransactionInProgressException",
    }
)


class Cancelled(Exception):
    """A transaction was not applied; `reasons` has one code for each of its writes, in order."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        self.reasons = reasons
        super().__init__(", ".join(reasons))


class ConditionFailed(Exception):
    """A single conditional write was not applied."""


@contextmanager
def translated() -> Iterator[None]:
    try:
        yield
    except (ConnectionError, HTTPClientError) as error:
        raise Unavailable(retry_after_s=1) from error
    except ClientError as error:
        raise _answer(error) from error


def _answer(error: ClientError) -> Exception:
    code = error.response["Error"]["Code"]
    if code == "TransactionCanceledException":
        reasons = error.response.get("CancellationReasons", [])
        return Cancelled(tuple(reason["Code"] for reason in reasons))
    if code == "ConditionalCheckFailedException":
        return ConditionFailed()
    if code in TRANSIENT:
        return Unavailable(retry_after_s=1)
    return error
