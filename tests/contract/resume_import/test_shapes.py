from rolecall.dialects.resume_import.errors import render_error
from rolecall.dialects.resume_import.parsed import ParsedResumeOut
from rolecall.dialects.resume_import.schemas.matches import CandidateMatchesOut, JobMatchesOut
from rolecall.dialects.resume_import.schemas.resumes import StatusOut, UploadOut
from rolecall.domain.errors import NotFound
from tests.contract.extensions import assert_documented
from tests.contract.shapes import sample
from tests.dialects.resume_import.records import a_bare_record, a_record
from tests.dialects.samples import (
    AT,
    CODEC,
    CONTEXT,
    FoundMatches,
    a_candidate,
    a_job,
    a_match,
    a_resume,
    as_json,
)


def test_an_upload_is_answered_as_documented() -> None:
    answer = as_json(UploadOut.of(a_resume(), CODEC))
    drawn = sample("resume_import", "upload_response")
    assert_documented(answer, "resume_import", "upload_response")
    said = {"filename", "status", "message"}
    assert {name: answer[name] for name in said} == {name: drawn[name] for name in said}


def test_a_status_is_drawn_as_documented_at_each_stage() -> None:
    waiting = a_resume()
    running = waiting.started(progress=75, step="Running AI analysis", at=AT)
    stages = (
        waiting,
        running,
        running.completed(candidate_id=running.candidate_id, parser_version="1", at=AT),
        running.failed(error="The file has no text.", at=AT),
    )
    for resume in stages:
        answer = as_json(StatusOut.of(resume, CODEC))
        assert_documented(answer, "resume_import", "status_response")


def test_a_parsed_resume_is_drawn_as_documented() -> None:
    answer = as_json(ParsedResumeOut.of(a_resume(), a_record(), CODEC))
    drawn = sample("resume_import", "data_response")
    assert_documented(answer, "resume_import", "data_response")
    plain = {"full_name", "email", "phone", "location", "summary", "top_skills", "total_experience_years"}
    assert {name: answer[name] for name in plain} == {name: drawn[name] for name in plain}


def test_a_record_of_almost_nothing_has_the_same_shape() -> None:
    answer = as_json(ParsedResumeOut.of(a_resume(), a_bare_record(), CODEC))
    assert_documented(answer, "resume_import", "data_response")


def test_a_candidates_matches_are_drawn_as_documented() -> None:
    found = FoundMatches([a_match()], 25, 925)
    answer = as_json(CandidateMatchesOut.of(a_candidate(), found, CODEC))
    drawn = sample("resume_import", "candidate_matches_response")
    assert_documented(answer, "resume_import", "candidate_matches_response")
    assert {name for name, value in answer.items() if value != drawn[name]} == {"candidate_id", "matches"}
    changed = {name for name, value in answer["matches"][0].items() if value != drawn["matches"][0][name]}
    assert changed == {"match_id", "candidate_id", "job_id", "created_at"}


def test_a_jobs_matches_are_drawn_as_documented() -> None:
    answer = as_json(JobMatchesOut.of(a_job(), FoundMatches([a_match(), a_match()], 45, 950), CODEC))
    assert_documented(answer, "resume_import", "job_matches_response")


def test_no_matches_have_the_same_shape() -> None:
    answer = as_json(CandidateMatchesOut.of(a_candidate(), FoundMatches([], 0, None), CODEC))
    assert_documented(answer, "resume_import", "candidate_matches_response")


def test_parts_without_a_score_have_the_same_shape() -> None:
    match = a_match(skill_tenths=None, experience_tenths=None, education_tenths=None, location_tenths=None)
    answer = as_json(CandidateMatchesOut.of(a_candidate(), FoundMatches([match], 1, 925), CODEC))
    assert_documented(answer, "resume_import", "candidate_matches_response")


def test_an_error_is_the_documented_one() -> None:
    assert_documented(render_error(NotFound(), CONTEXT).body, "resume_import", "error")
