"""One score: four parts, each with its points, put together by weight. The same facts give the same score for ever."""

from dataclasses import dataclass

from rolecall.matching import education, experience, location, skills
from rolecall.matching.candidate import CandidateFacts
from rolecall.matching.explanation import explain
from rolecall.matching.job_facts import JobFacts
from rolecall.matching.part import Part
from rolecall.matching.tenths import ratio


@dataclass(frozen=True, slots=True)
class Score:
    """`total_tenths` is 0–1000. A skill that is asked for is matching when the resume covers at least 80 % of it."""

    total_tenths: int
    skills: Part
    experience: Part
    education: Part
    location: Part
    matching_skills: tuple[str, ...]
    missing_skills: tuple[str, ...]
    explanation: str

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.skills, self.experience, self.education, self.location)


def score(candidate: CandidateFacts, job: JobFacts) -> Score:
    """0 when the job asks nothing that can be compared: then no part is asked, and the explanation says so."""
    skill_part = skills.part(candidate, job)
    parts = (
        skill_part,
        experience.part(candidate, job),
        education.part(candidate, job),
        location.part(candidate, job),
    )
    total = total_of(parts)
    matching, missing = skills.verdict(skill_part, job)
    return Score(total, *parts, matching, missing, explain(total, parts, matching, missing))


def total_of(parts: tuple[Part, ...]) -> int:
    asked = [(part.tenths, part.weight) for part in parts if part.tenths is not None]
    weight = sum(weight for _, weight in asked)
    return ratio(sum(tenths * weight for tenths, weight in asked), weight) if weight else 0
