"""Export to JSON Resume 1.0 (https://jsonresume.org/schema)."""

from typing import Any

from rolecall.parsing.record import Activity, Education, Experience, ParsedResume


def to_json_resume(resume: ParsedResume) -> dict[str, Any]:
    """What the schema can hold; absent values are left out."""
    return _kept(
        {
            "basics": _basics(resume),
            "work": [_work(job) for job in resume.experience],
            "education": [_education(entry) for entry in resume.education],
            "skills": _skills(resume),
            "certificates": [
                _kept({"name": c.name, "issuer": c.issuer, "date": c.issue_date}) for c in resume.certifications
            ],
            "languages": [_kept({"language": item.language, "fluency": item.level}) for item in resume.languages],
            "projects": [_project(item) for item in resume.projects],
            "publications": [_publication(item) for item in resume.publications],
            "volunteer": [_volunteer(item) for item in resume.volunteer],
            "awards": [_award(item) for item in resume.awards],
            "interests": [{"name": name} for name in resume.interests],
        }
    )


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], {}, ())}


def _basics(resume: ParsedResume) -> dict[str, Any]:
    place = resume.location
    location = {"city": place.city, "region": place.region, "countryCode": place.country_code} if place else {}
    return _kept(
        {
            "name": resume.full_name,
            "label": resume.headline,
            "email": resume.email,
            "phone": resume.phone.written if resume.phone else None,
            "summary": resume.summary,
            "location": _kept(location),
            "profiles": [
                _kept({"network": link.network, "username": link.username, "url": link.url}) for link in resume.links
            ],
        }
    )


def _work(job: Experience) -> dict[str, Any]:
    return _kept(
        {
            "name": job.company,
            "position": job.title,
            "location": job.location,
            "startDate": job.start,
            "endDate": job.end,
            "summary": job.description,
            "highlights": list(job.achievements),
        }
    )


def _education(entry: Education) -> dict[str, Any]:
    return _kept(
        {
            "institution": entry.institution,
            "studyType": entry.degree,
            "area": entry.field,
            "startDate": entry.start,
            "endDate": entry.end,
            "score": entry.gpa,
        }
    )


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
    return _kept(
        {
            "name": item.name,
            "startDate": item.start,
            "endDate": item.end,
            "url": item.url,
            "description": item.description,
            "highlights": list(item.highlights),
        }
    )


def _volunteer(item: Activity) -> dict[str, Any]:
    return _kept(
        {
            "organization": item.organization,
            "position": item.role,
            "startDate": item.start,
            "endDate": item.end,
            "summary": item.description,
            "highlights": list(item.highlights),
        }
    )


def _publication(item: Activity) -> dict[str, Any]:
    date = item.start or item.end
    return _kept({"name": item.name, "releaseDate": date, "url": item.url, "summary": item.description})


def _award(item: Activity) -> dict[str, Any]:
    date = item.start or item.end
    return _kept({"title": item.name, "date": date, "awarder": item.organization, "summary": item.description})
