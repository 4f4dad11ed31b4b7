"""Kinds that RenderCV sets with Typst, headings and months in the person's language."""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from bench.parsing.people.careers import Post
from bench.parsing.people.view import Part, View

_PRINT = Path(__file__).parents[1] / "themes" / "rendercv_print.py"
PYTHON = Path(__file__).parents[3] / ".venv-bench" / "bin" / "python"
KINDS = {"rcv-classic": "classic", "rcv-sb2nov": "sb2nov"}

LATER = {
    "rcv-engineeringclassic": "engineeringclassic",
    "rcv-engineeringresumes": "engineeringresumes",
    "rcv-moderncv": "moderncv",
}


def render(kind: str, views: list[View]) -> list[bytes]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for at, view in enumerate(views):
            asked = json.dumps(_document(view, (KINDS | LATER)[kind]), ensure_ascii=False)
            (folder / f"{at:03}.json").write_text(asked, encoding="utf-8")
        subprocess.run([str(PYTHON), str(_PRINT), name], check=True)
        return [(folder / f"{at:03}.pdf").read_bytes() for at in range(len(views))]


def _document(view: View, theme: str) -> dict[str, Any]:
    words = view.person.tongue.words
    return {
        "cv": {
            "name": view.person.name,
            "location": view.person.address,
            "email": view.person.email,
            "phone": view.person.phone,
            "sections": {part.heading: _entries(view, part) for part in view.parts},
        },
        "design": {"theme": theme},
        "locale": {
            "language": view.person.tongue.code,
            "present": words["now"][view.seed % 3],
            "abbreviations_for_months": words["short"],
            "full_names_of_months": words["months"],
        },
    }


def _entries(view: View, part: Part) -> list[Any]:
    if part.kind in ("experience", "volunteer"):
        posts = view.person.jobs if part.kind == "experience" else view.person.volunteer
        return [
            {"company": post.company, "position": post.title, **_facts(post), "highlights": post.done} for post in posts
        ]
    if part.kind == "education":
        schools = view.person.schools
        return [{"institution": school.company, "area": school.title, **_facts(school)} for school in schools]
    if part.kind == "skills" and not part.joint:
        return [{"label": name, "details": ", ".join(skills)} for name, skills in view.person.groups]
    return [text.replace("*", r"\*") for text in part.paragraphs]


def _facts(post: Post) -> dict[str, str]:
    place = {"location": post.city} if post.city else {}
    if any(post.said) or post.start == post.end:
        said = (post.said[0] or post.start, post.said[1] or post.end or "")
        return {"date": said[0] if said[0] == said[1] else " – ".join(said), **place}
    return {"start_date": post.start, "end_date": post.end or "present", **place}
