from rolecall.dialects.profile_service.errors import render_error
from rolecall.domain.errors import NotFound
from tests.dialects.samples import CONTEXT, FIELDS_AT_FAULT


def test_fields_at_fault_stand_beside_the_message() -> None:
    assert render_error(FIELDS_AT_FAULT, CONTEXT).body == {
        "message": "Invalid input data",
        "errors": {"email": ["This field is required"], "password": ["Password must be at least 8 characters"]},
    }


def test_an_error_without_fields_has_none() -> None:
    assert render_error(NotFound(), CONTEXT).body == {"message": "Not found.", "errors": {}}
