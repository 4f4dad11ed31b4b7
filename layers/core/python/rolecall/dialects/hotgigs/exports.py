"""Exports of a person's data as an extension of hotgigs shows them."""

from collections.abc import Sequence
from typing import Self

from rolecall.dialects.hotgigs.schemas import HotgigsModel, Timestamp
from rolecall.domain.export import Export
from rolecall.services.exports import Download
from rolecall.web.fields import Token


class ExportOut(HotgigsModel):
    """`status` is `preparing` or `ready`; the archive is gone at `expires_at`."""

    export_id: int
    status: str
    size_bytes: int
    requested_at: Timestamp
    ready_at: Timestamp | None
    expires_at: Timestamp

    @classmethod
    def of(cls, export: Export) -> Self:
        return cls(
            export_id=export.id,
            status=export.status,
            size_bytes=export.size_bytes,
            requested_at=export.requested_at,
            ready_at=export.ready_at,
            expires_at=export.expires_at,
        )


class ExportsOut(HotgigsModel):
    exports: list[ExportOut]

    @classmethod
    def of(cls, exports: Sequence[Export]) -> Self:
        return cls(exports=[ExportOut.of(export) for export in exports])


class ExportTokenIn(HotgigsModel):
    token: Token


class DownloadOut(HotgigsModel):
    """`expires_in`: seconds in which the download may be started."""

    download_url: str
    expires_in: int

    @classmethod
    def of(cls, download: Download) -> Self:
        return cls(download_url=download.url, expires_in=download.lifetime_s)
