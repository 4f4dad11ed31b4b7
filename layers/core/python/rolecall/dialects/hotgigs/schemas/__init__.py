"""Wire models of hotgigs, by area: a function loads those that it speaks. Source: docs/specs/hotgigs.md."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict


def _whole_seconds(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


Timestamp = Annotated[datetime, AfterValidator(_whole_seconds)]
"""`2024-12-30T10:30:00Z`, as all samples."""


class HotgigsModel(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)
