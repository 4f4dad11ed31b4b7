"""What a person says of themselves as a candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.domain.events import CandidateChanged
from rolecall.domain.ids import CandidateId

if TYPE_CHECKING:
    from rolecall.domain.principal import Principal
    from rolecall.domain.vocabulary import Availability
    from rolecall.services.ports import CandidateRepository, Clock


@dataclass(frozen=True, slots=True)
class SetAvailability:
    status: Availability


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileService:
    candidates: CandidateRepository
    clock: Clock

    def set_availability(self, command: SetAvailability, *, by: Principal) -> None:
        """Employers find the person while they look for work or are ready to join. Raises NotFound (no profile)."""
        candidate = self.candidates.get(CandidateId(by.account_id))
        changed = candidate.with_availability(command.status, at=self.clock.now())
        event = CandidateChanged(changed.id, changed.version)
        self.candidates.put(changed, expected_version=candidate.version, events=[event])
