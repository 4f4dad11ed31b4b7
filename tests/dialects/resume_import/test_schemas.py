from dataclasses import replace

import pytest

from rolecall.dialects.resume_import.parsed import ParsedResumeOut
from rolecall.dialects.resume_import.schemas.matches import CandidateMatchesOut, MatchOut
from rolecall.dialects.resume_import.schemas.resumes import UPLOAD_MESSAGES, StatusOut, UploadOut
from rolecall.dialects.resume_import.summary import summary_of
from rolecall.domain.ids import CandidateId
from rolecall.domain.vocabulary import ResumeStatus
from tests.dialects.resume_import.records import a_bare_record, a_record
from tests.dialects.samples import AT, CODEC, FoundMatches, a_candidate, a_match, a_resume, as_json


def test_an_upload_names_resume_candidate_and_work() -> None:
    assert as_json(UploadOut.of(a_resume(candidate_id=CandidateId(124)), CODEC)) == {
        "resume_id": CODEC.encode("resume", 789),
        "candidate_id": CODEC.encode("candidate", 124),
        "filename": "resume.pdf",
        "status": "uploaded",
        "message": "Resume uploaded successfully and queued for processing",
        "processing_job_id": CODEC.encode("task", 789),
    }


def test_the_same_file_again_is_told_apart() -> None:
    assert set(UPLOAD_MESSAGES) == set(ResumeStatus)
    done = a_resume().completed(candidate_id=CandidateId(123), parser_version="1", at=AT)
    answer = UploadOut.of(done, CODEC)
    assert (answer.status, answer.message) == ("completed", "This resume was uploaded before and has been processed")


def test_a_failed_resume_says_why() -> None:
    failed = a_resume().failed(error="The file has no text.", at=AT)
    assert as_json(StatusOut.of(failed, CODEC)) == {
        "resume_id": CODEC.encode("resume", 789),
        "candidate_id": CODEC.encode("candidate", 123),
        "status": "failed",
        "progress_percentage": 0,
        "current_step": "Failed",
        "error_message": "The file has no text.",
        "processing_started_at": "2024-12-28T14:20:00Z",
        "processing_completed_at": "2024-12-28T14:20:00Z",
        "scan_status": "pending",
    }


def test_a_record_keeps_the_place_of_every_value() -> None:
    answer = as_json(ParsedResumeOut.of(a_resume(), a_record(), CODEC))
    place = {"page": 1, "box": [72.0, 72.0, 200.5, 84.0], "confidence": 0.98}
    assert answer["evidence"]["full_name"] == {**place, "words": "John Doe"}
    assert answer["experience"][0]["evidence"]["title"] == {**place, "words": "Senior Software Engineer"}


@pytest.mark.parametrize(
    ("degree", "field", "language", "shown"),
    [
        ("Bachelor of Science", "Computer Science", "en", "Bachelor of Science in Computer Science"),
        (
            "Bachelor of Science in Computer Science",
            "Computer Science",
            "en",
            "Bachelor of Science in Computer Science",
        ),
        ("Licence", "Informatique", "fr", "Licence, Informatique"),
        (None, "Computer Science", "en", "Computer Science"),
        ("PhD", None, "en", "PhD"),
        (None, None, "en", None),
    ],
)
def test_a_degree_is_shown_with_its_field(
    degree: str | None, field: str | None, language: str, shown: str | None
) -> None:
    education = replace(a_record().education[0], degree=degree, field=field)
    record = replace(a_record(), education=(education,), language=language)
    assert ParsedResumeOut.of(a_resume(), record, CODEC).education[0].degree == shown


def test_the_summary_says_only_what_the_record_holds() -> None:
    assert summary_of(a_record()) == (
        "Senior Software Engineer with 5.5 years of experience. Skills: Python, React, PostgreSQL, AWS, Docker."
    )
    assert summary_of(replace(a_bare_record(), headline="Nurse")) == "Nurse."
    assert summary_of(replace(a_bare_record(), top_skills=("Triage",))) == "Candidate. Skills: Triage."
    assert summary_of(a_bare_record()) is None


def test_scores_have_one_decimal_and_a_part_that_was_not_scored_has_none() -> None:
    match = MatchOut.of(a_match(score_tenths=873, location_tenths=None), CODEC)
    assert (match.match_score, match.skill_match_score, match.location_match_score) == (87.3, 95.0, None)


def test_without_a_match_the_top_score_is_zero() -> None:
    answer = CandidateMatchesOut.of(a_candidate(), FoundMatches([], 0, None), CODEC)
    assert (answer.total_matches, answer.top_match_score, answer.matches) == (0, 0.0, [])
