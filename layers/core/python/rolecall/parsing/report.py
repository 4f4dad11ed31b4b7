"""A record for people: every value beside the words and the place it was read from."""

from collections.abc import Iterator, Mapping, Sequence

from rolecall.parsing.evidence import Evidence
from rolecall.parsing.insights import insights
from rolecall.parsing.record import ParsedResume

_WIDTH = 46


def report(name: str, resume: ParsedResume) -> str:
    return "\n".join([f"{name} ({resume.kind}, {resume.pages} page{'s' * (resume.pages != 1)})", *_lines(resume), ""])


def _lines(resume: ParsedResume) -> Iterator[str]:
    yield from _person(resume)
    for job in resume.experience:
        yield _heading(" at ".join(part for part in (job.title, job.company) if part))
        yield from _rows({"title": job.title, "company": job.company, "location": job.location}, job.evidence)
        yield from _rows({"dates": _span(job.start, job.end, current=job.current)}, job.evidence)
        yield from _rows({"occupation": f"{job.occupation_code} {job.occupation}" if job.occupation else None}, {})
        yield from _said(job.description, job.achievements, "achievements", job.evidence)
    for entry in resume.education:
        yield _heading(entry.institution or entry.degree or "Education")
        yield from _rows(
            {"degree": entry.degree, "field": entry.field, "institution": entry.institution, "gpa": entry.gpa},
            entry.evidence,
        )
        yield from _rows({"dates": _span(entry.start, entry.end, current=entry.current)}, entry.evidence)
    yield from _lists(resume)
    yield from _insights(resume)


def _insights(resume: ParsedResume) -> Iterator[str]:
    found = insights(resume)
    yield _heading(f"Score {found.ats_score} of 100")
    for part in found.parts:
        yield f"  {part.name:<16} {part.points:>2} of {part.most:<3} {part.rule}"
    for title, findings in (("Strengths", found.strengths), ("Suggestions", found.suggestions)):
        if findings:
            yield _heading(title)
            yield from (f"  {finding.text}" for finding in findings)


def _person(resume: ParsedResume) -> Iterator[str]:
    values = {
        "full_name": resume.full_name,
        "headline": resume.headline,
        "email": resume.email,
        "phone": (resume.phone.e164 or resume.phone.written) if resume.phone else None,
        "location": resume.location.text if resume.location else None,
        "summary": resume.summary,
        "nationality": resume.nationality,
        "right_to_work": resume.right_to_work,
    }
    yield from _rows(values, resume.evidence)
    for link in resume.links:
        yield from _rows({"url": link.url}, link.evidence)
    if resume.total_experience_years is not None:
        yield f"  {'experience':<16} {resume.total_experience_years} years"
    if resume.seniority is not None:
        yield f"  {'seniority':<16} {resume.seniority.level}: {resume.seniority.because}"


def _said(description: str | None, items: Sequence[str], name: str, evidence: Mapping[str, Evidence]) -> Iterator[str]:
    yield from _rows({"description": description}, evidence)
    for number, item in enumerate(items):
        yield from _rows({f"{name}.{number}": item}, evidence)


def _activities(resume: ParsedResume) -> Iterator[str]:
    named = {
        "Projects": resume.projects,
        "Publications": resume.publications,
        "Voluntary work": resume.volunteer,
        "Awards": resume.awards,
    }
    for title, entries in named.items():
        for entry in entries:
            yield _heading(f"{title}: {entry.name}")
            yield from _rows({"name": entry.name, "organization": entry.organization}, entry.evidence)
            yield from _rows({"dates": _span(entry.start, entry.end, current=entry.current)}, entry.evidence)
            yield from _said(entry.description, entry.highlights, "highlights", entry.evidence)


def _skills(resume: ParsedResume) -> Iterator[str]:
    """Beside a skill: its category, stated level, and the last use that a job shows."""
    if resume.skills:
        yield _heading("Skills")
    for skill in resume.skills:
        more = ", ".join(filter(None, (skill.category, skill.proficiency, skill.last_used)))
        yield from _rows({"name": f"{skill.name} ({more})" if more else skill.name}, skill.evidence)


def _lists(resume: ParsedResume) -> Iterator[str]:
    yield from _activities(resume)
    yield from _skills(resume)
    if resume.certifications:
        yield _heading("Certificates")
    for item in resume.certifications:
        values = {"name": item.name, "issuer": item.issuer, "issue_date": item.issue_date}
        yield from _rows(values | {"expiry_date": item.expiry_date}, item.evidence)
    if resume.languages:
        yield _heading("Languages")
        for language in resume.languages:
            shown = f"{language.language}: {language.level}" if language.level else language.language
            yield from _rows({"language": shown}, language.evidence)
    if resume.hidden_text:
        yield _heading("Hidden text (not used)")
        for hidden in resume.hidden_text:
            yield f"  {hidden.reason:<24} page {hidden.page}  {_short(hidden.words)}"


def _heading(text: str) -> str:
    return f"\n{text}"


def _rows(values: Mapping[str, str | None], evidence: Mapping[str, Evidence]) -> Iterator[str]:
    for key, value in values.items():
        if value:
            seen = evidence.get(key)
            place = (
                f"p{seen.page} {seen.box[0]:.0f},{seen.box[1]:.0f}  {seen.confidence:.0%}  “{_short(seen.words)}”"
                if seen
                else ""
            )
            yield f"  {key:<16} {_short(value):<{_WIDTH}} {place}".rstrip()


def _span(start: str | None, end: str | None, *, current: bool) -> str | None:
    if not start and not end:
        return None
    return f"{start or '?'} to {'present' if current else end or '?'}"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _WIDTH else plain[: _WIDTH - 1] + "…"
