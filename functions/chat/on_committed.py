"""A job is searchable now: tell those whose preference it fits."""

from typing import Any

from rolecall.bootstrap import alert_service, storage
from rolecall.domain.ids import JobId
from rolecall.domain.search_documents import DocumentKind
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _announce, storage().unit)


def _announce(event: BusEvent) -> None:
    if event.data["kind"] == DocumentKind.JOB:
        alert_service().announce(JobId(int(event.data["id"])))
