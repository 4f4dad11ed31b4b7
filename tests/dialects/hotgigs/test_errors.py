from rolecall.dialects.hotgigs.errors import render_error
from rolecall.domain.errors import EmailTaken, Invalid, InvalidCode, StillRunning
from tests.dialects.samples import CONTEXT, FIELDS_AT_FAULT


def test_invalid_input_is_the_documented_error_to_the_letter() -> None:
    reply = render_error(FIELDS_AT_FAULT, CONTEXT)
    assert reply.status == 400
    assert reply.body == {
        "error": {
            "code": "VALIDATION_ERROR",
            "message": "Invalid input data",
            "details": {
                "email": ["This field is required"],
                "password": ["Password must be at least 8 characters"],
            },
        },
        "timestamp": "2024-12-30T10:30:00Z",
        "request_id": "req_123456789",
    }


def test_codes_are_in_capitals() -> None:
    codes = [render_error(error, CONTEXT).body["error"]["code"] for error in (EmailTaken(), InvalidCode(), Invalid())]
    assert codes == ["EMAIL_TAKEN", "INVALID_CODE", "VALIDATION_ERROR"]


def test_details_are_empty_where_no_field_is_at_fault() -> None:
    assert render_error(StillRunning(), CONTEXT).body["error"]["details"] == {}
