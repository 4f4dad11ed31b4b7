"""Wire models of resume_import, by area: a function loads those that it speaks. Source: docs/specs/resume-import.md."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict


def _whole_seconds(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


Timestamp = Annotated[datetime, AfterValidator(_whole_seconds)]
"""`2025-10-20T10:00:00Z`, as all samples."""


class ResumeImportModel(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)
