"""JSON Resume as a record, with the same codes, years and seniority that a read document gets."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from rolecall.parsing.fields.phones import e164
from rolecall.parsing.fields.taxonomy_codes import normal_jobs, normal_skills
from rolecall.parsing.fields.tenure import experience_years
from rolecall.parsing.json_resume import names
from rolecall.parsing.record import ParsedResume
from rolecall.parsing.seniority import seniority_of

_DATES = frozenset(("startDate", "endDate", "date", "releaseDate"))
_DATE = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")
Json = Any  # whatever JSON holds; the record says what it must be


def read(document: Mapping[str, Json], as_of: date | None = None) -> ParsedResume:
    """Raises ValueError for what is no JSON Resume. What the schema does not name is left out.

    An entry with a start and no end runs to the present. `sha256` is that of the document with sorted keys.
    """
    try:
        record = ParsedResume.from_json(_record(document))
    except (AttributeError, TypeError) as error:
        raise ValueError("This is no JSON Resume: an object or a list is something else.") from error
    years = experience_years(record.experience, as_of or datetime.now(UTC).date())
    return replace(
        record,
        experience=normal_jobs(record.experience),
        skills=normal_skills(record.skills, record.experience, as_of or datetime.now(UTC).date()),
        total_experience_years=years,
        seniority=seniority_of(record.experience, years),
    )


def _record(document: Mapping[str, Json]) -> dict[str, Json]:
    canonical = json.dumps(document, sort_keys=True, ensure_ascii=False).encode()
    skills = [skill for item in _items(document, "skills") for skill in _skills(item)]
    interests = _items(document, "interests")
    return {
        "sha256": hashlib.sha256(canonical).hexdigest(),
        "kind": "json_resume",
        "pages": 1,
        **_basics(document.get("basics") or {}),
        "experience": [_running(_entry(item, names.WORK)) for item in _items(document, "work")],
        "education": [_running(_entry(item, names.EDUCATION)) for item in _items(document, "education")],
        "skills": skills,
        "top_skills": [skill["name"] for skill in skills[:10]],
        "certifications": [_named(item, names.CERTIFICATE) for item in _items(document, "certificates")],
        "languages": [{"language": "", **_entry(item, names.LANGUAGE)} for item in _items(document, "languages")],
        "projects": [_project(item) for item in _items(document, "projects")],
        "publications": [_named(item, names.PUBLICATION) for item in _items(document, "publications")],
        "volunteer": [_volunteer(item) for item in _items(document, "volunteer")],
        "awards": [_named(item, names.AWARD) for item in _items(document, "awards")],
        "interests": [item.get("name", "") for item in interests],
        "interest_keywords": {item.get("name", ""): words for item in interests if (words := _items(item, "keywords"))},
        "references": [_named(item, names.REFERENCE) for item in _items(document, "references")],
    }


def _items(document: Mapping[str, Json], key: str) -> list[Json]:
    found = document.get(key) or []
    if not isinstance(found, list):
        raise ValueError(f"{key} must be a list.")  # noqa: TRY004 - one error for callers
    return found


def _entry(item: Mapping[str, Json], fields: Mapping[str, str]) -> dict[str, Json]:
    """Absent, null and empty are the same. A date that is none raises ValueError."""
    if wrong := [item[key] for key in _DATES & item.keys() if item[key] and not _DATE.fullmatch(item[key])]:
        raise ValueError(f"{wrong[0]} is no date of the form 2014-06-29, 2014-06 or 2014.")
    return {field: item[key] for key, field in fields.items() if item.get(key)}


def _named(item: Mapping[str, Json], fields: Mapping[str, str]) -> dict[str, Json]:
    return {"name": "", **_entry(item, fields)}


def _running(entry: dict[str, Json]) -> dict[str, Json]:
    return {**entry, "current": bool(entry.get("start")) and not entry.get("end")}


def _basics(basics: Mapping[str, Json]) -> dict[str, Json]:
    place = _place(basics.get("location") or {})
    plain = {"name": "full_name", "label": "headline", "email": "email", "image": "image", "summary": "summary"}
    site = [{"url": basics["url"]}] if basics.get("url") else []
    profiles = [{"url": "", **_entry(item, names.PROFILE)} for item in _items(basics, "profiles")]
    return {
        **_entry(basics, plain),
        "location": place,
        "links": [*site, *profiles],
        "phone": _phone(basics.get("phone"), (place or {}).get("country_code")),
    }


def _phone(written: Json, country: Json) -> Json:
    if not isinstance(written, str) or not written:
        return None
    return {"written": written, "e164": e164(written, country if isinstance(country, str) else None)}


def _place(location: Mapping[str, Json]) -> dict[str, Json] | None:
    parts = _entry(location, names.PLACE)
    address, city = str(location.get("address") or ""), str(parts.get("city") or "")
    whole = [address] if city in address and address else [address, *map(str, parts.values())]
    text = ", ".join(part for part in whole if part)
    return {"text": text, **_entry(location, {"address": "address"}), **parts} if text else None


def _skills(item: Mapping[str, Json]) -> list[dict[str, Json]]:
    """A group's keywords are its skills; without keywords the name is one."""
    level = {"proficiency": item["level"]} if item.get("level") else {}
    if keywords := _items(item, "keywords"):
        return [{"name": name, "group": item.get("name") or "", **level} for name in keywords]
    return [{"name": item.get("name") or "", **level}]


def _project(item: Mapping[str, Json]) -> dict[str, Json]:
    role, *further = _items(item, "roles") or [None]
    return _running({**_named(item, names.PROJECT), "role": role, "further_roles": further})


def _volunteer(item: Mapping[str, Json]) -> dict[str, Json]:
    entry = _entry(item, names.VOLUNTEER)
    return _running({"name": entry.get("organization") or entry.get("role") or "", **entry})
