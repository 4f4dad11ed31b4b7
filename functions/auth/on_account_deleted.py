"""An account or organisation was deleted: remove what it owned from every store."""

from typing import Any

from rolecall.bootstrap import erasure, storage
from rolecall.domain.events import OrganisationDeleted
from rolecall.domain.ids import AccountId, OrganisationId
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _erase, storage().unit)


def _erase(event: BusEvent) -> None:
    if event.name == OrganisationDeleted.name:
        erasure().erase_organisation(OrganisationId(int(event.data["organisation_id"])))
    else:
        erasure().erase_account(AccountId(int(event.data["account_id"])))
