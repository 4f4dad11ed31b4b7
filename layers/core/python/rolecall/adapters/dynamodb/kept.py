"""The answers kept for Idempotency-Keys. What expired may be replaced even before DynamoDB removes it."""

from datetime import datetime

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.codec import Item, instant, text
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import Condition, Write, put
from rolecall.services.callers import KeptAnswer


class KeptAnswerRow(Row[KeptAnswer], kind="kept_answer", entity=KeptAnswer):
    """PK KEPT#<id>  SK KEPT."""

    @staticmethod
    def keys(entity: KeptAnswer) -> ItemKeys:
        return ItemKeys(keys.kept_answer(entity.id))


def keep_answer(answer: KeptAnswer, now: datetime) -> Write:
    """Access pattern 50 in docs/data-model.md."""
    free = Condition("attribute_not_exists(pk) OR ends_at <= :now", {":now": text(instant(now))})
    return put(KeptAnswerRow.from_entity(answer), free)


def answer_in(item: Item | None, now: datetime) -> KeptAnswer | None:
    """The answer that the item holds, unless it is over."""
    answer = KeptAnswerRow.to_entity(item) if item else None
    return answer if answer and answer.expires_at > now else None
