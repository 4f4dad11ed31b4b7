"""Wire models of passwords. Source: docs/specs/enabled-talent.md, Password Management."""

from rolecall.dialects.enabled_talent.schemas import EnabledTalentModel
from rolecall.web.fields import NewPassword, Password, Token


class ChangePasswordIn(EnabledTalentModel):
    """The specification shows no body; the names are Django's."""

    old_password: Password
    new_password: NewPassword


class ConfirmResetIn(EnabledTalentModel):
    """Source: Confirm Password Reset, Request Body."""

    password: NewPassword
    token: Token


class ResetTokenIn(EnabledTalentModel):
    """Source: Validate Reset Token, Request Body."""

    token: Token


class StatusOut(EnabledTalentModel):
    """What the three steps of a reset answer, whoever asks; the specification shows nothing."""

    status: str = "OK"
