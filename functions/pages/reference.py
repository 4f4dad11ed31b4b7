"""The start page, a page of reference for each dialect, and the files they need."""

import mimetypes
from functools import cache
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request, Response

from pages.content import Content, send
from pages.documents import Document, documents
from pages.rendering import render

router = APIRouter()

STATIC = Path(__file__).parent / "static"
SHORT_S = 300
LONG_S = 365 * 24 * 3600
VENDORED = "swagger-ui-"
"""Folders of vendored files are named with their version, so what is in them never changes."""


@router.get("/")
async def home(request: Request) -> Response:
    return _page(request, "home.html")


@router.get("/docs")
async def index(request: Request) -> Response:
    return _page(request, "docs.html")


@router.get("/docs/{dialect}")
async def reference(request: Request, dialect: str) -> Response:
    return _page(request, "reference.html", document=_document(dialect))


@router.get("/docs/{dialect}/openapi.json")
async def openapi(request: Request, dialect: str) -> Response:
    return send(request, _document(dialect).content, max_age_s=SHORT_S)


@router.get("/static/{name:path}")
async def static(request: Request, name: str) -> Response:
    if name not in files():
        raise HTTPException(404)
    vendored = name.startswith(VENDORED)
    return send(request, file(name), max_age_s=LONG_S if vendored else SHORT_S, immutable=vendored)


@cache
def files() -> frozenset[str]:
    """Known from the start: no name that a client sends is looked for on the disk."""
    return frozenset(path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file())


@cache
def file(name: str) -> Content:
    return Content((STATIC / name).read_bytes(), mimetypes.guess_type(name)[0] or "text/plain")


def _document(dialect: str) -> Document:
    if dialect not in documents():
        raise HTTPException(404)
    return documents()[dialect]


def _page(request: Request, template: str, **values: object) -> Response:
    html = Content(render(request, template, **values).encode(), "text/html; charset=utf-8")
    return send(request, html, max_age_s=SHORT_S)
