"""What a person says of themselves as a candidate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rolecall.domain.account import normalise_email
from rolecall.domain.confirmed_profile import ConfirmedProfile
from rolecall.domain.errors import NotFound
from rolecall.domain.events import CandidateChanged
from rolecall.domain.ids import CandidateId

if TYPE_CHECKING:
    from rolecall.domain.confirmed_profile import ConfirmedJob
    from rolecall.domain.principal import Principal
    from rolecall.domain.vocabulary import Availability
    from rolecall.services.ports import (
        CandidateRepository,
        CandidateResumeRepository,
        Clock,
        ConfirmedProfileRepository,
    )


@dataclass(frozen=True, slots=True)
class SetAvailability:
    status: Availability


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmProfile:
    """What a person makes of what was read from their resumes; None leaves a fact as it was confirmed before."""

    name: str | None = None
    email: str | None = None
    linkedin: str | None = None
    skills: tuple[str, ...] | None = None
    work_experience: tuple[ConfirmedJob, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileService:
    candidates: CandidateRepository
    said: CandidateResumeRepository
    confirmed: ConfirmedProfileRepository
    clock: Clock

    def set_availability(self, command: SetAvailability, *, by: Principal) -> None:
        """Employers find the person while they look for work or are ready to join. Raises NotFound (no profile)."""
        candidate = self.candidates.get(CandidateId(by.account_id))
        changed = candidate.with_availability(command.status, at=self.clock.now())
        event = CandidateChanged(changed.id, changed.version)
        self.candidates.put(changed, expected_version=candidate.version, events=[event])

    def confirm(self, slug: str, command: ConfirmProfile, *, by: Principal) -> ConfirmedProfile:
        """What is confirmed stands against every resume, also one that is read later.

        Raises NotFound, also for a profile that is not the caller's own.
        """
        candidate = self.candidates.by_slug(slug)
        if candidate.account_id != by.account_id:
            raise NotFound
        now = self.clock.now()
        before = self.confirmed.of(candidate.id)
        said = {name: value for name in command.__slots__ if (value := getattr(command, name)) is not None}
        if command.email:
            said["email"] = normalise_email(command.email)
        known = before or ConfirmedProfile(candidate_id=candidate.id, confirmed_at=now)
        confirmed = replace(known, confirmed_at=now, **said)
        changed = candidate.with_confirmed(confirmed.summary, self.said.of(candidate.id), at=now)
        self.confirmed.put(confirmed)
        event = CandidateChanged(changed.id, changed.version)
        self.candidates.put(changed, expected_version=candidate.version, events=[event])
        return confirmed
