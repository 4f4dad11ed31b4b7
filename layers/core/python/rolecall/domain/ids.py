"""The one internal id: 53 bits, 41 of milliseconds since 2025-01-01 UTC and 12 random ones.

It sorts by time, fits a JavaScript number, and is not a secret. Creation is a conditional put, so the rare clash of
two ids made in one millisecond is refused by the table and drawn again.
"""

from datetime import UTC, datetime
from typing import NewType

AccountId = NewType("AccountId", int)
OrganisationId = NewType("OrganisationId", int)
CandidateId = NewType("CandidateId", int)
ResumeId = NewType("ResumeId", int)
JobId = NewType("JobId", int)
MatchId = NewType("MatchId", int)
NotificationId = NewType("NotificationId", int)
ApiKeyId = NewType("ApiKeyId", int)
AuditId = NewType("AuditId", int)
ExportId = NewType("ExportId", int)
FeedbackId = NewType("FeedbackId", int)
EventId = NewType("EventId", int)
SessionId = NewType("SessionId", str)
"""128 random bits in hex."""

EPOCH = datetime(2025, 1, 1, tzinfo=UTC)
RANDOM_BITS = 12
MAX_ID = 2**53 - 1


def make_id(at: datetime, random_bits: int) -> int:
    """The id for the instant `at`; `random_bits` holds 12 random bits."""
    milliseconds = int((at - EPOCH).total_seconds() * 1000)
    return (milliseconds << RANDOM_BITS) | (random_bits & (1 << RANDOM_BITS) - 1)


def is_id(value: int) -> bool:
    return 0 < value <= MAX_ID


def id_in_hex(text: str) -> int | None:
    """How tokens carry the id that they are found by; None for what is no id."""
    try:
        value = int(text, 16)
    except ValueError:
        return None
    return value if is_id(value) else None
