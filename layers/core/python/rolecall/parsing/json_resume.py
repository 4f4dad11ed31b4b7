"""Export to JSON Resume 1.0 (https://jsonresume.org/schema)."""

from typing import Any

from rolecall.parsing.record import Activity, Education, Experience, ParsedResume


def to_json_resume(resume: ParsedResume) -> dict[str, Any]:
    """What the schema can hold; absent values are left out."""
    return _kept({
        "basics": _basics(resume),
        "work": [_work(job) for job in resume.experience],
        "education": [_education(entry) for entry in resume.education],
        "skills": _skills(resume),
        "certificates": [
            _kept({"name": c.name, "issuer": c.issuer, "date": c.issue_date}) for c in resume.certifications
        ],
        "languages": [_kept({"language": item.language, "fluency": item.level}) for item in resume.languages],
        "projects": [_project(item) for item in resume.projects],
        "publications": [_kept({"name": p.name, "releaseDate": p.start or p.end, "url": p.url, "summary": p.description}) for p in resume.publications],
        "volunteer": [_volunteer(item) for item in resume.volunteer],
        "awards": [_kept({"title": a.name, "date": a.start or a.end, "awarder": a.organization, "summary": a.description}) for a in resume.awards],
        "interests": [{"name": name} for name in resume.interests],
    })  # fmt: skip


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], {}, ())}


def _basics(resume: ParsedResume) -> dict[str, Any]:
    place = resume.location
    location = {"city": place.city, "region": place.region, "countryCode": place.country_code} if place else {}
    return _kept({
        "name": resume.full_name,
        "label": resume.headline,
        "email": resume.email,
        "phone": resume.phone.written if resume.phone else None,
        "summary": resume.summary,
        "location": _kept(location),
        "profiles": [
            _kept({"network": link.network, "username": link.username, "url": link.url}) for link in resume.links
        ],
    })  # fmt: skip


def _work(job: Experience) -> dict[str, Any]:
    return _kept({
        "name": job.company,
        "position": job.title,
        "location": job.location,
        "startDate": job.start,
        "endDate": job.end,
        "summary": job.description,
        "highlights": list(job.achievements),
    })  # fmt: skip


def _education(entry: Education) -> dict[str, Any]:
    return _kept({
        "institution": entry.institution,
        "studyType": entry.degree,
        "area": entry.field,
        "startDate": entry.start,
        "endDate": entry.end,
        "score": entry.gpa,
    })  # fmt: skip


def _skills(resume: ParsedResume) -> list[dict[str, Any]]:
    """Grouped as the document groups them."""
    made: list[dict[str, Any]] = []
    for skill in resume.skills:
        if skill.group is None:
            made.append(_kept({"name": skill.name, "level": skill.proficiency}))
        elif made and made[-1].get("name") == skill.group and "keywords" in made[-1]:
            made[-1]["keywords"].append(skill.name)
        else:
            made.append({"name": skill.group, "keywords": [skill.name]})
    return made


def _project(item: Activity) -> dict[str, Any]:
    return _kept({
        "name": item.name,
        "startDate": item.start,
        "endDate": item.end,
        "url": item.url,
        "description": item.description,
        "highlights": list(item.highlights),
    })  # fmt: skip


def _volunteer(item: Activity) -> dict[str, Any]:
    return _kept({
        "organization": item.organization,
        "position": item.role,
        "startDate": item.start,
        "endDate": item.end,
        "summary": item.description,
        "highlights": list(item.highlights),
    })  # fmt: skip
