"""The score: bounds, weights, fairness to the facts, and not a bit of chance."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.matching.candidate import CandidateFacts, HeldDegree, HeldJob, HeldSkill
from rolecall.matching.job_document import JobDocument
from rolecall.matching.reading import read_job
from rolecall.matching.score import score, total_of
from rolecall.taxonomy.degrees import Degree
from rolecall.taxonomy.places import Place
from tests.matching.facts import a_candidate, a_post

SKILLS = (
    "python",
    "django",
    "react",
    "vue-js",
    "postgresql",
    "mysql",
    "sql",
    "aws",
    "amazon-s3",
    "nursing",
    "text:quux",
)
candidates = st.builds(
    a_candidate,
    skills=st.lists(st.sampled_from(SKILLS), unique=True).map(tuple),
    title=st.sampled_from(["Software Engineer", "Nurse", "Quux Wrangler"]),
    occupation=st.sampled_from(["15-1252.00", "29-1141.00", None]),
    months=st.integers(0, 600),
    degree=st.sampled_from([None, *Degree]),
    place=st.sampled_from([Place(), Place("austin", "texas", "US"), Place("lagos", "", "NG")]),
)
posts = st.builds(
    a_post,
    title=st.sampled_from(["Software Engineer", "Senior Backend Engineer", "Nurse", "Quux", ""]),
    skills=st.lists(st.sampled_from(["Python", "React", "SQL", "Amazon S3", "Quux", "PostgreSQL"])).map(tuple),
    requirements=st.sampled_from(
        ["", "5+ years of experience", "Bachelor's degree or equivalent experience", "SQL, AWS"]
    ),
    location=st.sampled_from(["", "Austin, TX", "Lagos, Nigeria", "Dallas, TX", "Remote"]),
)
steady = settings(max_examples=200, deadline=None)


def test_a_resume_that_meets_every_demand_scores_100() -> None:
    found = score(a_candidate(), read_job(a_post()))
    assert found.total_tenths == 1000
    assert found.missing_skills == ()
    assert found.explanation.startswith("Strong match (100.0 of 100); 2 of 2 skills asked for (Python, Django)")


def test_a_resume_that_meets_nothing_scores_0() -> None:
    nurse = a_candidate(skills=(), title="Nurse", occupation="29-1141.00", degree=None, place=Place("lagos", "", "NG"))
    found = score(nurse, read_job(a_post()))
    assert (found.total_tenths, found.matching_skills, found.missing_skills) == (0, (), ("Python", "Django"))


def test_parts_are_weighed_50_30_10_10() -> None:
    job = read_job(a_post())
    full = score(a_candidate(), job).total_tenths
    lost = {
        "skills": full - score(a_candidate(skills=()), job).total_tenths,
        "education": full - score(a_candidate(degree=None), job).total_tenths,
        "location": full - score(a_candidate(place=Place("lagos", "", "NG")), job).total_tenths,
    }
    assert lost == {"skills": 500, "education": 100, "location": 100}


def test_a_part_the_job_is_silent_about_gives_its_weight_to_the_others() -> None:
    job = read_job(a_post(skills=("Python", "React"), requirements="", location="", title="Quux"))
    found = score(a_candidate(skills=("python",)), job)
    assert found.total_tenths == found.skills.tenths == 500
    assert [part.tenths for part in (found.experience, found.education, found.location)] == [None, None, None]
    assert "Not counted: experience" in found.explanation


def test_a_job_that_asks_nothing_says_so() -> None:
    found = score(a_candidate(), read_job(JobDocument(title="Quux")))
    assert found.total_tenths == 0
    assert "nothing that a resume can be compared with" in found.explanation


def test_a_place_that_the_resume_does_not_tell_counts_neither_way() -> None:
    assert score(a_candidate(place=Place()), read_job(a_post())).location.tenths is None


@pytest.mark.parametrize(
    ("place", "tenths"),
    [
        (Place("austin", "texas", "US"), 1000),
        (Place("austin", "", "US"), 1000),
        (Place("dallas", "texas", "US"), 700),
        (Place("boston", "massachusetts", "US"), 500),
        (Place("lagos", "", "NG"), 0),
    ],
)
def test_places_count_by_distance_in_kind(place: Place, tenths: int) -> None:
    assert score(a_candidate(place=place), read_job(a_post())).location.tenths == tenths


def test_kindred_skills_count_in_part_and_are_still_missing() -> None:
    found = score(a_candidate(skills=("mysql",)), read_job(a_post(skills=("PostgreSQL",))))
    assert found.skills.tenths == 400
    assert found.missing_skills == ("PostgreSQL",)
    assert found.skills.points[0].reason == "mysql is close to it"


def test_a_framework_covers_its_language() -> None:
    found = score(a_candidate(skills=("django",)), read_job(a_post(skills=("Python",))))
    assert (found.skills.tenths, found.matching_skills) == (900, ("Python",))


def test_experience_makes_up_for_a_degree_where_the_post_says_so() -> None:
    job = read_job(a_post(requirements="Bachelor's degree or equivalent experience"))
    assert score(a_candidate(degree=None, months=60), job).education.tenths == 800
    assert score(a_candidate(degree=None, months=12), job).education.tenths == 0


def test_months_in_another_field_count_little() -> None:
    job = read_job(a_post())
    nurse = a_candidate(title="Nurse", occupation="29-1141.00", months=120)
    assert score(nurse, job).experience.tenths == 0


def test_every_point_names_the_words_of_both_sides() -> None:
    for part in score(a_candidate(), read_job(a_post())).parts:
        for point in part.points:
            assert point.job.words
            assert point.evidence
            assert point.evidence.page == 1


@steady
@given(candidates, posts)
def test_scores_stay_between_0_and_100_and_add_up(candidate: CandidateFacts, post: JobDocument) -> None:
    found = score(candidate, read_job(post))
    assert 0 <= found.total_tenths <= 1000
    assert all(part.tenths is None or 0 <= part.tenths <= 1000 for part in found.parts)
    assert found.total_tenths == total_of(found.parts)
    assert len(found.matching_skills) + len(found.missing_skills) == len(read_job(post).skills)


@steady
@given(candidates, posts)
def test_the_same_facts_give_the_same_score_after_a_trip_through_json(
    candidate: CandidateFacts, post: JobDocument
) -> None:
    again = CandidateFacts.from_json(json.loads(json.dumps(candidate.to_json())))
    assert again == candidate
    assert score(again, read_job(JobDocument.from_json(post.to_json()))) == score(candidate, read_job(post))


@steady
@given(candidates, posts, st.sampled_from(SKILLS))
def test_one_more_skill_never_lowers_a_score(candidate: CandidateFacts, post: JobDocument, skill: str) -> None:
    more = replace(candidate, skills=(*candidate.skills, HeldSkill(skill, skill)))
    job = read_job(post)
    assert score(more, job).total_tenths >= score(candidate, job).total_tenths


@steady
@given(candidates, posts, st.integers(1, 120))
def test_more_months_never_lower_a_score(candidate: CandidateFacts, post: JobDocument, months: int) -> None:
    (held,) = candidate.jobs
    total = (candidate.months or 0) + months
    longer = replace(candidate, months=total, jobs=(replace(held, months=held.months + months),))
    job = read_job(post)
    assert score(longer, job).total_tenths >= score(candidate, job).total_tenths


@steady
@given(candidates, posts)
def test_a_higher_degree_never_lowers_a_score(candidate: CandidateFacts, post: JobDocument) -> None:
    job = read_job(post)
    higher = replace(candidate, degrees=(*candidate.degrees, HeldDegree(Degree.DOCTORATE, ("computing",))))
    assert score(higher, job).total_tenths >= score(candidate, job).total_tenths


@steady
@given(candidates, posts, st.randoms(use_true_random=False))
def test_the_order_of_skills_changes_no_score(candidate: CandidateFacts, post: JobDocument, random: object) -> None:
    shuffled = list(candidate.skills)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    job = read_job(post)
    assert score(replace(candidate, skills=tuple(shuffled)), job).total_tenths == score(candidate, job).total_tenths


def test_repeating_a_keyword_changes_no_score() -> None:
    job = read_job(a_post(skills=("Python", "React")))
    stuffed = a_candidate(skills=("python",) * 50)
    assert score(stuffed, job).total_tenths == score(a_candidate(skills=("python",)), job).total_tenths


def test_a_score_has_no_room_for_protected_facts() -> None:
    names = {field.name for kind in (CandidateFacts, HeldSkill, HeldJob, HeldDegree, Place) for field in fields(kind)}
    assert names == {
        "skills", "jobs", "months", "degrees", "place", "place_evidence",
        "id", "name", "evidence", "title", "occupation", "degree", "fields", "city", "region", "country",
    }  # fmt: skip
