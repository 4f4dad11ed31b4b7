from rolecall.dialects.career_nexus.errors import render_error
from rolecall.dialects.career_nexus.schemas.accounts import CodeSentOut, SigninIn, SigninOut, SignupIn, SignupOut
from rolecall.dialects.career_nexus.schemas.jobs import JobIn, JobOut
from rolecall.dialects.career_nexus.schemas.preferences import PreferenceIn, PreferenceOut, StoredPreferenceOut
from rolecall.domain.errors import Invalid
from rolecall.domain.vocabulary import WorkType
from tests.contract.extensions import assert_documented
from tests.contract.shapes import sample
from tests.dialects.samples import CODEC, CONTEXT, a_job, a_nexus_job, a_preference, a_signed_in, as_json


def test_the_documented_requests_are_taken_whole() -> None:
    for model, name in ((SignupIn, "signup"), (SigninIn, "signin"), (JobIn, "job"), (PreferenceIn, "preference")):
        body = sample("career_nexus", f"{name}_request")
        assert as_json(model.model_validate(body)) == body


def test_signup_answers_as_documented_before_and_after_the_code() -> None:
    assert as_json(CodeSentOut()) == sample("career_nexus", "otp_sent_response")
    answer = as_json(SignupOut.of(a_signed_in()))
    assert_documented(answer, "career_nexus", "signup_response")
    assert answer["status"] == "Success"


def test_signin_answers_as_documented() -> None:
    answer = as_json(SigninOut.of(a_signed_in()))
    assert_documented(answer, "career_nexus", "signin_response")
    assert answer["user"] == "user@example.com"


def test_a_posted_job_is_drawn_as_documented() -> None:
    answer = as_json(JobOut.of(a_nexus_job(), CODEC))
    drawn = sample("career_nexus", "job_response")
    assert_documented(answer, "career_nexus", "job_response")
    assert {name: answer[name] for name in drawn} == drawn


def test_a_job_of_another_dialect_has_the_same_shape() -> None:
    assert_documented(as_json(JobOut.of(a_job(), CODEC)), "career_nexus", "job_response")


def test_setting_a_preference_answers_it() -> None:
    answer = as_json(PreferenceOut.of(a_preference()))
    assert_documented(answer, "career_nexus", "preference_response")
    assert answer == sample("career_nexus", "preference_response")


def test_a_stored_preference_is_drawn_as_documented() -> None:
    answer = as_json(StoredPreferenceOut.of(a_preference(work_type=WorkType.REMOTE)))
    assert_documented(answer, "career_nexus", "stored_preference_response")
    assert answer == sample("career_nexus", "stored_preference_response")


def test_a_preference_that_is_not_set_has_the_same_shape() -> None:
    assert_documented(as_json(StoredPreferenceOut.of(None)), "career_nexus", "stored_preference_response")


def test_an_error_is_the_documented_one() -> None:
    body = render_error(Invalid("Inexistent post"), CONTEXT).body
    assert body == sample("career_nexus", "error")
