from rolecall.dialects.career_nexus.errors import render_error
from rolecall.domain.errors import Invalid, InvalidCode
from tests.dialects.samples import CONTEXT, FIELDS_AT_FAULT


def test_fields_at_fault_are_named_in_the_one_text() -> None:
    reply = render_error(FIELDS_AT_FAULT, CONTEXT)
    assert reply.status == 400
    assert reply.body == {"error": "email: This field is required; password: Password must be at least 8 characters"}


def test_a_wrong_code_is_a_400() -> None:
    reply = render_error(InvalidCode(), CONTEXT)
    assert (reply.status, reply.body) == (400, {"error": "The code is wrong or no longer valid."})


def test_an_errors_own_text_says_it_all() -> None:
    error = Invalid("The file is empty.", fields={"file": ["The file is empty."]})
    assert render_error(error, CONTEXT).body == {"error": "The file is empty."}
