"""Ways in and out, as clients of two dialects use them."""

from types import SimpleNamespace
from typing import Any

import pytest

import auth.api
from tests.events import http_event
from tests.functions.conftest import Reply, call, forget_everything
from tests.functions.people import mails
from tests.storage import dump

pytestmark = pytest.mark.usefixtures("cloud")

ADA = {"email": "ada@example.com", "password": "correct horse battery"}
RECRUITER = {**ADA, "role": "recruiter", "first_name": "Ada", "last_name": "Lovelace", "company_name": "Engines Ltd"}


def post(path: str, body: Any, *, token: str | None = None, headers: dict[str, str] | None = None) -> Reply:
    return call(auth.api, http_event("POST", path, body, token=token, headers=headers))


def test_a_recruiter_registers_and_signs_in(cloud: SimpleNamespace) -> None:
    registered = post("/v1/auth/register", RECRUITER)
    assert (registered.status, registered.body["role"], registered.body["expires_in"]) == (201, "recruiter", 3600)
    signed_in = post("/v1/auth/login", ADA)
    assert (signed_in.status, signed_in.body["user_id"]) == (200, registered.body["user_id"])
    assert "correct horse" not in str(dump(cloud.session.create_client("dynamodb")))


def test_a_taken_address_is_a_409_however_it_is_spelt() -> None:
    post("/v1/auth/register", RECRUITER)
    assert post("/v1/auth/register", {**RECRUITER, "email": " ADA@Example.com "}).status == 409


def test_the_role_of_an_admin_cannot_be_asked_for() -> None:
    assert post("/v1/auth/register", {**RECRUITER, "role": "admin"}).status == 400


def test_a_recruiter_names_a_company() -> None:
    reply = post("/v1/auth/register", {**RECRUITER, "company_name": ""})
    assert (reply.status, list(reply.body["error"]["details"])) == (400, ["company_name"])


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer() -> None:
    post("/v1/auth/register", RECRUITER)
    wrong = post("/v1/auth/login", {**ADA, "password": "wrong"})
    unknown = post("/v1/auth/login", {**ADA, "email": "bob@example.com"})
    assert wrong.status == unknown.status == 401
    assert wrong.body["error"] == unknown.body["error"]


def test_refreshing_gives_a_new_pair_and_ends_the_old_refresh_token() -> None:
    first = post("/v1/auth/register", RECRUITER).body
    second = post("/v1/auth/refresh", {"refresh_token": first["refresh_token"]})
    assert second.status == 200
    assert post("/v1/auth/refresh", {"refresh_token": first["refresh_token"]}).status == 401
    assert post("/v1/auth/refresh", {"refresh_token": second.body["refresh_token"]}).status == 200


def test_reuse_of_an_older_refresh_token_ends_the_session() -> None:
    first = post("/v1/auth/register", RECRUITER).body
    second = post("/v1/auth/refresh", {"refresh_token": first["refresh_token"]}).body
    third = post("/v1/auth/refresh", {"refresh_token": second["refresh_token"]}).body
    assert post("/v1/auth/refresh", {"refresh_token": first["refresh_token"]}).status == 401
    assert post("/v1/auth/refresh", {"refresh_token": third["refresh_token"]}).status == 401
    assert post("/v1/auth/logout", None, token=third["access_token"]).status == 401


def test_colleagues_behind_one_address_refresh_without_counting_for_each_other() -> None:
    people = [post("/v1/auth/register", {**RECRUITER, "email": f"p{number}@example.com"}).body for number in range(7)]
    refreshed = [post("/v1/auth/refresh", {"refresh_token": person["refresh_token"]}) for person in people]
    assert [reply.status for reply in refreshed] == [200] * 7


def test_an_access_token_does_not_refresh_and_a_refresh_token_does_not_enter() -> None:
    tokens = post("/v1/auth/register", RECRUITER).body
    assert post("/v1/auth/refresh", {"refresh_token": tokens["access_token"]}).status == 401
    assert post("/v1/auth/logout", None, token=tokens["refresh_token"]).status == 401


