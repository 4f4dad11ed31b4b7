"""Talks to the product as its clients do: HTTP in five dialects, a WebSocket, and the local mailbox."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import httpx
from websockets.sync.client import ClientConnection, connect

T = TypeVar("T")

PATIENCE_S = 60
BUSY = {429, 503}


class Unexpected(Exception):
    """The product answered something else than it should."""


class Client:
    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self._http = httpx.Client(base_url=base_url, timeout=30)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def send(self, method: str, path: str, *, token: str | None = None, **how: Any) -> Any:  # noqa: ANN401 - JSON
        """The answer's JSON."""
        return self.answer(method, path, token=token, **how).json()

    def text(self, path: str, *, token: str) -> str:
        """The answer as it was sent, byte for byte."""
        return self.answer("GET", path, token=token).text

    def answer(self, method: str, path: str, *, token: str | None, **how: Any) -> httpx.Response:  # noqa: ANN401 - as httpx takes it
        """A busy product is asked again when it says so. Raises Unexpected for errors."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self._http.request(method, path, headers=headers, **how)
        if answer.status_code in BUSY:
            time.sleep(min(PATIENCE_S, int(answer.headers.get("Retry-After", "1"))))
            answer = self._http.request(method, path, headers=headers, **how)
        if answer.is_error:
            raise Unexpected(f"{method} {path} answered {answer.status_code}: {answer.text[:300]}")
        return answer

    def mails_to(self, address: str) -> list[dict[str, Any]]:
        """Newest first."""
        return [mail for mail in self.send("GET", "/mailbox.json") if address in mail["to"]]

    @contextmanager
    def listen(self, path: str) -> Iterator[ClientConnection]:
        with connect(self.base_url.replace("http", "ws", 1) + path, open_timeout=30) as socket:
            yield socket


def wait_for(what: str, look: Callable[[], T | None], *, every_s: float = 0.25) -> T:
    """Look until there is something. Raises Unexpected after a minute."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(every_s)
    raise Unexpected(f"{what} did not come within {PATIENCE_S} s; make logs says more.")
