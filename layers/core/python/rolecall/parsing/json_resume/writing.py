"""A record as JSON Resume."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from rolecall.parsing.json_resume import names
from rolecall.parsing.record import Activity, Location, ParsedResume, Skill


def to_json_resume(resume: ParsedResume) -> dict[str, Any]:
    """What the schema can hold; absent values are left out."""
    return _kept(
        {
            "basics": _basics(resume),
            "work": [_entry(job, names.WORK) for job in resume.experience],
            "education": [_entry(entry, names.EDUCATION) for entry in resume.education],
            "skills": _skills(resume),
            "certificates": [_entry(item, names.CERTIFICATE) for item in resume.certifications],
            "languages": [_entry(item, names.LANGUAGE) for item in resume.languages],
            "projects": [_project(item) for item in resume.projects],
            "publications": [_dated(item, names.PUBLICATION, "releaseDate") for item in resume.publications],
            "volunteer": [_entry(item, names.VOLUNTEER) for item in resume.volunteer],
            "awards": [_dated(item, names.AWARD, "date") for item in resume.awards],
            "interests": [
                _kept({"name": name, "keywords": list(resume.interest_keywords.get(name, ()))})
                for name in resume.interests
            ],
            "references": [_entry(item, names.REFERENCE) for item in resume.references],
        }
    )


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], {}, ())}


def _entry(item: object, fields: Mapping[str, str]) -> dict[str, Any]:
    values = {key: getattr(item, field) for key, field in fields.items()}
    return _kept({key: list(value) if isinstance(value, tuple) else value for key, value in values.items()})


def _dated(item: Activity, fields: Mapping[str, str], date: str) -> dict[str, Any]:
    """Publications and awards have one date."""
    return _kept({**_entry(item, fields), date: item.start or item.end})


def _project(item: Activity) -> dict[str, Any]:
    roles = [role for role in (item.role, *item.further_roles) if role]
    return _kept({**_entry(item, names.PROJECT), "roles": roles})


def _basics(resume: ParsedResume) -> dict[str, Any]:
    site = next((link for link in resume.links if link.network is None), None)
    return _kept(
        {
            "name": resume.full_name,
            "label": resume.headline,
            "image": resume.image,
            "email": resume.email,
            "phone": resume.phone.written if resume.phone else None,
            "url": site.url if site else None,
            "summary": resume.summary,
            "location": _place(resume.location) if resume.location else None,
            "profiles": [_entry(link, names.PROFILE) for link in resume.links if link is not site],
        }
    )


def _place(place: Location) -> dict[str, Any]:
    """`address` as imported, else the place as written where that is more than its parts."""
    parts = _entry(place, names.PLACE)
    shown = [part for key, part in parts.items() if key != "countryCode"]
    more = place.text not in (", ".join(parts.values()), ", ".join(shown))
    return _kept({"address": place.address or (place.text if more else None), **parts})


def _skills(resume: ParsedResume) -> list[dict[str, Any]]:
    """Grouped as the document groups them; the level of a group is that of all its skills."""
    made: list[dict[str, Any]] = []
    for (group, level), members in groupby(resume.skills, key=_group):
        if group is None:
            made += [_kept({"name": skill.name, "level": skill.proficiency}) for skill in members]
        else:
            made.append(_kept({"name": group, "level": level, "keywords": [skill.name for skill in members]}))
    return made


def _group(skill: Skill) -> tuple[str | None, str | None]:
    return skill.group, skill.proficiency
