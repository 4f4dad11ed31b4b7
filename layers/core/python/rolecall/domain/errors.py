"""Everything that can go wrong, in the words of the business.

An error has a `kind` (few; a dialect's table turns it into a status), a stable `code` (many; for programs) and a
message fit for a client. `fields` names the inputs at fault. No HTTP here: `dialects/<dialect>/errors.py` decides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar


class Kind(StrEnum):
    """How a client should react; every dialect maps every kind (a test proves it)."""

    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    CONFLICT = "conflict"
    TOO_LARGE = "too_large"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    KEY_REUSED = "key_reused"
    RATE_LIMITED = "rate_limited"
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Problem:
    """One input at fault: where it is (`location`: outermost name first) and why."""

    location: tuple[str, ...]
    message: str
    code: str = "invalid"


class DomainError(Exception):
    """Base of all errors that a client may be told about."""

    kind: ClassVar[Kind] = Kind.INTERNAL
    code: ClassVar[str] = "internal_error"
    message: ClassVar[str] = "Something went wrong on our side."

    def __init__(
        self,
        message: str | None = None,
        *,
        fields: Mapping[str, Sequence[str]] = MappingProxyType({}),
        retry_after_s: int | None = None,
    ) -> None:
        self.text = message or self.message
        self.fields = fields
        self.retry_after_s = retry_after_s
        super().__init__(self.text)


class Invalid(DomainError):
    kind = Kind.INVALID
    code = "invalid_input"
    message = "Invalid input data"


class InvalidCode(Invalid):
    """A one-time code that is wrong, used or expired: one answer for all, so that nothing can be told apart."""

    code = "invalid_code"
    message = "The code is wrong or no longer valid."


class WeakPassword(Invalid):
    """Not for its shape, which is checked before, but because others would guess it."""

    code = "weak_password"
    message = "This password is too easy to guess. Please choose another one."


class WrongPassword(Invalid):
    """Of somebody who is signed in: their session is good, so this is no 401."""

    code = "wrong_password"
    message = "The old password is wrong."


class Unauthenticated(DomainError):
    kind = Kind.UNAUTHENTICATED
    code = "not_authenticated"
    message = "Authentication is required."


class InvalidCredentials(Unauthenticated):
    code = "invalid_credentials"
    message = "E-mail address or password is wrong."


class InvalidToken(Unauthenticated):
    code = "invalid_token"
    message = "The token is invalid or has expired."


class Forbidden(DomainError):
    kind = Kind.FORBIDDEN
    code = "forbidden"
    message = "You are not allowed to do this."


class NotFound(DomainError):
    """Also what a caller gets for a thing that exists and is not theirs to see."""

    kind = Kind.NOT_FOUND
    code = "not_found"
    message = "Not found."


class MethodNotAllowed(DomainError):
    kind = Kind.METHOD_NOT_ALLOWED
    code = "method_not_allowed"

    def __init__(self, allowed: Sequence[str]) -> None:
        self.allowed = tuple(sorted(set(allowed)))
        super().__init__(f"This path answers {', '.join(self.allowed)}.")


class Conflict(DomainError):
    kind = Kind.CONFLICT
    code = "conflict"
    message = "This clashes with what is already there."


class EmailTaken(Conflict):
    code = "email_taken"
    message = "An account with this e-mail address exists."


class Stale(Conflict):
    """Somebody else changed the item since it was read. Raised at commit; the request is run again a few times."""

    code = "changed_meanwhile"
    message = "Somebody else changed this at the same time. Please try again."


class TooLarge(DomainError):
    kind = Kind.TOO_LARGE
    code = "too_large"
    message = "The request is too large."


class UnsupportedMediaType(DomainError):
    kind = Kind.UNSUPPORTED_MEDIA_TYPE
    code = "unsupported_media_type"
    message = "This content type is not supported."


class KeyReused(DomainError):
    """An Idempotency-Key that came with another body before."""

    kind = Kind.KEY_REUSED
    code = "idempotency_key_reused"
    message = "This Idempotency-Key was used with another request."


class StillRunning(Conflict):
    """The first request with this Idempotency-Key has not ended yet."""

    code = "request_in_progress"
    message = "The first request with this Idempotency-Key is still running."


class AlreadyAnswered(Conflict):
    """A twin with the same Idempotency-Key committed first; its answer is this request's answer."""

    code = "already_answered"


class RateLimited(DomainError):
    kind = Kind.RATE_LIMITED
    code = "rate_limited"
    message = "Too many requests. Please wait."


class Unavailable(DomainError):
    """A part we depend on does not answer; nothing was done, trying again is safe."""

    kind = Kind.UNAVAILABLE
    code = "unavailable"
    message = "The service is not available right now. Please try again."
