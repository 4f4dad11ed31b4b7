"""A copy of everything that is kept of a person, as an archive that they download."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from rolecall.domain.ids import AccountId, ExportId

PREPARING_LIFETIME = timedelta(days=1)
"""Whoever waits longer may ask again: the first one failed, and somebody was told."""
EXPORT_LIFETIME = timedelta(days=3)
"""template.yaml removes the archive after as long."""
DOWNLOAD_LIFETIME = timedelta(minutes=5)


class ExportStatus(StrEnum):
    PREPARING = "preparing"
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The archive itself is in the store of archives. What is over counts as gone."""

    id: ExportId
    account_id: AccountId
    status: ExportStatus = ExportStatus.PREPARING
    size_bytes: int = 0
    requested_at: datetime
    ready_at: datetime | None = None
    expires_at: datetime
    version: int = 1

    @property
    def is_ready(self) -> bool:
        return self.status is ExportStatus.READY

    def ready(self, *, size_bytes: int, at: datetime) -> "Export":
        return replace(
            self,
            status=ExportStatus.READY,
            size_bytes=size_bytes,
            ready_at=at,
            expires_at=at + EXPORT_LIFETIME,
            version=self.version + 1,
        )
