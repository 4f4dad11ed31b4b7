"""What a person wants job alerts for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rolecall.domain.events import PreferenceChanged
from rolecall.domain.job import JobPreference

if TYPE_CHECKING:
    from rolecall.domain.principal import Principal
    from rolecall.domain.vocabulary import EmploymentType, Industry, Level, WorkType
    from rolecall.services.ports import Clock, PreferenceRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPreference:
    title: str = ""
    employment_type: EmploymentType | None = None
    work_type: WorkType | None = None
    industry: Industry | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceService:
    preferences: PreferenceRepository
    clock: Clock

    def get(self, *, by: Principal) -> JobPreference | None:
        return self.preferences.get(by.account_id)

    def set(self, command: SetPreference, *, by: Principal) -> JobPreference:
        """Replaces the whole preference: what is left out excludes nothing from now on.

        Saying the same again changes nothing, so a client that missed the answer may simply repeat the request.
        """
        current = self.preferences.get(by.account_id)
        preference = JobPreference(
            account_id=by.account_id,
            title=command.title,
            employment_type=command.employment_type,
            work_type=command.work_type,
            industry=command.industry,
            level=command.level,
            updated_at=self.clock.now(),
            version=current.version + 1 if current else 1,
        )
        if current and current == replace(preference, updated_at=current.updated_at, version=current.version):
            return current
        self.preferences.put(preference, events=[PreferenceChanged(preference.account_id, preference.version)])
        return preference
