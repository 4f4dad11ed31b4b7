"""What would make the resume better, each with the words it is about."""

import re
from collections.abc import Iterator

from rolecall.parsing.insights.findings import Finding, quoted
from rolecall.parsing.insights.measures import achievements, is_dated, is_described, is_measured
from rolecall.parsing.record import Experience, ParsedResume

_DUTIES = re.compile(
    r"(?:was |i was )?(?:responsible for|in charge of|duties included|verantwortlich für|zuständig für"
    r"|responsable d[e’']|responsável por|encargad[oa] de|verantwoordelijk voor|responsabile d"
    r"|odpowiedzialn[ya] za|ansvarig för)",
    re.IGNORECASE,
)
_LONG_ITEM, _FEW_SKILLS, _MANY_PAGES, _GAP_MONTHS = 45, 5, 3, 12


def suggestions_of(record: ParsedResume) -> Iterator[Finding]:
    yield from _contact(record)
    yield from _jobs(record)
    yield from _gaps(record)
    yield from _items(record)
    yield from _skills(record)
    yield from _form(record)


def _contact(record: ParsedResume) -> Iterator[Finding]:
    about = record.full_name or record.email or ""
    for missing, there in (("a mail address", record.email), ("a phone number", record.phone)):
        if not there and about:
            yield Finding("contact", f"Write {missing} next to “{about}”.", (about,))


def _jobs(record: ParsedResume) -> Iterator[Finding]:
    for job in record.experience:
        name = job.title or job.company or ""
        if not name:
            continue
        if not is_dated(job):
            yield Finding("dates", f"Say from when to when you were “{name}”.", (name,))
        if not is_described(job):
            yield Finding("description", f"Say what you did as “{name}”.", (name,))


def _gaps(record: ParsedResume) -> Iterator[Finding]:
    """A year or more between the end of all earlier jobs and the next one."""
    dated = sorted((job for job in record.experience if is_dated(job)), key=lambda job: job.start or "")
    reached: Experience | None = None
    for job in dated:
        if reached is not None and not reached.current and _months(job.start) - _months(reached.end) > _GAP_MONTHS:
            yield _gap(reached, job)
        if reached is None or job.current or (not reached.current and _months(job.end) > _months(reached.end)):
            reached = job


def _gap(before: Experience, after: Experience) -> Finding:
    names = tuple(job.title or job.company or "" for job in (before, after))
    said = f"No job is listed between “{names[0]}” (to {before.end}) and “{names[1]}” (from {after.start})."
    return Finding("gap", said, names)


def _months(date: str | None) -> int:
    """A year alone counts to its middle, so that two of them side by side make no gap."""
    year, _, rest = (date or "0").partition("-")
    return int(year) * 12 + (int(rest[:2]) if rest else 6)


def _items(record: ParsedResume) -> Iterator[Finding]:
    items = achievements(record)
    plain = [quoted(item) for item in items if not is_measured(item)]
    if items and 2 * len(plain) > len(items):
        text = f"{len(plain)} of {len(items)} achievements name no figure. Say how much or how many in “{plain[0]}”."
        yield Finding("figures", text, (plain[0],))
    for item in items:
        if _DUTIES.match(item):
            yield Finding(
                "duties", f"Say what came of it, not only whose duty it was: “{quoted(item)}”.", (quoted(item),)
            )
            break
    for item in items:
        if len(item.split()) > _LONG_ITEM:
            about = quoted(item)
            yield Finding(
                "length", f"Make shorter what begins with “{about}”: it has {len(item.split())} words.", (about,)
            )
            break


def _skills(record: ParsedResume) -> Iterator[Finding]:
    names = tuple(skill.name for skill in record.skills)
    if len(names) < _FEW_SKILLS and (about := names or _latest_title(record)):
        shown = ", ".join(f"“{name}”" for name in about)
        text = f"Add skills to the list of {shown}." if names else f"List the skills that you use as {shown}."
        yield Finding("skills", text, about)


def _latest_title(record: ParsedResume) -> tuple[str, ...]:
    return tuple(job.title for job in record.experience if job.title)[:1]


def _form(record: ParsedResume) -> Iterator[Finding]:
    if record.hidden_text:
        about = quoted(record.hidden_text[0].words)
        reason = record.hidden_text[0].reason
        yield Finding(
            "hidden text", f"Remove “{about}”: readers cannot see it ({reason}), systems report it.", (about,)
        )
    if record.pages > _MANY_PAGES and record.experience:
        oldest = record.experience[-1].title or record.experience[-1].company or ""
        if oldest:
            yield Finding("pages", f"{record.pages} pages are many: shorten from “{oldest}” on.", (oldest,))
