"""What inputs may be, whichever dialect they come through: lengths, addresses, passwords, dates, each said to people.

The limits are the product's, so they stand once; which field takes which is the dialect's. docs/dialects.md lists them.
"""

from datetime import UTC, datetime, time
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from rolecall.domain.email import is_email

MIN_PASSWORD = 8
MAX_PASSWORD = 256
"""Far beyond any pass phrase; without an end, hashing would be a way to keep us busy."""

CODE_DIGITS = 6

T = TypeVar("T")


def required(value: T) -> T:
    """A text or list that may not be empty. Raises what a missing field raises."""
    if not value:
        raise PydanticCustomError("missing", "This field is required")
    return value


def _one_line(text: str) -> str:
    if any(ord(character) < ord(" ") or character == "\x7f" for character in text):
        raise PydanticCustomError("one_line", "Must be one line of text")
    return text


def _readable(text: str) -> str:
    """Paragraphs keep their line breaks; other control characters are what copying from documents leaves behind."""
    return "".join(character for character in text if character >= " " or character in "\n\t").replace("\x7f", "")


def _email(text: str) -> str:
    if not is_email(text.strip()):
        raise PydanticCustomError("email", "Enter a valid e-mail address")
    return text.strip()


def _known_password(text: str) -> str:
    if not text:
        raise PydanticCustomError("missing", "This field is required")
    if len(text) > MAX_PASSWORD:
        raise PydanticCustomError("password_too_long", f"Password must be at most {MAX_PASSWORD} characters")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise PydanticCustomError("password_no_text", "Password must be text")
    return text


def _new_password(text: str) -> str:
    if text and len(text) < MIN_PASSWORD:
        raise PydanticCustomError("password_too_short", f"Password must be at least {MIN_PASSWORD} characters")
    return _known_password(text)


def _code(value: object) -> object:
    return str(value).zfill(CODE_DIGITS) if isinstance(value, int) and not isinstance(value, bool) else value


def _deadline(value: object) -> datetime:
    """RFC 3339; without an offset it is UTC, and a date alone means the end of that day."""
    try:
        return _utc(str(value).strip())
    except (ValueError, OverflowError) as error:
        raise PydanticCustomError("date_time", "Must be a date and time such as 2025-01-28T23:59:59Z") from error


def _utc(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if len(text) <= len("2025-01-28"):
        at = datetime.combine(at, time(23, 59, 59))
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


ONE_LINE = AfterValidator(_one_line)
REQUIRED = AfterValidator(required)

Email = Annotated[str, AfterValidator(_email), Field(json_schema_extra={"format": "email", "maxLength": 254})]
Password = Annotated[str, AfterValidator(_known_password), Field(json_schema_extra={"format": "password"})]
"""One that was chosen before: whatever it is, it is compared."""
NewPassword = Annotated[
    str,
    AfterValidator(_new_password),
    Field(json_schema_extra={"format": "password", "minLength": MIN_PASSWORD, "maxLength": MAX_PASSWORD}),
]

NOT_BLANK = Field(json_schema_extra={"minLength": 1, "pattern": r"\S"})

Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100), ONE_LINE]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), ONE_LINE]
RequiredText = Annotated[ShortText, REQUIRED, NOT_BLANK]
LongText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000), AfterValidator(_readable)]
RequiredLongText = Annotated[LongText, REQUIRED, NOT_BLANK]
Skills = Annotated[list[Annotated[Name, REQUIRED, NOT_BLANK]], Field(max_length=100)]
Token = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4096), REQUIRED, NOT_BLANK]
Code = Annotated[Token, BeforeValidator(_code), Field(json_schema_extra={"pattern": "[0-9]{6}"})]
"""A mailed code; as a number it lost its leading zeros."""
Deadline = Annotated[datetime, BeforeValidator(_deadline)]


def web_address(text: str) -> str:
    """Empty, or an address that a browser opens as a page: nothing that runs when it is clicked."""
    if text and not text.lower().startswith(("https://", "http://")):
        raise PydanticCustomError("web_address", "Enter a valid web address")
    return text
