import pytest

from rolecall.dialects.hotgigs.schemas.accounts import LoginIn, MessageOut, RefreshIn, RegisterIn, SignedInOut
from rolecall.domain.vocabulary import Role
from rolecall.services.accounts import Login, Register
from tests.dialects.samples import CODEC, TOKEN, a_signed_in, as_json, problems

BODY = {"email": "user@example.com", "password": "securePassword123", "role": "candidate"}


def test_a_candidate_needs_address_password_and_role_only() -> None:
    assert RegisterIn.model_validate(BODY).to_command() == Register(
        email="user@example.com", password="securePassword123", role=Role.CANDIDATE
    )


def test_a_recruiter_names_the_company() -> None:
    body = {**BODY, "role": "recruiter", "company_name": " Tech Corp "}
    command = RegisterIn.model_validate(body).to_command()
    assert (command.role, command.company_name) == (Role.RECRUITER, "Tech Corp")


@pytest.mark.parametrize("company", [{}, {"company_name": ""}, {"company_name": "  "}])
def test_a_recruiter_without_a_company_is_refused(company: dict[str, str]) -> None:
    body = {**BODY, "role": "recruiter", **company}
    assert problems(RegisterIn, body) == {"company_name": ["This field is required"]}


def test_nobody_registers_as_an_admin() -> None:
    assert problems(RegisterIn, {**BODY, "role": "admin"}) == {"role": ["Must be one of 'candidate' or 'recruiter'"]}


def test_unknown_fields_are_ignored() -> None:
    body = {**BODY, "is_verified": True, "organisation_id": 1}
    assert RegisterIn.model_validate(body) == RegisterIn.model_validate(BODY)


def test_what_is_wrong_is_said_as_in_the_documented_error() -> None:
    assert problems(RegisterIn, {"password": "short", "role": "candidate"}) == {
        "email": ["This field is required"],
        "password": ["Password must be at least 8 characters"],
    }


def test_a_login_takes_any_password_there_may_be() -> None:
    body = {"email": " user@example.com ", "password": " x "}
    assert LoginIn.model_validate(body).to_command() == Login(email="user@example.com", password=" x ")


def test_an_empty_refresh_token_is_missing() -> None:
    assert problems(RefreshIn, {"refresh_token": " "}) == {"refresh_token": ["This field is required"]}


def test_register_answers_account_and_tokens() -> None:
    assert as_json(SignedInOut.of(a_signed_in(), CODEC)) == {
        "user_id": 123,
        "user_uuid": CODEC.encode("user", 123),
        "email": "user@example.com",
        "role": "candidate",
        "access_token": TOKEN,
        "refresh_token": TOKEN.replace("c2ln", "cmVm"),
        "expires_in": 3600,
    }


def test_logout_answers_a_message() -> None:
    assert as_json(MessageOut.logged_out()) == {"message": "Logged out successfully"}
