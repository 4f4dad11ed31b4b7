"""The pages that links of mails lead to: opening one changes nothing, and everything on it is ours."""

import base64
import re
from types import SimpleNamespace

import pytest

from pages.api import handler
from pages.links import LINKS
from tests.events import http_event
from tests.functions.world import World


def get(path: str) -> tuple[int, dict[str, str], str]:
    answer = handler(http_event("GET", path), SimpleNamespace())
    body = answer["body"] or ""
    text = base64.b64decode(body).decode() if answer.get("isBase64Encoded") else body
    return answer["statusCode"], {name.lower(): value for name, value in answer["headers"].items()}, text


@pytest.mark.parametrize("name", LINKS)
def test_opening_a_page_writes_nothing_and_runs_only_our_own_script(name: str, world: World) -> None:
    before = world.items()
    status, headers, text = get(f"/links/{name}")
    assert status == 200
    assert world.items() == before
    assert "script-src 'self'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert re.findall(r"<script[^>]*>", text) == ['<script src="/static/links.js" defer>']
    assert not re.search(r"\son\w+=|<form|javascript:", text)


@pytest.mark.usefixtures("cloud")
def test_the_script_knows_every_page_and_acts_only_on_a_click() -> None:
    _, _, script = get("/static/links.js")
    for name in LINKS:
        assert f'"{name}": ()' in script
    assert script.count("act()") == 1
    assert 'addEventListener("click", act)' in script


@pytest.mark.usefixtures("cloud")
def test_there_is_no_other_page_of_this_kind() -> None:
    assert get("/links/else")[0] == 404


@pytest.mark.usefixtures("cloud")
def test_a_new_password_is_masked_and_may_come_from_a_password_manager() -> None:
    asking = [name for name, link in LINKS.items() if link.asks_password]
    assert asking
    for name in asking:
        _, _, text = get(f"/links/{name}")
        assert 'type="password"' in text
        assert 'autocomplete="new-password"' in text
        assert "onpaste" not in text
    assert '"paste"' not in get("/static/links.js")[2]
