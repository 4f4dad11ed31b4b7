"""The score: how much of what applicant tracking systems look for they will find. Seven parts, each a rule."""

from rolecall.parsing.insights.findings import Part
from rolecall.parsing.insights.measures import achievements, is_dated, is_described, is_measured
from rolecall.parsing.record import ParsedResume

_MANY_SKILLS = 10
_MANY_PAGES = 2


def parts_of(record: ParsedResume) -> tuple[Part, ...]:
    return (
        _contact(record),
        _summary(record),
        _jobs(record),
        _achievements(record),
        _education(record),
        _skills(record),
        _form(record),
    )


def _contact(record: ParsedResume) -> Part:
    found = (record.full_name, record.email, record.phone)
    return Part("contact", 5 * sum(map(bool, found)), 15, "5 points each for a name, a mail address and a phone number")


def _summary(record: ParsedResume) -> Part:
    points = 5 * bool(record.summary or record.headline)
    return Part("summary", points, 5, "5 points for a summary or a headline")


def _jobs(record: ParsedResume) -> Part:
    """Ten points each for naming, dating and describing the jobs, by the share of jobs that do."""
    jobs = record.experience
    named = sum(bool(job.title and job.company) for job in jobs)
    counts = (named, sum(map(is_dated, jobs)), sum(map(is_described, jobs)))
    points = sum(_share(10, count, len(jobs)) for count in counts)
    rule = "10 points each for jobs with title and employer, with both dates, with a description, by their share"
    return Part("experience", points, 30, rule)


def _achievements(record: ParsedResume) -> Part:
    items = achievements(record)
    measured = sum(map(is_measured, items))
    points = _share(15, min(2 * measured, len(items)), len(items))
    return Part(
        "achievements", points, 15, "15 points when half of the achievements hold a number, by that share below"
    )


def _education(record: ParsedResume) -> Part:
    points = 10 * bool(record.education or record.certifications)
    return Part("education", points, 10, "10 points for a school, a degree or a certificate")


def _skills(record: ParsedResume) -> Part:
    listed = min(len(record.skills), _MANY_SKILLS)
    return Part(
        "skills", _share(15, listed, _MANY_SKILLS), 15, "15 points for ten listed skills, by their number below"
    )


def _form(record: ParsedResume) -> Part:
    points = 5 * (not record.hidden_text) + 5 * (record.pages <= _MANY_PAGES)
    return Part("form", points, 10, "5 points for no hidden text, 5 for at most two pages")


def _share(points: int, count: int, of: int) -> int:
    """Rounded down; nothing of nothing is nothing."""
    return points * count // of if of else 0
