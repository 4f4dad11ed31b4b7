"""From what the parser read to what a score may see.

Left behind on purpose: name, contact, street and postcode, nationality, photo, dates of birth, and the document itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from rolecall.matching.candidate import CandidateFacts, HeldDegree, HeldJob
from rolecall.matching.evidence import Evidence
from rolecall.parsing.evidence import Evidence as Read
from rolecall.parsing.record import Education, Experience, Location, ParsedResume
from rolecall.receipts import durations
from rolecall.receipts.resume_skills import held_skills
from rolecall.taxonomy.degrees import degree_of, fields_in
from rolecall.taxonomy.occupations import lookup
from rolecall.taxonomy.places import NOWHERE, Place, place_of


@dataclass(frozen=True, slots=True)
class ResumeFacts:
    """Facts with what a receipt must state of their origin. `as_of` is the day that "present" meant."""

    sha256: str
    parser_version: str
    as_of: date
    facts: CandidateFacts

    def to_json(self) -> dict[str, Any]:
        return {
            "sha256": self.sha256,
            "parser_version": self.parser_version,
            "as_of": self.as_of.isoformat(),
            "facts": self.facts.to_json(),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        facts = CandidateFacts.from_json(data["facts"])
        return cls(data["sha256"], data["parser_version"], date.fromisoformat(data["as_of"]), facts)


def read_resume(record: ParsedResume, as_of: date) -> ResumeFacts:
    return ResumeFacts(record.sha256, record.parser_version, as_of, candidate_facts(record, as_of))


def candidate_facts(record: ParsedResume, as_of: date) -> CandidateFacts:
    """Months from the dates alone: the record's own total was counted to the day it was parsed, another day."""
    spans = [_span(each, as_of) for each in record.experience]
    months = durations.total(span for span in spans if span)
    return CandidateFacts(
        skills=held_skills(record),
        jobs=tuple(_jobs(record, spans)),
        months=months or None,
        degrees=tuple(held for each in record.education if (held := _degree(each, as_of))),
        place=_place(record.location),
        place_evidence=_place_evidence(record),
    )


def _span(each: Experience, as_of: date) -> durations.Span | None:
    return durations.span(each.start, each.end, is_current=each.current, as_of=as_of)


def _jobs(record: ParsedResume, spans: list[durations.Span | None]) -> Iterator[HeldJob]:
    for each, span in zip(record.experience, spans, strict=True):
        if each.title:
            found = lookup(each.title)
            months = span[1] - span[0] if span else 0
            yield HeldJob(each.title, found.code if found else None, months, evidence_of(each.evidence, "title"))


def _degree(each: Education, as_of: date) -> HeldDegree | None:
    """None while it is not finished, and for an entry that names no degree."""
    end = durations.month_of(each.end)
    if each.current or (end and end[0] >= 12 * as_of.year + as_of.month):
        return None
    text = f"{each.degree or ''} {each.field or ''}".strip()
    found = degree_of(text) or degree_of(each.institution or "")
    if found is None:
        return None
    return HeldDegree(found, tuple(sorted(fields_in(text))), evidence_of(each.evidence, "degree", "field"))


def _place(location: Location | None) -> Place:
    if location is None:
        return NOWHERE
    parts = ", ".join(filter(None, (location.city, location.region)))
    return place_of(parts or location.text, location.country_code or location.country or "")


def _place_evidence(record: ParsedResume) -> Evidence | None:
    """The box of the address, but of its words only city, region and country."""
    read, where = record.evidence.get("location"), record.location
    if read is None or where is None:
        return None
    words = ", ".join(filter(None, (where.city, where.region, where.country)))
    return Evidence(read.page, read.box, words) if words else None


def evidence_of(read: Mapping[str, Read], *fields: str) -> Evidence | None:
    """Of the first of the fields that has one."""
    found = next((read[field] for field in fields if field in read), None)
    return Evidence(found.page, found.box, found.words) if found else None
