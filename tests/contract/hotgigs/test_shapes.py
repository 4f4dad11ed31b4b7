from rolecall.dialects.hotgigs.errors import render_error
from rolecall.dialects.hotgigs.paging import envelope
from rolecall.dialects.hotgigs.schemas.accounts import LoginIn, RefreshIn, RegisterIn, SignedInOut, TokensOut
from rolecall.dialects.hotgigs.schemas.jobs import JobIn, JobOut
from rolecall.dialects.hotgigs.schemas.resumes import ListedResumeOut, ResumeOut, ResumesOut
from rolecall.domain.page import Page, PageRequest
from tests.contract.extensions import assert_documented
from tests.contract.shapes import assert_shape, sample
from tests.dialects.resume_import.records import a_bare_record, a_record
from tests.dialects.samples import AT, CODEC, CONTEXT, FIELDS_AT_FAULT, a_job, a_resume, a_signed_in, as_json


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


def test_an_uploaded_resume_is_answered_as_documented() -> None:
    resume = a_resume().completed(candidate_id=a_resume().candidate_id, parser_version="1.0.0", at=AT)
    answer = as_json(ResumeOut.of(resume, a_record()))
    assert_documented(answer, "hotgigs", "upload_response")
    assert answer["parsing_status"] == sample("hotgigs", "upload_response")["parsing_status"]


def test_a_resume_of_almost_nothing_or_not_read_yet_has_the_same_shape() -> None:
    for record in (a_bare_record(), None):
        assert_documented(as_json(ResumeOut.of(a_resume(), record)), "hotgigs", "upload_response")


def test_a_list_of_resumes_has_the_documented_envelope() -> None:
    page = Page([a_resume()], 1, PageRequest(0, 20))
    listed = [ListedResumeOut.of(resume) for resume in page.items]
    answer = as_json(ResumesOut.model_validate(envelope(page, listed)))
    assert set(answer) == set(sample("hotgigs", "page"))
    assert_shape(answer["pagination"], sample("hotgigs", "page")["pagination"])


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
