"""Which jobs a person wants to hear of. Source: docs/specs/career-nexus.md, Job Preference."""

from typing import Annotated, Self

from rolecall.dialects.career_nexus.schemas import TOLD, CareerNexusModel, OptionalText
from rolecall.dialects.career_nexus.words import EmploymentWord, employment_word, shown
from rolecall.domain.job import JobPreference
from rolecall.domain.vocabulary import EmploymentType, Industry, Level, WorkType
from rolecall.services.preferences import SetPreference


class PreferenceIn(CareerNexusModel):
    """Source: Job Preference, Payload. What is left out excludes nothing."""

    title: OptionalText = None
    employment_type: Annotated[EmploymentWord | None, TOLD] = None
    work_type: Annotated[WorkType | None, TOLD] = None
    industry: Annotated[Industry | None, TOLD] = None
    experience_level: Annotated[Level | None, TOLD] = None

    def to_command(self) -> SetPreference:
        return SetPreference(
            title=self.title or "",
            employment_type=EmploymentType(self.employment_type) if self.employment_type else None,
            work_type=self.work_type,
            industry=self.industry,
            level=self.experience_level,
        )


class PreferenceOut(CareerNexusModel):
    """Source: Job Preference, Response body."""

    title: str
    employment_type: str
    work_type: str
    industry: str
    experience_level: str

    @classmethod
    def of(cls, preference: JobPreference) -> Self:
        return cls(**_facets(preference))


class StoredPreferenceOut(PreferenceOut):
    """Source: Get Job Preference, Response body."""

    preference_set: bool

    @classmethod
    def of(cls, preference: JobPreference | None) -> Self:
        return cls(**_facets(preference), preference_set=preference is not None)


def _facets(preference: JobPreference | None) -> dict[str, str]:
    if preference is None:
        return dict.fromkeys(PreferenceOut.model_fields, shown(None))
    return {
        "title": shown(preference.title),
        "employment_type": employment_word(preference.employment_type),
        "work_type": shown(preference.work_type),
        "industry": shown(preference.industry),
        "experience_level": shown(preference.level),
    }
