"""Counting guesses at a mailed code: the bound is the condition of the write that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rolecall.adapters.dynamodb.codec import instant, number, text
from rolecall.adapters.dynamodb.errors import ConditionFailed
from rolecall.adapters.dynamodb.writes import Condition, update
from rolecall.domain.account import CODE_TRIES
from rolecall.domain.errors import InvalidCode

if TYPE_CHECKING:
    from datetime import datetime

    from rolecall.adapters.dynamodb.keys import Key
    from rolecall.adapters.dynamodb.table import Table

STILL_OPEN = (
    "code_hash = :code AND ends_at > :now"
    " AND (attribute_not_exists(guesses) OR size(guesses) < :tries OR contains(guesses, :guess))"
)


def count_guess(table: Table, key: Key, *, code_hash: str, guess_hash: str, at: datetime) -> None:
    """The same guess, from a twin of a request, counts once. Raises InvalidCode when there were enough."""
    values = {
        ":code": text(code_hash),
        ":now": text(instant(at)),
        ":tries": number(CODE_TRIES),
        ":guess": text(guess_hash),
    }
    guess = {":guesses": {"SS": [guess_hash]}}
    try:
        table.update(update(key, "ADD guesses :guesses", Condition(STILL_OPEN, values), guess))
    except ConditionFailed as failed:
        raise InvalidCode from failed
