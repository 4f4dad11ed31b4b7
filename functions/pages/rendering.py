"""HTML pages. Every value is escaped."""

from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pages.documents import documents


def render(request: Request, template: str, **values: Any) -> str:  # noqa: ANN401 - what the template names
    """`documents` is there for the navigation of every page."""
    return _environment().get_template(template).render(request=request, documents=documents(), **values)


@cache
def _environment() -> Environment:
    templates = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(
        loader=templates, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
