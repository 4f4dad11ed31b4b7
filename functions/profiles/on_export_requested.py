"""Somebody asked for a copy of their data: make the archive and mail its link."""

from typing import Any

from rolecall.bootstrap import export_preparation, storage
from rolecall.domain.ids import AccountId, ExportId
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _prepare, storage().unit)


def _prepare(event: BusEvent) -> None:
    export_preparation().prepare(AccountId(int(event.data["account_id"])), ExportId(int(event.data["export_id"])))
