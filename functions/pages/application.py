"""FastAPI with our own pages only: it makes no documents, and no redirects, which would show the gateway's own name."""

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException as Refusal
from starlette.middleware.base import RequestResponseEndpoint

from pages import health, links, reference
from pages.rendering import render
from rolecall.observability import service_name

ROUTERS = (reference.router, health.router, links.router)
WORDS = {404: "There is nothing at this address", 405: "This address can only be read"}

application = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
for router in ROUTERS:
    application.include_router(router)


@application.middleware("http")
async def name_server(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    response.headers["X-Served-By"] = service_name()
    return response


@application.exception_handler(Refusal)
async def refuse(request: Request, error: HTTPException) -> Response:
    title = WORDS.get(error.status_code, "This cannot be shown")
    return HTMLResponse(render(request, "refusal.html", title=title), error.status_code, error.headers)


@application.exception_handler(Exception)
async def apologise(request: Request, error: Exception) -> Response:  # noqa: ARG001 - the framework logs it
    return HTMLResponse(render(request, "refusal.html", title="Something went wrong on our side"), 500)
