"""Words to a record."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.evidence import Evidence, HiddenText
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.fields.activities import activities_of, volunteer_of
from rolecall.parsing.fields.certifications import certifications_of
from rolecall.parsing.fields.contact import Found, email_of, links_of
from rolecall.parsing.fields.education import education_of
from rolecall.parsing.fields.experience import experience_of
from rolecall.parsing.fields.headline import headline_of
from rolecall.parsing.fields.home_countries import home_countries
from rolecall.parsing.fields.interests import interests_of
from rolecall.parsing.fields.labelled_values import labelled_values
from rolecall.parsing.fields.languages import languages_of
from rolecall.parsing.fields.location import location_of
from rolecall.parsing.fields.name import name_of
from rolecall.parsing.fields.paragraphs import joined
from rolecall.parsing.fields.phones import phone_of
from rolecall.parsing.fields.pieces import evidence
from rolecall.parsing.fields.skills import skills_of
from rolecall.parsing.fields.stated import nationality_of, right_to_work_of
from rolecall.parsing.fields.taxonomy_codes import normal_jobs, normal_skills
from rolecall.parsing.fields.tenure import experience_years
from rolecall.parsing.fields.written_language import language_of
from rolecall.parsing.genuine import is_resume
from rolecall.parsing.layout.lines import Line, box_of
from rolecall.parsing.layout.page import mirrored_pages, read_lines
from rolecall.parsing.layout.readings import A_WHOLE_ENTRY, OTHERS, is_doubtful, sense
from rolecall.parsing.layout.rtl_mirror import unmirrored
from rolecall.parsing.record import ParsedResume
from rolecall.parsing.sections.find import find_sections
from rolecall.parsing.sections.reconsider import reconsidered
from rolecall.parsing.sections.section import Section
from rolecall.parsing.seniority import seniority_of
from rolecall.taxonomy.words import fold

if TYPE_CHECKING:
    from rolecall.parsing.extract.words import Word


def assemble(extract: Extract, sha256: str, as_of: date | None = None) -> ParsedResume:
    """Raises Unreadable where there is no text, or nothing that makes a resume. Current jobs run to `as_of`."""
    day = as_of or datetime.now(UTC).date()
    found = _reading(extract, read_lines(extract), sha256, day)
    if extract.kind in ("pdf", "image") and is_doubtful(found.resume, found.lines):
        found = _most_sensible(found, extract, sha256, day)
    resume = found.resume
    if turned := mirrored_pages(extract):
        resume = unmirrored(replace(resume, hidden_text=()), turned)
        resume = replace(resume, hidden_text=_hidden(extract))
    if not is_resume(resume, "\n".join(line.text for line in found.lines), found.headings):
        raise Unreadable(Reason.NOT_A_RESUME)
    return resume


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one way of reading the pages finds."""

    lines: list[Line]
    headings: set[str]
    resume: ParsedResume


def _reading(extract: Extract, lines: list[Line], sha256: str, as_of: date) -> _Reading:
    if not lines:
        raise Unreadable(Reason.NO_TEXT)
    document = Document(reconsidered(find_sections(lines)), as_of)
    resume = replace(document.record(extract, sha256), language=language_of(lines))
    return _Reading(lines, document.headings(), resume)


def _most_sensible(first: _Reading, extract: Extract, sha256: str, as_of: date) -> _Reading:
    """The first, or another way of reading the pages that finds more whole entries."""
    told = [line.text for line in first.lines]
    ways = [lines for lines in (read_lines(extract, way) for way in OTHERS) if [line.text for line in lines] != told]
    best = max(
        (_reading(extract, lines, sha256, as_of) for lines in ways), key=lambda way: sense(way.resume), default=first
    )
    return best if sense(best.resume) >= sense(first.resume) + A_WHOLE_ENTRY else first


