"""What is done for accounts in the background: who left is removed from every store, who asked gets a copy of all."""

from typing import Any

from rolecall.bootstrap import erasure, export_preparation, storage
from rolecall.domain.events import ExportRequested, OrganisationDeleted
from rolecall.domain.ids import AccountId, ExportId, OrganisationId
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _act, storage().unit)


def _act(event: BusEvent) -> None:
    if event.name == OrganisationDeleted.name:
        erasure().erase_organisation(OrganisationId(int(event.data["organisation_id"])))
        return
    account_id = AccountId(int(event.data["account_id"]))
    if event.name == ExportRequested.name:
        export_preparation().prepare(account_id, ExportId(int(event.data["export_id"])))
    else:
        erasure().erase_account(account_id)
