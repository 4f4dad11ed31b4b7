"""A person asks for everything that is kept of them, sees how far that is, and downloads it.

`export_archive.py` makes the archive. One is made at a time, and a new one takes the place of the last.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rolecall.domain.errors import Conflict, InvalidCode, NotFound
from rolecall.domain.events import ExportRequested
from rolecall.domain.export import DOWNLOAD_LIFETIME, PREPARING_LIFETIME, Export
from rolecall.domain.ids import AccountId, ExportId, id_in_hex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rolecall.domain.account import Account
    from rolecall.domain.principal import Principal
    from rolecall.services.audit import AuditLog
    from rolecall.services.ports import AccountRepository, ArchiveStore, Clock, Codes, ExportRepository, IdSource


class Download(NamedTuple):
    """Whoever has `url` gets the archive, for so many seconds."""

    url: str
    lifetime_s: int


@dataclass(frozen=True, slots=True)
class ExportTokens:
    """The token of a mailed link opens one archive and nothing else, until the account's sessions all end.

    It is worked out from what it opens with a key of ours, so none has to be kept.
    """

    codes: Callable[[], Codes]

    def of(self, account: Account, export_id: ExportId) -> str:
        mark = self.codes().hash(f"{account.id} {export_id} {account.session_epoch}", purpose="export")
        return f"{account.id:x}.{mark}"

    def account_in(self, token: str) -> AccountId:
        """Unchecked: for whom the token says to be. Raises InvalidCode."""
        account_id = id_in_hex(token.partition(".")[0])
        if account_id is None:
            raise InvalidCode
        return AccountId(account_id)

    def opens(self, token: str, account: Account, export_id: ExportId) -> bool:
        return hmac.compare_digest(self.of(account, export_id).encode(), token.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportService:
    exports: ExportRepository
    accounts: AccountRepository
    archives: ArchiveStore
    tokens: ExportTokens
    audit: AuditLog
    ids: IdSource
    clock: Clock

    def request(self, *, by: Principal) -> Export:
        """Prepared in the background and then mailed as a link. Raises Forbidden (address not proved), Conflict."""
        by.check_verified()
        last = self.exports.of(by.account_id)
        if last is not None and not last.is_ready:
            raise Conflict("Your export is being prepared already.")
        now = self.clock.now()
        export = Export(
            id=ExportId(self.ids.new()),
            account_id=by.account_id,
            requested_at=now,
            expires_at=now + PREPARING_LIFETIME,
            version=last.version + 1 if last else 1,
        )
        self.exports.start(export, replacing=last, events=[ExportRequested(by.account_id, export.id)])
        self.audit.record("export.requested", of=by.account, target=f"export:{export.id}")
        return export

    def all(self, *, by: Principal) -> Sequence[Export]:
        """The one there is, if there is one."""
        export = self.exports.of(by.account_id)
        return [export] if export else []

    def get(self, export_id: ExportId, *, by: Principal) -> Export:
        """Raises NotFound, also for what is somebody else's."""
        for export in self.all(by=by):
            if export.id == export_id:
                return export
        raise NotFound("There is no such export.")

    def download(self, export_id: ExportId, *, by: Principal) -> Download:
        """Raises NotFound; Conflict while it is prepared."""
        export = self.get(export_id, by=by)
        if not export.is_ready:
            raise Conflict("Your export is being prepared. You get a mail when it is ready.")
        return self._download(export, by.account)

    def download_with(self, token: str) -> Download:
        """By the token that was mailed, as often as wanted while the archive is there. Raises InvalidCode."""
        account_id = self.tokens.account_in(token)
        export = self.exports.of(account_id)
        if export is None or not export.is_ready:
            raise InvalidCode
        try:
            account = self.accounts.get(account_id)
        except NotFound as error:
            raise InvalidCode from error
        if not account.is_active or not self.tokens.opens(token, account, export.id):
            raise InvalidCode
        return self._download(export, account)

    def _download(self, export: Export, account: Account) -> Download:
        self.audit.record("export.downloaded", of=account, target=f"export:{export.id}")
        lifetime_s = int(DOWNLOAD_LIFETIME.total_seconds())
        return Download(self.archives.link(account.id, lifetime_s=lifetime_s), lifetime_s)
