"""The parsed record as a wire model. Source: docs/specs/resume-import.md, 4. Get Parsed Resume Data.

Beside the documented fields stand declared extensions: what else was found, and where on the page each value was read
(`evidence`, by field name). What the document does not say is null or an empty list, never a guess.
"""

from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict

from rolecall.dialects.resume_import.summary import summary_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rolecall.dialects.resume_import.ids import UuidCodec
    from rolecall.domain.resume import Resume
    from rolecall.parsing import record as found
    from rolecall.parsing.evidence import Evidence


class RecordModel(BaseModel):
    """Read from the parser's frozen dataclasses, whose field names are the wire's where both have one."""

    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True, from_attributes=True)


class SeenOut(RecordModel):
    """Words of the document. `page` from 1; `box` x0, y0, x1, y1 in points from the page's top left corner."""

    page: int
    box: tuple[float, float, float, float]
    words: str
    confidence: float


Evidences = dict[str, SeenOut]


class ExperienceOut(RecordModel):
    """Extensions: `occupation_code` (of the shipped taxonomy), `evidence`."""

    title: str | None
    company: str | None
    location: str | None
    start_date: str | None
    end_date: str | None
    current: bool
    description: str | None
    achievements: list[str]
    occupation_code: str | None
    evidence: Evidences

    @classmethod
    def of(cls, entry: "found.Experience") -> Self:
        return cls(
            title=entry.title,
            company=entry.company,
            location=entry.location,
            start_date=entry.start,
            end_date=entry.end,
            current=entry.current,
            description=entry.description,
            achievements=list(entry.achievements),
            occupation_code=entry.occupation_code,
            evidence=_evidence(entry.evidence),
        )


class EducationOut(RecordModel):
    """`degree` with its field, as drawn. Extensions: `field`, `start_date`, `current`, `evidence`."""

    degree: str | None
    institution: str | None
    location: str | None
    graduation_date: str | None
    gpa: str | None
    field: str | None
    start_date: str | None
    current: bool
    evidence: Evidences

    @classmethod
    def of(cls, entry: "found.Education", language: str | None) -> Self:
        return cls(
            degree=_degree(entry, language),
            institution=entry.institution,
            location=entry.location,
            graduation_date=entry.end,
            gpa=entry.gpa,
            field=entry.field,
            start_date=entry.start,
            current=entry.current,
            evidence=_evidence(entry.evidence),
        )


class SkillOut(RecordModel):
    """Extensions: `years`, `last_used`, `evidence`."""

    name: str
    category: str | None
    proficiency: str | None
    years: float | None
    last_used: str | None
    evidence: Evidences


class CertificationOut(RecordModel):
    """Extension: `evidence`."""

    name: str
    issuer: str | None
    issue_date: str | None
    expiry_date: str | None
    evidence: Evidences


class LanguageOut(RecordModel):
    language: str
    level: str | None
    code: str | None
    evidence: Evidences


class LinkOut(RecordModel):
    url: str
    network: str | None
    username: str | None
    evidence: Evidences


class ActivityOut(RecordModel):
    """A project, a publication, an award or voluntary work."""

    name: str
    role: str | None
    organization: str | None
    start_date: str | None
    end_date: str | None
    current: bool
    url: str | None
    description: str | None
    highlights: list[str]
    evidence: Evidences

    @classmethod
    def of(cls, entry: "found.Activity") -> Self:
        return cls(
            name=entry.name,
            role=entry.role,
            organization=entry.organization,
            start_date=entry.start,
            end_date=entry.end,
            current=entry.current,
            url=entry.url,
            description=entry.description,
            highlights=list(entry.highlights),
            evidence=_evidence(entry.evidence),
        )


class HiddenTextOut(RecordModel):
    """Words that a person who looks at the document cannot see. They feed no field and no score."""

    words: str
    page: int
    box: tuple[float, float, float, float]
    reason: str


class DocumentOut(RecordModel):
    """What was read, and by which version of the parser."""

    kind: str
    pages: int
    language: str | None
    sha256: str
    parser_version: str


class ParsedResumeOut(RecordModel):
    """Source: 4. Get Parsed Resume Data, Response; from `candidate_id` on, extensions."""

    resume_id: str
    full_name: str | None
    email: str | None
    phone: str | None
    location: str | None
    summary: str | None
    experience: list[ExperienceOut]
    education: list[EducationOut]
    skills: list[SkillOut]
    top_skills: list[str]
    certifications: list[CertificationOut]
    total_experience_years: float | None
    ai_summary: str | None
    candidate_id: str
    headline: str | None
    phone_e164: str | None
    country_code: str | None
    languages: list[LanguageOut]
    links: list[LinkOut]
    projects: list[ActivityOut]
    publications: list[ActivityOut]
    volunteer: list[ActivityOut]
    awards: list[ActivityOut]
    interests: list[str]
    hidden_text: list[HiddenTextOut]
    warnings: list[str]
    document: DocumentOut
    evidence: Evidences

    @classmethod
    def of(cls, resume: "Resume", record: "found.ParsedResume", codec: "UuidCodec") -> Self:
        return cls(
            resume_id=codec.encode("resume", resume.id),
            candidate_id=codec.encode("candidate", resume.candidate_id),
            **_documented(record),
            **_extensions(record),
        )


def _documented(record: "found.ParsedResume") -> dict[str, Any]:
    return {
        "full_name": record.full_name,
        "email": record.email,
        "phone": record.phone.written if record.phone else None,
        "location": record.location.text if record.location else None,
        "summary": record.summary,
        "experience": [ExperienceOut.of(entry) for entry in record.experience],
        "education": [EducationOut.of(entry, record.language) for entry in record.education],
        "skills": [SkillOut.model_validate(entry) for entry in record.skills],
        "top_skills": list(record.top_skills),
        "certifications": [CertificationOut.model_validate(entry) for entry in record.certifications],
        "total_experience_years": record.total_experience_years,
        "ai_summary": summary_of(record),
    }


def _extensions(record: "found.ParsedResume") -> dict[str, Any]:
    return {
        "headline": record.headline,
        "phone_e164": record.phone.e164 if record.phone else None,
        "country_code": record.location.country_code if record.location else None,
        "languages": [LanguageOut.model_validate(entry) for entry in record.languages],
        "links": [LinkOut.model_validate(entry) for entry in record.links],
        "projects": [ActivityOut.of(entry) for entry in record.projects],
        "publications": [ActivityOut.of(entry) for entry in record.publications],
        "volunteer": [ActivityOut.of(entry) for entry in record.volunteer],
        "awards": [ActivityOut.of(entry) for entry in record.awards],
        "interests": list(record.interests),
        "hidden_text": [HiddenTextOut.model_validate(entry) for entry in record.hidden_text],
        "warnings": list(record.warnings),
        "document": DocumentOut.model_validate(record),
        "evidence": _evidence(record.evidence),
    }


def _evidence(places: "Mapping[str, Evidence]") -> Evidences:
    return {name: SeenOut.model_validate(place) for name, place in places.items()}


def _degree(entry: "found.Education", language: str | None) -> str | None:
    """`Bachelor of Science in Computer Science`; documents in other languages join them with a comma."""
    if not entry.degree or not entry.field or entry.field.casefold() in entry.degree.casefold():
        return entry.degree or entry.field
    return f"{entry.degree}{' in ' if language in {None, 'en'} else ', '}{entry.field}"
