"""Structured logs with the request's id, and metrics in CloudWatch's embedded format.

Never logged: bodies, query strings, tokens, codes, addresses. Tracing is switched on at gateway and function.
"""

import os
from functools import cache
from typing import TYPE_CHECKING

from aws_lambda_powertools import Logger

if TYPE_CHECKING:
    from aws_lambda_powertools import Metrics


def service_name() -> str:
    """The function's own name, as the template sets it."""
    return os.environ.get("POWERTOOLS_SERVICE_NAME", "rolecall")


@cache
def logger() -> Logger:
    return Logger(service=service_name(), serialize_stacktrace=False)


@cache
def metrics() -> "Metrics":
    """Flushed by the handler that added to it (`metrics().flush_metrics()`)."""
    from aws_lambda_powertools import Metrics

    return Metrics(namespace="Rolecall", service=service_name())


def count(name: str, value: int = 1, **dimensions: str) -> None:
    """One metric line on its own, for things that an alarm watches."""
    from aws_lambda_powertools.metrics import MetricUnit, single_metric

    with single_metric(name=name, unit=MetricUnit.Count, value=value, namespace="Rolecall") as metric:
        for key, text in dimensions.items():
            metric.add_dimension(name=key, value=text)
