"""Wire models of career_nexus, by area: a function loads those that it speaks. Source: docs/specs/career-nexus.md."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from rolecall.dialects.career_nexus.words import told
from rolecall.web.fields import LongText, ShortText

TOLD = BeforeValidator(told)

OptionalText = Annotated[ShortText | None, TOLD]
OptionalLongText = Annotated[LongText | None, TOLD]


class CareerNexusModel(BaseModel):
    """Forms and JSON alike: numbers are taken where the specification shows text."""

    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True, coerce_numbers_to_str=True)
