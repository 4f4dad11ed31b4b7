"""What speaks for the person, each with the words it is taken from."""

from collections.abc import Iterator
from itertools import pairwise

from rolecall.parsing.insights.findings import Finding, quoted
from rolecall.parsing.insights.measures import achievements, is_measured
from rolecall.parsing.record import Experience, ParsedResume

_SOME_YEARS, _MANY_SKILLS = 2, 8


def strengths_of(record: ParsedResume) -> Iterator[Finding]:
    yield from _career(record)
    yield from _measured(record)
    yield from _promotion(record)
    yield from _skills(record)
    yield from _in_use(record)
    yield from _degree(record)
    yield from _languages(record)


def _career(record: ParsedResume) -> Iterator[Finding]:
    years = record.total_experience_years
    latest = next((job for job in record.experience if job.title), None)
    if years is not None and years >= _SOME_YEARS and latest is not None and latest.title:
        yield Finding("career", f"{years:g} years of experience, the latest as “{latest.title}”.", (latest.title,))


def _measured(record: ParsedResume) -> Iterator[Finding]:
    items = achievements(record)
    measured = [quoted(item) for item in items if is_measured(item)]
    if measured:
        count = f"{len(measured)} of {len(items)} achievements say how much"
        yield Finding("measured achievements", f"{count}, as “{measured[0]}”.", (measured[0],))


def _promotion(record: ParsedResume) -> Iterator[Finding]:
    """Two positions in a row at one employer; resumes name the newest first."""
    for later, earlier in pairwise(record.experience):
        if _is_rise(earlier, later):
            titles = (earlier.title or "", later.title or "", later.company or "")
            yield Finding("rise", f"Rose from “{titles[0]}” to “{titles[1]}” at “{titles[2]}”.", titles)
            return


def _is_rise(earlier: Experience, later: Experience) -> bool:
    same = bool(later.company) and later.company == earlier.company
    titled = bool(earlier.title and later.title) and earlier.title != later.title
    return same and titled and bool(earlier.start and later.start) and (earlier.start or "") < (later.start or "")


def _skills(record: ParsedResume) -> Iterator[Finding]:
    known = [skill.name for skill in record.skills if skill.taxonomy_id]
    if len(known) >= _MANY_SKILLS:
        shown = tuple(known[:3])
        names = ", ".join(f"“{name}”" for name in shown)
        yield Finding("skills", f"{len(known)} skills that employers search for, among them {names}.", shown)


def _in_use(record: ParsedResume) -> Iterator[Finding]:
    used = tuple(skill.name for skill in record.skills if skill.last_used == "present")[:3]
    if used:
        names = ", ".join(f"“{name}”" for name in used)
        yield Finding("skills in use", f"Listed skills that the current job shows: {names}.", used)


def _degree(record: ParsedResume) -> Iterator[Finding]:
    for entry in record.education:
        if entry.degree and entry.institution:
            quotes = (entry.degree, entry.institution)
            yield Finding("degree", f"“{entry.degree}” from “{entry.institution}”.", quotes)
            return


def _languages(record: ParsedResume) -> Iterator[Finding]:
    names = tuple(item.language for item in record.languages)
    if len(names) > 1:
        yield Finding("languages", f"{len(names)} languages: {', '.join(f'“{name}”' for name in names)}.", names)
