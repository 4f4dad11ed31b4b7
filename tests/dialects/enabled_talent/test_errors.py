from rolecall.dialects.enabled_talent.errors import render_error
from rolecall.domain.errors import EmailTaken, Forbidden
from tests.dialects.samples import CONTEXT, FIELDS_AT_FAULT


def test_fields_at_fault_are_the_body() -> None:
    reply = render_error(FIELDS_AT_FAULT, CONTEXT)
    assert reply.status == 400
    assert reply.body == {
        "email": ["This field is required"],
        "password": ["Password must be at least 8 characters"],
    }


def test_a_conflict_that_names_its_field_is_drawn_as_one() -> None:
    taken = EmailTaken(fields={"email": ["An account with this e-mail address exists."]})
    assert render_error(taken, CONTEXT).body == {"email": ["An account with this e-mail address exists."]}


def test_every_other_error_is_a_detail() -> None:
    assert render_error(Forbidden(), CONTEXT).body == {"detail": "You are not allowed to do this."}
