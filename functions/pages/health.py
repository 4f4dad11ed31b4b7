"""Whether the service is well: for machines as JSON, for people who look with a browser as a page."""

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from pages.documents import version
from pages.rendering import render
from rolecall.bootstrap import storage
from rolecall.observability import logger

router = APIRouter()

FRESH = {"Cache-Control": "no-store", "Vary": "Accept"}


@router.get("/health")
async def health(request: Request) -> Response:
    """One read of the table, and nothing said that a stranger may not know."""
    reachable = await run_sync(table_answers)
    status = 200 if reachable else 503
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(render(request, "health.html", reachable=reachable, version=version()), status, FRESH)
    state = {"status": "ok" if reachable else "unavailable", "version": version()}
    return JSONResponse(state | {"table": "reachable" if reachable else "unreachable"}, status, FRESH)


def table_answers() -> bool:
    try:
        storage().probe()
    except Exception:  # noqa: BLE001 - whatever it is, it is what this page is there to tell
        logger().exception("the table does not answer")
        return False
    return True
