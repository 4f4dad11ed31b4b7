"""Wire models of profile_service. Source: docs/specs/profile-service.md."""

from typing import Self

from pydantic import BaseModel, ConfigDict

from rolecall.domain.vocabulary import Availability
from rolecall.services.profiles import SetAvailability


class ProfileServiceModel(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)


class AvailabilityIn(ProfileServiceModel):
    """Source: Update Availability Status, Request Body. The domain took its words from here."""

    status: Availability

    def to_command(self) -> SetAvailability:
        return SetAvailability(self.status)


class MessageOut(ProfileServiceModel):
    """What every operation answers. Source: the Example Responses."""

    message: str

    @classmethod
    def availability_updated(cls) -> Self:
        return cls(message="Availability status updated successfully.")

    @classmethod
    def resume_updated(cls) -> Self:
        return cls(message="Resume updated successfully.")
