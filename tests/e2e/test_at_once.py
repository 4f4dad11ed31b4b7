"""Many clients at the same moment: one effect."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from tests.e2e.people import PASSWORD, a_recruiter, address, bearer

AT_ONCE = 8


def together(http: httpx.Client, path: str, body: dict[str, Any], headers: dict[str, str]) -> list[httpx.Response]:
    def send(_: int) -> httpx.Response:
        return http.post(path, json=body, headers=headers)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [*pool.map(send, range(AT_ONCE)), *map(send, range(3))]


def test_eleven_requests_with_one_key_are_one_job(http: httpx.Client) -> None:
    token = a_recruiter(http)
    headers = bearer(token, **{"Idempotency-Key": address()})
    replies = together(http, "/v1/jobs", {"title": "One", "description": "and only one"}, headers)
    assert {reply.status_code for reply in replies} == {201}
    assert len({reply.content for reply in replies}) == 1


def test_eleven_registrations_with_one_key_are_one_account(http: httpx.Client) -> None:
    body = {"email": address(), "password": PASSWORD, "role": "candidate"}
    replies = together(http, "/v1/auth/register", body, {"Idempotency-Key": address()})
    assert {reply.status_code for reply in replies} == {201}
    assert len({reply.content for reply in replies}) == 1


def test_of_eleven_registrations_without_a_key_one_wins(http: httpx.Client) -> None:
    replies = together(http, "/v1/auth/register", {"email": address(), "password": PASSWORD, "role": "candidate"}, {})
    assert sorted(reply.status_code for reply in replies) == [201] + [409] * 10


def test_of_parallel_refreshes_one_gets_the_next_pair(http: httpx.Client) -> None:
    body = {"email": address(), "password": PASSWORD, "role": "candidate"}
    first = http.post("/v1/auth/register", json=body).json()
    replies = together(http, "/v1/auth/refresh", {"refresh_token": first["refresh_token"]}, {})
    good = [reply for reply in replies if reply.status_code == 200]
    assert (len(good), {reply.status_code for reply in replies}) == (1, {200, 401})
    again = http.post("/v1/auth/refresh", json={"refresh_token": good[0].json()["refresh_token"]})
    assert again.status_code == 200
