import pytest

from rolecall.dialects.career_nexus.schemas.accounts import SigninIn, SigninOut, SignupIn, SignupOut
from rolecall.services.accounts import FinishSignup, Login, StartSignup
from tests.dialects.samples import TOKEN, a_signed_in, as_json, problems

BODY = {"email": "example@gmail.com", "password1": "securepassword", "password2": "securepassword"}


@pytest.mark.parametrize("otp", [{}, {"otp": None}, {"otp": ""}, {"otp": "N/A"}])
def test_without_a_code_a_signup_starts(otp: dict[str, str | None]) -> None:
    command = SignupIn.model_validate({**BODY, **otp}).to_command()
    assert command == StartSignup(email="example@gmail.com", password="securepassword")


@pytest.mark.parametrize(("otp", "code"), [("012345", "012345"), (12345, "012345"), (" 123456 ", "123456")])
def test_with_a_code_as_text_or_number_it_finishes(otp: str | int, code: str) -> None:
    command = SignupIn.model_validate({**BODY, "otp": otp}).to_command()
    assert command == FinishSignup(email="example@gmail.com", password="securepassword", code=code)


def test_passwords_that_differ_are_refused() -> None:
    assert problems(SignupIn, {**BODY, "password2": "another one"}) == {"password2": ["The two passwords differ"]}


def test_a_short_password_is_told_once() -> None:
    body = {**BODY, "password1": "short", "password2": "short"}
    assert problems(SignupIn, body) == {"password1": ["Password must be at least 8 characters"]}


def test_what_is_missing_is_said_by_field() -> None:
    missing = ["This field is required"]
    assert problems(SignupIn, {}) == {"email": missing, "password1": missing, "password2": missing}


def test_signin_takes_address_and_password() -> None:
    command = SigninIn.model_validate({"email": "user@example.com", "password": "x"}).to_command()
    assert command == Login(email="user@example.com", password="x")


def test_both_ways_in_answer_the_tokens_and_the_address_by_their_own_names() -> None:
    tokens = {"refresh": TOKEN.replace("c2ln", "cmVm"), "access": TOKEN}
    assert as_json(SigninOut.of(a_signed_in())) == {**tokens, "user": "user@example.com"}
    assert as_json(SignupOut.of(a_signed_in())) == {**tokens, "email": "user@example.com", "status": "Success"}
