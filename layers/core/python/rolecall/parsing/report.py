"""A record for people: every value beside the words and the place it was read from."""

from collections.abc import Iterator, Mapping

from rolecall.parsing.evidence import Evidence
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
    for entry in resume.education:
        yield _heading(entry.institution or entry.degree or "Education")
        yield from _rows(
            {"degree": entry.degree, "field": entry.field, "institution": entry.institution}, entry.evidence
        )
        yield from _rows({"dates": _span(entry.start, entry.end, current=entry.current)}, entry.evidence)
    yield from _lists(resume)


def _person(resume: ParsedResume) -> Iterator[str]:
    values = {
        "full_name": resume.full_name,
        "headline": resume.headline,
        "email": resume.email,
        "phone": (resume.phone.e164 or resume.phone.written) if resume.phone else None,
        "location": resume.location.text if resume.location else None,
        "summary": resume.summary,
    }
    yield from _rows(values, resume.evidence)
    if resume.total_experience_years is not None:
        yield f"  {'experience':<14} {resume.total_experience_years} years"


def _lists(resume: ParsedResume) -> Iterator[str]:
    for title, items in (("Skills", resume.skills), ("Certificates", resume.certifications)):
        if items:
            yield _heading(title)
            for item in items:
                yield from _rows({"name": item.name}, item.evidence)
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
            yield f"  {key:<14} {_short(value):<{_WIDTH}} {place}".rstrip()


def _span(start: str | None, end: str | None, *, current: bool) -> str | None:
    if not start and not end:
        return None
    return f"{start or '?'} to {'present' if current else end or '?'}"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _WIDTH else plain[: _WIDTH - 1] + "…"
