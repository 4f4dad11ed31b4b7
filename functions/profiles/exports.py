"""A copy of everything that is kept of a person, added to hotgigs."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from profiles.principals import SignedIn
from rolecall.bootstrap import export_service
from rolecall.dialects.hotgigs.exports import DownloadOut, ExportOut, ExportsOut, ExportTokenIn
from rolecall.dialects.hotgigs.ids import parse_id
from rolecall.domain.ids import ExportId
from rolecall.services.exports import ExportService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Exports = Annotated[ExportService, Depends(export_service)]


@router.post(
    "/v1/users/export",
    status_code=HTTPStatus.ACCEPTED,
    tags=["users"],
    openapi_extensions=operation(rate="export", people_only=True),
)
def request_export(exports: Exports, caller: SignedIn) -> ExportOut:
    """Ask for a copy of your data. It is prepared in the background; a mail brings the link."""
    return ExportOut.of(exports.request(by=caller))


@router.get("/v1/users/export", tags=["users"], openapi_extensions=operation(people_only=True))
def list_exports(exports: Exports, caller: SignedIn) -> ExportsOut:
    """The export you asked for last, while it is there."""
    return ExportsOut.of(exports.all(by=caller))


@router.post("/v1/users/export/download", tags=["users"], openapi_extensions=operation(rate="auth"))
def download_export_by_token(body: ExportTokenIn, exports: Exports) -> DownloadOut:
    """Where to download the archive, by the token that was mailed."""
    return DownloadOut.of(exports.download_with(body.token))


@router.get("/v1/users/export/<export_id>", tags=["users"], openapi_extensions=operation(people_only=True))
def get_export(export_id: str, exports: Exports, caller: SignedIn) -> ExportOut:
    """How far an export is."""
    return ExportOut.of(exports.get(ExportId(parse_id(export_id)), by=caller))


@router.post("/v1/users/export/<export_id>/download", tags=["users"], openapi_extensions=operation(people_only=True))
def download_export(export_id: str, exports: Exports, caller: SignedIn) -> DownloadOut:
    """Where to download the archive: an address for a few minutes."""
    return DownloadOut.of(exports.download(ExportId(parse_id(export_id)), by=caller))
