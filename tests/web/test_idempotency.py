"""Idempotency-Key: one effect, one answer."""

from datetime import timedelta

from rolecall.domain.vocabulary import Role
from tests.events import http_event, multipart
from tests.fakes import FixedClock
from tests.storage import dump
from tests.web.conftest import Reply, Site

KEY = {"idempotency-key": "3f0c-first"}


def post(site: Site, token: str, name: str = "one", headers: dict[str, str] = KEY) -> Reply:
    return site.send(http_event("POST", "/v1/things", {"name": name}, token=token, headers=dict(headers)))


def test_the_same_key_gets_the_first_answer_byte_for_byte_and_does_nothing(site: Site) -> None:
    token = site.sign_in()
    first, again, slashed = (
        post(site, token),
        post(site, token),
        site.send(http_event("POST", "/v1/things/", {"name": "one"}, token=token, headers=dict(KEY))),
    )
    assert first.status == again.status == slashed.status == 201
    assert first.raw == again.raw == slashed.raw
    assert site.calls == ["one"]


def test_without_a_key_every_request_counts(site: Site) -> None:
    token = site.sign_in()
    assert post(site, token, headers={}).body["id"] != post(site, token, headers={}).body["id"]


def test_the_same_key_with_another_body_is_refused(site: Site) -> None:
    token = site.sign_in()
    post(site, token)
    reply = post(site, token, name="two")
    assert (reply.status, site.calls) == (422, ["one"])


def test_the_key_of_somebody_else_is_another_key(site: Site) -> None:
    first = post(site, site.sign_in(number=7))
    other = post(site, site.sign_in(number=8))
    assert first.body["id"] != other.body["id"]


def test_a_refused_request_is_not_kept(site: Site) -> None:
    token = site.sign_in()
    assert post(site, token, name="x").status == 400
    assert post(site, token).status == 201


def test_a_key_is_forgotten_after_a_day(site: Site, clock: FixedClock) -> None:
    first = post(site, site.sign_in())
    clock.move(timedelta(hours=24, seconds=1))
    assert post(site, site.sign_in(number=9)).body["id"] != first.body["id"]


def test_neither_key_nor_answer_can_be_read_in_the_table(site: Site) -> None:
    token = site.sign_in()
    event = http_event("POST", "/v1/enter", {"email": "canary-answer"}, token=token)
    event["headers"]["idempotency-key"] = "canary-key"
    assert site.send(event).status == 200
    content = str(dump(site.storage.table.client))
    assert "canary" not in content


def test_who_lost_the_right_to_call_gets_no_kept_answer(site: Site) -> None:
    token = site.sign_in()
    post(site, token)
    account = site.storage.accounts.get(7)  # type: ignore[arg-type]  # a plain number is enough here
    from dataclasses import replace

    with site.storage.unit.begin():
        changed = replace(account, role=Role.CANDIDATE, version=account.version + 1)
        site.storage.accounts.put(changed, expected_version=account.version)
        site.storage.unit.commit()
    assert post(site, token).status == 403


def test_a_multipart_body_counts_by_its_parts_not_by_its_boundary() -> None:
    from rolecall.web.body import fingerprint

    def sent(boundary: str, content: bytes = b"%PDF") -> str:
        body, kind = multipart({"source": "x"}, {"file": ("a.pdf", content)}, boundary)
        return fingerprint(http_event("POST", "/x", body, headers={"content-type": kind}))

    assert sent("one") == sent("two") != sent("one", b"other")
