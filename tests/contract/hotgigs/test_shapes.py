from rolecall.dialects.hotgigs.errors import render_error
from rolecall.dialects.hotgigs.schemas.accounts import LoginIn, RefreshIn, RegisterIn, SignedInOut, TokensOut
from rolecall.dialects.hotgigs.schemas.jobs import JobIn, JobOut
from tests.contract.extensions import assert_documented
from tests.contract.shapes import assert_shape, sample
from tests.dialects.samples import CODEC, CONTEXT, FIELDS_AT_FAULT, a_job, a_signed_in, as_json


def test_the_documented_requests_are_taken_whole() -> None:
    for model, name in ((RegisterIn, "register"), (LoginIn, "login"), (RefreshIn, "refresh"), (JobIn, "job")):
        body = sample("hotgigs", f"{name}_request")
        assert as_json(model.model_validate(body)) == body


def test_register_and_login_answer_as_documented() -> None:
    answer = as_json(SignedInOut.of(a_signed_in(), CODEC))
    drawn = sample("hotgigs", "register_response")
    assert_documented(answer, "hotgigs", "register_response")
    tokens_aside = {"user_id", "email", "role", "expires_in"}
    assert {name: answer[name] for name in tokens_aside} == {name: drawn[name] for name in tokens_aside}


def test_refresh_answers_the_tokens_of_register() -> None:
    drawn = sample("hotgigs", "register_response")
    tokens = {name: drawn[name] for name in ("access_token", "refresh_token", "expires_in")}
    assert_shape(as_json(TokensOut.of(a_signed_in())), tokens)


def test_a_job_is_drawn_as_in_the_documented_list() -> None:
    answer = as_json(JobOut.of(a_job(), CODEC))
    drawn = sample("hotgigs", "job")
    assert_documented(answer, "hotgigs", "job")
    assert {name: answer[name] for name in drawn} == drawn


def test_a_job_without_a_deadline_has_the_shape() -> None:
    assert_documented(as_json(JobOut.of(a_job(deadline=None), CODEC)), "hotgigs", "job")


def test_an_error_is_the_documented_one() -> None:
    body = render_error(FIELDS_AT_FAULT, CONTEXT).body
    assert_shape(body, sample("hotgigs", "error"))
    assert body == sample("hotgigs", "error")