@dataclass(slots=True)
class Document:
    """The sections of one resume, asked by kind."""

    sections: list[Section]
    as_of: date

    def of(self, *kinds: str) -> list[Line]:
        return [line for section in self.sections if section.kind in kinds for line in section.lines]

    def headings(self) -> set[str]:
        return {section.kind for section in self.sections if section.heading is not None}

    def record(self, extract: Extract, sha256: str) -> ParsedResume:
        person = _Person(self)
        experience = tuple(job for part in self._parts("experience") for job in experience_of(part))
        skills = tuple(
            s for section in self.sections if section.kind == "skills" for s in skills_of(section.lines, section.label)
        )
        summary = _summary(self)
        told = self.of("head", "contact", "summary", "other")
        stated = {"nationality": nationality_of(told), "right_to_work": right_to_work_of(told)}
        years = experience_years(experience, self.as_of)
        return ParsedResume(
            sha256=sha256,
            kind=extract.kind,
            pages=len(extract.pages),
            full_name=person.name.text if person.name else None,
            headline=person.headline.text if person.headline else None,
            email=person.email.text if person.email else None,
            phone=person.phone[0] if person.phone else None,
            location=person.place[0] if person.place else None,
            summary=joined(summary) or None,
            experience=normal_jobs(experience),
            education=tuple(entry for part in self._parts("education") for entry in education_of(part)),
            skills=normal_skills(skills, experience, self.as_of),
            top_skills=tuple(skill.name for skill in skills[:10]),
            certifications=tuple(certifications_of(self.of("certifications"))),
            languages=tuple(languages_of(self.of("languages"))),
            links=tuple(links_of(self.of("head", "contact"))),
            projects=tuple(activities_of(self.of("projects"))),
            publications=tuple(activities_of(self.of("publications"), awarded=True)),
            volunteer=tuple(volunteer_of(self.of("volunteer"))),
            awards=tuple(activities_of(self.of("awards"), awarded=True)),
            interests=tuple(interests_of(self.of("interests"))),
            nationality=stated["nationality"].text if stated["nationality"] else None,
            right_to_work=stated["right_to_work"].text if stated["right_to_work"] else None,
            total_experience_years=years,
            seniority=seniority_of(experience, years),
            hidden_text=_hidden(extract),
            warnings=tuple(extract.warnings),
            evidence=person.evidence(summary) | {key: evidence(f.words, 0.9) for key, f in stated.items() if f},
        )

    def _parts(self, kind: str) -> list[list[Line]]:
        return [section.lines for section in self.sections if section.kind == kind and section.lines]


class _Person:
    """Name and contact: head and contact sections first, then what is nobody else's."""

    def __init__(self, document: Document) -> None:
        near = document.of("head", "contact")
        wide = [*near, *document.of("summary", "other", "languages", "skills")]
        values = labelled_values(near)
        self.email = email_of(near) or email_of(wide)
        self.name = name_of(near, wide, values, self.email.text if self.email else None)
        self.email = self.email or _mail_by_name(document, self.name)
        self.headline = headline_of(near, self.name, values)
        short = [line for line in document.of("summary") if len(line.text.split()) <= 6]
        self.place = location_of(near, values, (self.name, self.email)) or location_of(short, (), (self.name,))
        language = language_of([line for section in document.sections for line in section.lines]) or ""
        regions, guesses = home_countries(self.place[0] if self.place else None, self.email, language)
        called = [Found(v.text, v.words) for v in values if v.kind == "phone" and sum(c.isdigit() for c in v.text) > 6]
        self.phone = phone_of(near, regions, called, guesses) or phone_of(wide, regions, (), guesses)

    def evidence(self, summary: Sequence[Line]) -> dict[str, Evidence]:
        found: dict[str, Found | None] = {
            "full_name": self.name,
            "headline": self.headline,
            "email": self.email,
            "phone": self.phone[1] if self.phone else None,
            "location": self.place[1] if self.place else None,
        }
        places = {key: evidence(value.words, 0.9) for key, value in found.items() if value is not None}
        if summary:
            places["summary"] = evidence([word for line in summary for word in line.words], 0.9)
        return places


def _mail_by_name(document: Document, name: Found | None) -> Found | None:
    """An address that holds the person's name is theirs wherever it stands, but among the referees."""
    parts = [part for part in re.findall(r"[a-z]+", fold(name.text)) if len(part) > 3] if name is not None else []
    lines = (s.lines for s in document.sections if s.kind not in ("references", "publications"))
    mails = (email_of(part) for part in lines)
    return next((m for m in mails if m is not None and any(part in fold(m.text) for part in parts)), None)


def _summary(document: Document) -> list[Line]:
    """The summary section; else the running text under the name."""
    lines = document.of("summary")
    if lines:
        return lines
    long = [line for line in document.of("head") if len(line.text.split()) > 7]
    return long if sum(len(line.text.split()) for line in long) > 14 else []


def _hidden(extract: Extract) -> tuple[HiddenText, ...]:
    """Runs of words that are hidden for one reason, in the order of the file."""
    runs: list[list[Word]] = []
    for word in extract.words:
        if not word.hidden:
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and (last.hidden, last.page) == (word.hidden, word.page) and len(runs[-1]) < 400:
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(
        HiddenText(words=" ".join(w.text for w in run), page=run[0].page, box=box_of(run), reason=run[0].hidden)
        for run in runs
    )
