"""Wire models of signing in and out. Source: docs/specs/enabled-talent.md, User Registration & Login."""

from typing import Self

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel
from rolecall.services.accounts import Login, SignedIn
from rolecall.web.fields import Email, Password


class CredentialsIn(EnabledTalentModel):
    """Source: Example Usage, 2. Login."""

    email: Email
    password: Password

    def to_command(self) -> Login:
        return Login(email=self.email, password=self.password)


class TokensOut(EnabledTalentModel):
    """The answer to a sign-in, which the specification does not show: its example goes on with an access token."""

    access: str
    refresh: str

    @classmethod
    def of(cls, signed_in: SignedIn) -> Self:
        return cls(access=signed_in.access_token, refresh=signed_in.refresh_token)


class RefreshIn(EnabledTalentModel):
    """Source: Token Refresh, Request Body. Empty where the token comes as a cookie."""

    refresh: str = ""


class AccessOut(EnabledTalentModel):
    """Source: Token Refresh, Response. The next refresh token comes as a cookie alone."""

    access: str


class CsrfOut(EnabledTalentModel):
    """For pages of another site, which cannot read our cookies."""

    csrfToken: str  # noqa: N815 - as Django's own view names it


class DetailOut(EnabledTalentModel):
    detail: str
