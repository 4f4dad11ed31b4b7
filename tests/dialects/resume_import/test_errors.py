from rolecall.dialects.resume_import.errors import render_error
from rolecall.domain.errors import Conflict, Invalid
from tests.dialects.samples import CONTEXT, FIELDS_AT_FAULT


def test_fields_at_fault_are_named_in_one_sentence() -> None:
    reply = render_error(FIELDS_AT_FAULT, CONTEXT)
    assert reply.status == 400
    assert reply.body == {
        "detail": "Invalid input data: email (This field is required), "
        "password (Password must be at least 8 characters)."
    }


def test_an_errors_own_text_says_it_all() -> None:
    error = Invalid("The file is empty.", fields={"file": ["The file is empty."]})
    assert render_error(error, CONTEXT).body == {"detail": "The file is empty."}


def test_a_resume_that_is_not_parsed_yet_is_a_conflict() -> None:
    reply = render_error(Conflict("This resume is still being processed."), CONTEXT)
    assert (reply.status, reply.body) == (409, {"detail": "This resume is still being processed."})
