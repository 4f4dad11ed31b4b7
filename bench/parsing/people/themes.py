"""Kinds that other makers' templates set: themes of JSON Resume from npm, and RenderCV."""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from bench.parsing.people.careers import Person, Post
from bench.parsing.people.view import View

_NODE = Path(__file__).parents[1] / "themes"
INSTALLED = _NODE / "node_modules"
KINDS = {"jr-short": "short", "jr-eloquent": "eloquent", "jr-elegant": "elegant", "jr-onepage": "onepage-plus"}
LATER = {
    "jr-even": "even", "jr-autumn": "autumn", "jr-macchiato": "macchiato", "jr-stackoverflow": "stackoverflow",
    "jr-spartan": "spartan", "jr-relaxed": "relaxed", "jr-rocketspacer": "rocketspacer", "jr-techlead": "techlead",
}  # fmt: skip
"""Themes that joined the others afterwards; they say where an employer is as well."""
_DEGREE = {"jr-eloquent": "area"}  # this theme writes a comma after the area, present or not


def render(kind: str, views: list[View]) -> list[bytes]:
    """One run of node sets all people of a theme and has a browser print them."""
    with tempfile.TemporaryDirectory() as folder:
        resumes = [_json_resume(view.person, _DEGREE.get(kind, "studyType")) for view in views]
        if kind in LATER:
            resumes = [_with_towns(resume, view.person) for resume, view in zip(resumes, views, strict=True)]
        (Path(folder) / "resumes.json").write_text(json.dumps(resumes), encoding="utf-8")
        subprocess.run(["node", str(_NODE / "print.mjs"), (KINDS | LATER)[kind], folder], check=True, cwd=_NODE)
        return [(Path(folder) / f"{at}.pdf").read_bytes() for at in range(len(views))]


def _json_resume(person: Person, degree: str) -> dict[str, Any]:
    return {
        "basics": {
            "name": person.name,
            "label": person.headline,
            "email": person.email,
            "phone": person.phone,
            "summary": person.about,
            "location": {"city": person.city or "", "countryCode": person.country},
            "profiles": [],
        },
        "work": [{**_post(job), "position": job.title, "highlights": job.done} for job in person.jobs],
        "volunteer": [],
        "education": [
            {**_post(school), "institution": school.company, degree: school.title} for school in person.schools
        ],
        "skills": [
            {"name": name or person.tongue.heads["skills"][1], "keywords": skills} for name, skills in person.groups
        ],
        "languages": [{"language": name, "fluency": level} for name, level in person.languages],
        "certificates": [], "awards": [], "publications": [], "interests": [], "references": [], "projects": [],
    }  # fmt: skip


def _with_towns(resume: dict[str, Any], person: Person) -> dict[str, Any]:
    """Some of these themes stop at a skill without a level, which they draw as a bar or leave out."""
    work = [{**entry, "location": job.city} for entry, job in zip(resume["work"], person.jobs, strict=True)]
    skills = [{**group, "level": "Advanced"} for group in resume["skills"]]
    return {**resume, "work": work, "skills": skills}


def _post(post: Post) -> dict[str, Any]:
    """The first day of each month; `company` is what older themes read."""
    known = {"name": post.company, "company": post.company, "startDate": _day(post.start)}
    return known if post.end is None else {**known, "endDate": _day(post.end)}


def _day(date: str) -> str:
    return f"{date}-01" if len(date) == 7 else f"{date}-01-01"
