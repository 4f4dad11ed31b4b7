"""`ai_summary` without a model: one sentence of what the record holds, so that nothing in it is made up."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolecall.parsing.record import ParsedResume

NAMED_SKILLS = 5


def summary_of(record: "ParsedResume") -> str | None:
    """None when the record says neither what the person does nor what they can."""
    latest = record.experience[0].title if record.experience else None
    who = record.headline or latest
    skills = record.top_skills[:NAMED_SKILLS] or tuple(skill.name for skill in record.skills[:NAMED_SKILLS])
    if not who and not skills:
        return None
    years = record.total_experience_years
    experience = f" with {years:g} years of experience" if years else ""
    known = f" Skills: {', '.join(skills)}." if skills else ""
    return f"{who or 'Candidate'}{experience}.{known}"
