"""Who is asking."""

from dataclasses import dataclass

from rolecall.domain.account import Account
from rolecall.domain.api_key import ApiKey
from rolecall.domain.errors import Forbidden
from rolecall.domain.ids import AccountId, SessionId
from rolecall.domain.owner import Owner
from rolecall.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Principal:
    """An authenticated caller: the account as the table holds it now, and the session the token names.

    `api_key` is set where a program calls in the account's name; such a caller has no session to end or refresh.
    """

    account: Account
    session_id: SessionId
    api_key: ApiKey | None = None

    @property
    def account_id(self) -> AccountId:
        return self.account.id

    @property
    def owner(self) -> Owner:
        return self.account.owner

    @property
    def role(self) -> Role:
        return self.account.role

    @property
    def is_admin(self) -> bool:
        return self.account.role is Role.ADMIN

    def check_verified(self) -> None:
        """Raises Forbidden. An address that was only typed may be somebody else's."""
        if not self.account.is_verified:
            raise Forbidden("Please verify your e-mail address first.")
