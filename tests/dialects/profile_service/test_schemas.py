import pytest

from rolecall.dialects.profile_service.schemas import AvailabilityIn, MessageOut
from rolecall.domain.vocabulary import Availability
from rolecall.services.profiles import SetAvailability
from tests.dialects.samples import as_json, problems


@pytest.mark.parametrize("status", ["currently_in_a_job", "looking_for_opportunities", "ready_to_join"])
def test_each_documented_status_is_taken(status: str) -> None:
    command = AvailabilityIn.model_validate({"status": status}).to_command()
    assert command == SetAvailability(Availability(status))


def test_another_status_is_refused_with_the_valid_ones() -> None:
    assert problems(AvailabilityIn, {"status": "bored"}) == {
        "status": ["Must be one of 'currently_in_a_job', 'looking_for_opportunities' or 'ready_to_join'"]
    }


def test_a_missing_status_is_said_to_be_required() -> None:
    assert problems(AvailabilityIn, {}) == {"status": ["This field is required"]}


def test_the_answer_is_the_documented_sentence() -> None:
    assert as_json(MessageOut.availability_updated()) == {"message": "Availability status updated successfully."}
