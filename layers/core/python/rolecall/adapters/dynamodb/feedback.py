from __future__ import annotations

from rolecall.adapters.dynamodb import keys
from rolecall.adapters.dynamodb.keys import ItemKeys
from rolecall.adapters.dynamodb.repository import Repository
from rolecall.adapters.dynamodb.row import Row
from rolecall.adapters.dynamodb.writes import ABSENT, put
from rolecall.domain.feedback import Feedback


class FeedbackRow(Row[Feedback], kind="feedback", entity=Feedback):
    """PK ACCOUNT#<id>  SK FEEDBACK#<id>; GSI1 FEEDBACK / <id>, everybody's in order."""

    @staticmethod
    def keys(entity: Feedback) -> ItemKeys:
        return ItemKeys(keys.feedback(entity.account_id, entity.id), gsi1=keys.all_feedback(entity.id))


class DynamoFeedback(Repository):
    def add(self, feedback: Feedback) -> None:
        """Access pattern 110 in docs/data-model.md."""
        self.unit.stage(put(FeedbackRow.from_entity(feedback), ABSENT))