def test_logout_ends_every_token_of_the_session_at_once() -> None:
    tokens = post("/v1/auth/register", RECRUITER).body
    assert post("/v1/auth/logout", None, token=tokens["access_token"]).status == 200
    assert post("/v1/auth/logout", None, token=tokens["access_token"]).status == 401
    assert post("/v1/auth/refresh", {"refresh_token": tokens["refresh_token"]}).status == 401


def signup(email: str = "eve@example.com", otp: str | None = None, password: str = "a long pass phrase") -> Reply:
    code = {"otp": otp} if otp else {}
    return post("/user/signup/", {"email": email, "password1": password, "password2": password, **code})


def test_a_sign_up_is_finished_with_the_mailed_code(cloud: SimpleNamespace) -> None:
    asked = signup()
    assert (asked.status, asked.body) == (201, {"status": "OTP sent"})
    code = mails(cloud)[-1].values["code"]
    done = signup(otp=code)
    assert (done.status, done.body["status"], done.body["email"]) == (201, "Success", "eve@example.com")
    entered = post("/user/signin", {"email": "eve@example.com", "password": "a long pass phrase"})
    assert (entered.status, entered.body["user"]) == (200, "eve@example.com")


def test_a_code_works_once_and_only_the_newest(cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    forget_everything()
    signup()
    signup()
    first, second = (mail.values["code"] for mail in mails(cloud))
    if first != second:
        assert signup(otp=first).status == 400
    assert signup(otp=second).status == 201
    assert signup(otp=second).status == 400


def test_five_wrong_codes_end_a_sign_up(cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    signup()
    code = mails(cloud)[-1].values["code"]
    wrong = [f"{(int(code) + step) % 1_000_000:06d}" for step in range(1, 6)]
    assert [signup(otp=guess).status for guess in wrong] == [400] * 5
    assert signup(otp=code).status == 400


def test_a_known_address_gets_the_same_answer_and_another_mail(
    cloud: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    forget_everything()
    signup()
    signup(otp=mails(cloud)[-1].values["code"])
    again = signup()
    assert (again.status, again.body, mails(cloud)[-1].template) == (201, {"status": "OTP sent"}, "signup_known")
    assert signup(otp=mails(cloud)[-1].values["code"]).status == 400


def test_who_proves_an_address_takes_it_from_who_only_typed_it(cloud: SimpleNamespace) -> None:
    squatter = post("/v1/auth/register", {**RECRUITER, "email": "eve@example.com"}).body
    signup()
    done = signup(otp=mails(cloud)[-1].values["code"])
    assert done.status == 201
    assert post("/v1/auth/login", {"email": "eve@example.com", "password": ADA["password"]}).status == 401
    assert post("/v1/auth/logout", None, token=squatter["access_token"]).status == 401


def test_two_passwords_that_differ_are_refused() -> None:
    reply = post("/user/signup/", {"email": "eve@example.com", "password1": "one long one", "password2": "another one"})
    assert (reply.status, set(reply.body)) == (400, {"error"})


def test_career_nexus_takes_forms() -> None:
    form = "email=eve%40example.com&password1=a+long+pass+phrase&password2=a+long+pass+phrase"
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert post("/user/signup/", form, headers=kind).status == 201


def test_tokens_of_one_dialect_work_in_the_others() -> None:
    post("/v1/auth/register", RECRUITER)
    access = post("/user/signin", ADA).body["access"]
    assert post("/v1/auth/logout", None, token=access).status == 200


def test_an_address_taken_over_ends_the_organisation_nobody_else_belongs_to(cloud: SimpleNamespace) -> None:
    post("/v1/auth/register", RECRUITER)
    body = {"email": ADA["email"], "password1": ADA["password"], "password2": ADA["password"]}
    assert post("/user/signup/", body).status == 201
    assert post("/user/signup/", body | {"otp": mails(cloud)[-1].values["code"]}).status == 201
    items = dump(cloud.session.create_client("dynamodb"))
    assert not [item for item in items if item["pk"]["S"].startswith("ORGANISATION#")]
    assert "OrganisationDeleted" in str([item for item in items if item["pk"]["S"].startswith("OUTBOX#")])
