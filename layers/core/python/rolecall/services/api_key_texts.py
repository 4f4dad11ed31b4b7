"""An API key as text: `rck_<account>_<key>_<256 random bits><mark>`, numbers in hex.

It names the account and the key, so both are found in one read. The mark is keyed: a text nobody was given is refused
before anything is read or counted, so a stranger cannot use up the rate of an account whose number they know.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.errors import InvalidToken
from rolecall.domain.ids import AccountId, ApiKeyId, SessionId

if TYPE_CHECKING:
    from collections.abc import Callable

    from rolecall.services.ports import Codes, IdSource

PREFIX = "rck_"
MARK_LENGTH = 16
_FORM = re.compile(r"(rck_([0-9a-f]{1,14})_([0-9a-f]{1,14})_[0-9a-f]{64})([0-9a-f]{16})")


@dataclass(frozen=True, slots=True, repr=False)
class ApiKeyClaims:
    """What a key says. It is no session and has nothing to refresh; `session_id` names it where one is asked for."""

    account_id: AccountId
    key_id: ApiKeyId
    key_hash: str
    generation: int = 0

    @property
    def session_id(self) -> SessionId:
        return SessionId(f"api-key:{self.key_id}")

    @property
    def token_id(self) -> str:
        return self.session_id


@dataclass(frozen=True, slots=True, repr=False)
class ApiKeyTexts:
    """`codes` is asked for with the first key: who sends none does not pay for it."""

    codes: Callable[[], Codes]

    def make(self, account_id: AccountId, key_id: ApiKeyId, ids: IdSource) -> str:
        body = f"{PREFIX}{account_id:x}_{key_id:x}_{ids.session()}{ids.session()}"
        return body + self._mark(body)

    def read(self, text: str) -> ApiKeyClaims:
        """Raises InvalidToken for what was never given to anybody."""
        form = _FORM.fullmatch(text)
        if form is None or not hmac.compare_digest(form[4], self._mark(form[1])):
            raise InvalidToken
        return ApiKeyClaims(AccountId(int(form[2], 16)), ApiKeyId(int(form[3], 16)), self.hash(text))

    def hash(self, text: str) -> str:
        return self.codes().hash(text, purpose="api key")

    def _mark(self, body: str) -> str:
        return self.codes().hash(body, purpose="api key mark")[:MARK_LENGTH]
