"""A real browser shows a front end of another origin, which signs a person up and in through enabled_talent.

Chromium decides here about CORS, cookies and what a script may read; the local cloud answers. Without a Chromium on the
path these tests are skipped.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from local.cloud import Cloud
from tests.e2e.people import PASSWORD, address, mailed_code

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)
PAGES = Path(__file__).parent / "browser"
ALLOWED_PORTS = (3000, 5173)
"""Of the origins that the local stack allows (`local.stack.ORIGINS`)."""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


class Quietly(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests are no news."""


@contextmanager
def front_end(*ports: int) -> Iterator[str]:
    """The page on the first of `ports` that is free: its origin."""
    server = next(filter(None, map(_listen, ports)), None)
    if server is None:
        pytest.skip(f"other programs listen on {ports}")
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _listen(port: int) -> ThreadingHTTPServer | None:
    try:
        return ThreadingHTTPServer(("localhost", port), partial(Quietly, directory=str(PAGES)))
    except OSError:
        return None


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def sign_up(page: Page, http: httpx.Client) -> str:
    """As a person does it, with the code from the mailbox: the address."""
    email = address()
    page.locator("#sign-up [name=email]").fill(email)
    page.locator("#sign-up [name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    expect(page.locator("#answer")).to_contain_text('201 {"id":null')
    page.locator("#verify [name=email]").fill(email)
    page.locator("#verify [name=code]").fill(mailed_code(http, email))
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("#answer")).to_contain_text("200")
    return email


def log_in(page: Page, email: str) -> None:
    page.locator("#log-in [name=email]").fill(email)
    page.locator("#log-in [name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def ask(page: Page, name: str) -> str:
    page.locator("#answer").evaluate("shown => { shown.textContent = '' }")
    page.get_by_role("button", name=name).click()
    expect(page.locator("#answer")).not_to_be_empty()
    return page.locator("#answer").inner_text()


def test_a_page_of_another_origin_signs_a_person_up_in_and_out(page: Page, http: httpx.Client, cloud: Cloud) -> None:
    with front_end(*ALLOWED_PORTS) as origin:
        page.goto(f"{origin}/?api={cloud.base_url}")
        email = sign_up(page, http)
        assert ask(page, "Who am I?").startswith("401")
        log_in(page, email)
        expect(page.locator("#answer")).to_contain_text("200")
        assert email in ask(page, "Who am I?")
        assert ask(page, "Refresh").startswith("200")
        assert email in ask(page, "Who am I?")
        page.reload()
        assert email in ask(page, "Who am I?")
        assert ask(page, "Log out").startswith("200")
        assert ask(page, "Who am I?").startswith("401")


def test_no_script_reads_a_token_and_a_cookie_alone_changes_nothing(
    page: Page, http: httpx.Client, cloud: Cloud
) -> None:
    with front_end(*ALLOWED_PORTS) as origin:
        page.goto(f"{origin}/?api={cloud.base_url}")
        log_in(page, sign_up(page, http))
        expect(page.locator("#answer")).to_contain_text("200")
        cookies = {cookie["name"]: cookie for cookie in page.context.cookies(f"{cloud.base_url}/api/")}
        assert cookies["access"]["httpOnly"]
        assert cookies["refresh"]["httpOnly"]
        assert page.evaluate("document.cookie") == ""
        page.locator("#with-csrf").uncheck()
        assert ask(page, "Log out").startswith("403")
        assert ask(page, "Refresh").startswith("403")
        assert ask(page, "Who am I?").startswith("200")


def test_a_page_that_nobody_allowed_gets_no_answer(page: Page, http: httpx.Client, cloud: Cloud) -> None:
    with front_end(*ALLOWED_PORTS) as origin:
        page.goto(f"{origin}/?api={cloud.base_url}")
        email = sign_up(page, http)
        log_in(page, email)
        expect(page.locator("#answer")).to_contain_text("200")
    with front_end(0) as origin:
        page.goto(f"{origin}/?api={cloud.base_url}")
        assert ask(page, "Who am I?").startswith("refused")
        log_in(page, email)
        expect(page.locator("#answer")).to_contain_text("refused")
        assert ask(page, "Log out").startswith("refused")
