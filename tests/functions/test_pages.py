"""Web pages, through the handler, as the gateway calls it."""

import base64
import gzip
import json
import re
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from pages import reference
from pages.api import handler
from rolecall.bootstrap import assembly
from tests.counting import counting
from tests.events import http_event
from tools.routes.openapi import path_of
from tools.routes.wording import TITLES

PEOPLE = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
ADDRESSES = ["/", "/docs", "/health", *(f"/docs/{name}" for name in TITLES)]
SWAGGER = next(name for name in reference.files() if name.endswith("/swagger-ui-bundle.js"))


class Page(NamedTuple):
    status: int
    headers: dict[str, str]
    data: bytes

    @property
    def text(self) -> str:
        return self.data.decode()


def get(path: str, headers: dict[str, str] | None = None, method: str = "GET") -> Page:
    answer = handler(http_event(method, path, headers=headers), SimpleNamespace())
    body = answer["body"] or ""
    data = base64.b64decode(body) if answer.get("isBase64Encoded") else body.encode()
    return Page(answer["statusCode"], {name.lower(): value for name, value in answer["headers"].items()}, data)


pytestmark = pytest.mark.usefixtures("cloud")


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("slash", ["", "/"])
def test_every_page_answers_with_and_without_a_trailing_slash(path: str, slash: str) -> None:
    page = get(path.rstrip("/") + slash, PEOPLE)
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_the_start_page_leads_to_every_reference_and_document() -> None:
    text = get("/").text
    for name, title in TITLES.items():
        assert f'<a href="/docs/{name}">{title}</a>' in text
        assert f"/docs/{name}/openapi.json" in text


@pytest.mark.parametrize("path", ADDRESSES)
def test_everything_a_page_links_to_is_there_and_is_ours(path: str) -> None:
    links = set(re.findall(r'(?:href|src|data-document)="([^"#]+)', get(path, PEOPLE).text))
    assert links
    assert {link: get(link).status for link in links} == dict.fromkeys(links, 200)


@pytest.mark.parametrize("path", [*ADDRESSES, "/docs/nothing", "/static/reference.js"])
def test_no_script_or_style_runs_but_from_our_own_files(path: str) -> None:
    page = get(path, PEOPLE)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<style|<script(?! src=)| style=| on\w+=", page.text)


@pytest.mark.parametrize("name", TITLES)
def test_a_document_is_served_as_it_was_generated(name: str) -> None:
    page = get(f"/docs/{name}/openapi.json")
    assert (page.status, page.headers["content-type"]) == (200, "application/json")
    assert page.data == path_of(name).read_bytes()


@pytest.mark.parametrize("path", ["/docs/hotgigs/openapi.json", "/docs", "/static/pages.css"])
def test_who_has_it_already_is_not_sent_it_again(path: str) -> None:
    first = get(path)
    assert first.headers["cache-control"].startswith("public, max-age=")
    again = get(path, {"if-none-match": f'"other", {first.headers["etag"]}'})
    assert (again.status, again.data) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert get(path, {"if-none-match": '"other"'}).status == 200


def test_large_files_are_compressed_for_those_who_can_read_it() -> None:
    plain, small = get(f"/static/{SWAGGER}"), get(f"/static/{SWAGGER}", {"accept-encoding": "gzip, br"})
    assert small.headers["content-encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert "content-encoding" not in plain.headers
    assert len(plain.data) < 4 * 2**20  # a function's answer ends at 6 MB, as base64


def test_vendored_files_are_kept_for_good_and_ours_for_minutes() -> None:
    assert "immutable" in get(f"/static/{SWAGGER}").headers["cache-control"]
    assert get("/static/reference.js").headers["cache-control"] == "public, max-age=300"


@pytest.mark.parametrize("path", ["/docs/nothing", "/docs/nothing/openapi.json", "/static/nothing", "/health/x"])
def test_an_unknown_address_is_a_page_that_leads_back(path: str) -> None:
    page = get(path)
    assert page.status == 404
    assert 'href="/docs"' in page.text


@pytest.mark.parametrize("path", ["/static/../api.py", "/static/%2e%2e/api.py", "/static//etc/passwd", "/docs/../api"])
def test_no_address_leads_out_of_the_folder(path: str) -> None:
    assert get(path).status == 404


def test_pages_can_only_be_read() -> None:
    page = get("/docs", method="POST")
    assert (page.status, page.headers["allow"]) == (405, "GET")


def test_a_name_in_an_address_is_never_echoed() -> None:
    assert "<script>alert" not in get("/docs/<script>alert(1)</script>").text


def test_health_tells_machines_in_json() -> None:
    page = get("/health", {"accept": "*/*"})
    version = json.loads(path_of("hotgigs").read_text())["info"]["version"]
    assert page.status == 200
    assert json.loads(page.data) == {"status": "ok", "version": version, "table": "reachable"}
    assert page.headers["cache-control"] == "no-store"


def test_health_tells_people_in_words() -> None:
    page = get("/health", PEOPLE)
    assert page.status == 200
    assert "All is well" in page.text


def test_health_asks_the_table_once() -> None:
    with counting() as calls:
        get("/health")
    assert calls.operations == ["GetItem"]


def test_health_without_a_table_is_503_and_says_no_more(cloud: Any) -> None:
    cloud.session.create_client("dynamodb").delete_table(TableName=cloud.table)
    page = get("/health")
    assert (page.status, json.loads(page.data)["table"]) == (503, "unreachable")
    assert "ResourceNotFound" not in page.text
    assert get("/health", PEOPLE).status == 503


def test_with_an_edge_only_what_comes_through_it_is_answered(cloud: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = cloud.session.create_client("secretsmanager").create_secret(Name="edge", SecretString='{"key": "e"}')
    monkeypatch.setenv("ROLECALL_ORIGIN_SECRET_ARN", secret["ARN"])
    assembly.origin_secret.cache_clear()
    assert get("/docs").status == get("/docs", {"x-rolecall-origin": "x"}).status == 403
    assert get("/docs", {"x-rolecall-origin": "e"}).status == 200
