from rolecall.dialects.profile_service.errors import render_error
from rolecall.dialects.profile_service.schemas import AvailabilityIn, MessageOut
from tests.contract.shapes import assert_shape, sample
from tests.dialects.samples import CONTEXT, FIELDS_AT_FAULT, as_json


def test_the_documented_request_is_taken() -> None:
    body = sample("profile_service", "availability_request")
    assert AvailabilityIn.model_validate(body).status == body["status"]


def test_the_answer_is_the_documented_one() -> None:
    answer = as_json(MessageOut.availability_updated())
    assert_shape(answer, sample("profile_service", "availability_response"))
    assert answer == sample("profile_service", "availability_response")


def test_an_error_is_an_answer_with_the_fields_at_fault() -> None:
    body = render_error(FIELDS_AT_FAULT, CONTEXT).body
    assert_shape(body, sample("profile_service", "availability_response"), extensions={"errors": {}})
