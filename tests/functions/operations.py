"""The operations of the product as a test sends them: one row each, which every sweep, race and count goes through.

A new operation is registered here; docs/quality.md says which promises that brings.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.events import http_event
from tests.functions.people import PASSWORD
from tests.functions.scene import JOB, NEWCOMER, WAITING, Login, Scene, resume_pdf, upload_event

Request = Callable[[Scene, dict[str, str]], dict[str, Any]]
"""Makes the event from the scene and headers to send along."""

READY = {"status": "looking_for_opportunities"}
PREFERENCE = {"title": "Data Engineer", "work_type": "remote"}
NEW_PASSWORD = "a new pass phrase"
SIGNUP = {"password1": PASSWORD, "password2": PASSWORD}

REPEATED_AS_THEY_ARE = {
    "set_preference",
    "delete_account",
    "delete_account of a member",
    "delete_user",
    "replace organisation",
    "change organisation",
    "delete organisation",
    "remove member",
    "revoke key",
    "end session",
    "end other sessions",
    "delete resume",
}
COMPANY = {"name": "Cards Ltd", "industry": 1, "employee_size": 1}
CREDENTIALS = {"email": "eve@example.com", "password": PASSWORD}
CSRF_COOKIE = {"cookie": f"csrftoken={'ab' * 32}"}
"""Who has no token gets one that nobody can foresee."""


@dataclass(frozen=True, slots=True)
class Operation:
    """`ids` as in docs/specs/routes.json. `ends_the_session`: who repeats it has no token to do so any more.

    `settles`: what it asks for at once is done in the background all the same, should it not be done in time.
    """

    ids: str
    name: str
    function: str
    request: Request
    status: int = 200
    ends_the_session: bool = False
    settles: bool = False

    def __str__(self) -> str:
        return f"{self.ids} {self.name}".strip()

    @property
    def takes_a_key(self) -> bool:
        """Only a POST does: other methods may be repeated as they are."""
        return self.name not in REPEATED_AS_THEY_ARE


def _post(path: str, body: object, who: Callable[[Scene], Login] | None = None, method: str = "POST") -> Request:
    def request(scene: Scene, headers: dict[str, str]) -> dict[str, Any]:
        content = body(scene) if callable(body) else body
        return http_event(method, path, content, token=who(scene).access if who else None, headers=headers)

    return request


def _at(
    method: str, path: str, who: Callable[[Scene], Login], body: Callable[[Scene], object] | object = None
) -> Request:
    """For paths with ids, which are filled in from the scene."""

    def request(scene: Scene, headers: dict[str, str]) -> dict[str, Any]:
        content = body(scene) if callable(body) else body
        return http_event(method, _filled(path, scene), content, token=who(scene).access, headers=headers)

    return request


def _filled(path: str, scene: Scene) -> str:
    return path.format(
        resume=scene.resume_id,
        resume_number=scene.resume_number,
        slug=scene.slug,
        candidate=scene.candidate_id,
        job=scene.job_id,
        match=scene.match_id,
        organisation=scene.organisation_id,
        own=scene.own_organisation_id,
        member=scene.member.user_id,
        recruiter=scene.recruiter.user_id,
        session=scene.session_id,
        key=scene.key_id,
        export=scene.export_id,
    )


def _candidate(scene: Scene) -> Login:
    return scene.candidate


def _recruiter(scene: Scene) -> Login:
    return scene.recruiter


def _root(scene: Scene) -> Login:
    return scene.root


def _member(scene: Scene) -> Login:
    return scene.member


def _invited(scene: Scene) -> Login:
    return scene.invited


ORGANISATIONS = "/api/organization/organizations/"
TWO = ORGANISATIONS + "{organisation}/"
ALONE = ORGANISATIONS + "{own}/"


def _upload_to(path: str, field: str = "file") -> Request:
    def request(scene: Scene, headers: dict[str, str]) -> dict[str, Any]:
        file, to = resume_pdf("Languages: English, French"), _filled(path, scene)
        return upload_event(scene.candidate.access, file, headers=headers, path=to, field=field)

    return request


_upload = _upload_to("/api/resumes/upload")
PROFILE = "/api/candidates/profiles/{slug}/"
CONFIRMED = {
    "name": "Eve A. Adams",
    "email": "eve@example.org",
    "linkedin": "https://linkedin.com/in/eve",
    "skills": ["Python"],
    "work_experience": [{"title": "Principal Engineer", "company": "Difference Works"}],
}
A_LARGE_FILE = {
    "filename": "portfolio.pdf",
    "size_bytes": 9_000_000,
    "sha256": "ab" * 32,
    "content_type": "application/pdf",
}


WRITES = (
    Operation(
        "S1-01",
        "register",
        "auth.api",
        _post(
            "/v1/auth/register",
            {"email": "new@example.com", "password": PASSWORD, "role": "recruiter", "company_name": "Cards Ltd"},
        ),
        201,
    ),
    Operation(
        "S1-02",
        "login",
        "auth.api",
        _post("/v1/auth/login", {"email": "eve@example.com", "password": PASSWORD}),
    ),
    Operation(
        "S1-03",
        "refresh",
        "auth.api",
        _post("/v1/auth/refresh", lambda scene: {"refresh_token": scene.candidate.refresh}),
    ),
    Operation(
        "S1-04",
        "logout",
        "auth.api",
        _post("/v1/auth/logout", None, lambda scene: scene.candidate),
        ends_the_session=True,
    ),
    Operation(
        "S3-01", "ask for a code", "auth.api", _post("/user/signup/", {"email": "new@example.com", **SIGNUP}), 201
    ),
    Operation(
        "S3-01",
        "send the code",
        "auth.api",
        _post("/user/signup/", lambda scene: {"email": NEWCOMER, **SIGNUP, "otp": scene.code}),
        201,
    ),
    Operation(
        "S2-01",
        "sign up",
        "auth.api",
        _post("/api/auth/signup/", {"email": "new@example.com", "password": PASSWORD, "first_name": "Ann"}),
        201,
    ),
    Operation(
        "S2-11",
        "verify",
        "auth.api",
        _post("/api/auth/verify-email/", lambda scene: {"email": WAITING, "code": scene.verify_code}),
    ),
    Operation(
        "S2-11",
        "confirm account",
        "auth.api",
        _post("/api/auth/verify-email/", lambda scene: {"email": scene.recruiter.email, "code": scene.confirm_code}),
    ),
    Operation("S2-13", "resend", "auth.api", _post("/api/auth/resend-verification/", {"email": "mallory@example.com"})),
    Operation("S2-13", "resend sign-up", "auth.api", _post("/api/auth/resend-verification/", {"email": WAITING})),
    Operation(
        "S2-15",
        "change password",
        "auth.api",
        _post(
            "/api/auth/change-password/",
            {"old_password": PASSWORD, "new_password": NEW_PASSWORD},
            lambda scene: scene.candidate,
        ),
    ),
    Operation("S2-17", "ask for a link", "auth.api", _post("/api/auth/password_reset/", {"email": "eve@example.com"})),
    Operation(
        "S2-18",
        "reset by link",
        "auth.api",
        _post(
            "/api/auth/password_reset/confirm/",
            lambda scene: {"password": NEW_PASSWORD, "token": scene.reset_token},
        ),
    ),
    Operation(
        "S3-02",
        "send the hash",
        "auth.api",
        _post("/user/hash/verify/", lambda scene: {"hash": scene.signup_hash}),
        201,
    ),
    Operation(
        "S3-04",
        "signout",
        "auth.api",
        _post("/user/signout/", lambda scene: {"refresh": scene.candidate.refresh}, lambda scene: scene.candidate),
        202,
        ends_the_session=True,
    ),
    Operation("S3-32", "forgot", "auth.api", _post("/user/forget-password/", {"email": "eve@example.com"})),
    Operation(
        "S3-32",
        "prove by hash",
        "auth.api",
        _post("/user/forget-password/", lambda scene: {"hash": scene.forgot_hash}),
    ),
    Operation(
        "S3-32",
        "prove by otp",
        "auth.api",
        _post("/user/forget-password/", lambda scene: {"otp": scene.forgot_code}),
    ),
    Operation(
        "S3-32",
        "set forgotten",
        "auth.api",
        _post(
            "/user/forget-password/",
            lambda scene: {"email": scene.member.email, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD},
        ),
    ),
    Operation("S3-03", "signin", "auth.api", _post("/user/signin", {"email": "eve@example.com", "password": PASSWORD})),
    Operation(
        "S2-03", "token", "auth.api", _post("/api/auth/token/", {"email": "eve@example.com", "password": PASSWORD})
    ),
    Operation(
        "S2-07",
        "token refresh",
        "auth.api",
        _post("/api/auth/token/refresh/", lambda scene: {"refresh": scene.candidate.refresh}),
    ),
    Operation(
        "S2-09",
        "logout",
        "auth.api",
        _post("/api/auth/logout/", None, lambda scene: scene.candidate),
        ends_the_session=True,
    ),
    Operation(
        "S2-34",
        "add_feedback",
        "auth.api",
        _post("/api/auth/add-feedback/", {"feedback": "Splendid."}, lambda scene: scene.candidate),
        201,
    ),
    Operation(
        "S2-90",
        "create_organization",
        "auth.api",
        _post(
            "/api/organization/organizations/",
            {"name": "Cards Ltd", "industry": 1, "employee_size": 1},
            lambda scene: scene.candidate,
        ),
        201,
    ),
    Operation(
        "S0-01", "set_availability", "profiles.api", _post("/availability", READY, lambda scene: scene.candidate)
    ),
    Operation("S1-10", "post_job", "jobs.api", _post("/v1/jobs", JOB, lambda scene: scene.recruiter), 201),
    Operation(
        "S3-38",
        "post_job",
        "jobs.api",
        _post("/job/", {"title": "Data Engineer", "work_type": "remote"}, lambda scene: scene.recruiter),
        201,
    ),
    Operation(
        "S3-41",
        "set_preference",
        "jobs.api",
        _post("/job/preference/", PREFERENCE, lambda scene: scene.candidate, "PUT"),
    ),
    Operation(
        "S1-07",
        "delete_account",
        "profiles.api",
        _post("/v1/users/account", None, lambda scene: scene.candidate, "DELETE"),
        ends_the_session=True,
    ),
    Operation(
        "S1-07",
        "delete_account of a member",
        "profiles.api",
        _post("/v1/users/account", None, lambda scene: scene.member, "DELETE"),
        ends_the_session=True,
    ),
    Operation(
        "S2-33",
        "delete_user",
        "profiles.api",
        lambda scene, headers: http_event(
            "DELETE", f"/api/users/users/{scene.recruiter.user_id}/", token=scene.recruiter.access, headers=headers
        ),
        204,
        ends_the_session=True,
    ),
    Operation(
        "S2-32",
        "delete_user",
        "profiles.api",
        _at("DELETE", "/api/auth/users/{recruiter}/", _recruiter),
        204,
        ends_the_session=True,
    ),
    Operation(
        "S2-02",
        "sign up",
        "auth.api",
        _post("/api/users/signup/", {"email": "new@example.com", "password": PASSWORD, "first_name": "Ann"}),
        201,
    ),
    Operation("S2-04", "token", "auth.api", _post("/api/users/token/", CREDENTIALS)),
    Operation("S2-05", "session login", "auth.api", _post("/api/auth/session/login/", CREDENTIALS)),
    Operation("S2-06", "session login", "auth.api", _post("/api/users/session/login/", CREDENTIALS)),
    Operation(
        "S2-08",
        "token refresh",
        "auth.api",
        _post("/api/users/token/refresh/", lambda scene: {"refresh": scene.candidate.refresh}),
    ),
    Operation("S2-10", "logout", "auth.api", _post("/api/users/logout/", None, _candidate), ends_the_session=True),
    Operation(
        "S2-12",
        "verify",
        "auth.api",
        _post("/api/users/verify-email/", lambda scene: {"email": WAITING, "code": scene.verify_code}),
    ),
    Operation(
        "S2-14", "resend", "auth.api", _post("/api/users/resend-verification/", {"email": "mallory@example.com"})
    ),
    Operation(
        "S2-16",
        "change password",
        "auth.api",
        _post("/api/users/change-password/", {"old_password": PASSWORD, "new_password": NEW_PASSWORD}, _candidate),
    ),
    Operation(
        "S2-35", "add_feedback", "auth.api", _post("/api/users/add-feedback/", {"feedback": "Good."}, _candidate), 201
    ),
    Operation(
        "S2-19",
        "check link",
        "auth.api",
        _post("/api/auth/password_reset/validate_token/", lambda scene: {"token": scene.reset_token}),
    ),
    Operation("S2-92", "replace organisation", "auth.api", _at("PUT", TWO, _root, COMPANY)),
    Operation("S2-93", "change organisation", "auth.api", _at("PATCH", TWO, _root, {"name": "Cards Ltd"})),
    Operation("S2-94", "delete organisation", "auth.api", _at("DELETE", ALONE, _recruiter), 204),
    Operation(
        "S2-95", "invite", "auth.api", _at("POST", TWO + "create-invite/", _root, {"email": "new@example.com"}), 201
    ),
    Operation(
        "",
        "accept invite",
        "auth.api",
        _post("/api/organization/accept-invite/", lambda scene: {"invite_code": scene.invite_code}, _invited),
    ),
    Operation("", "remove member", "auth.api", _at("DELETE", TWO + "members/{member}/", _root), 204),
    Operation("", "leave", "auth.api", _at("POST", TWO + "leave/", _member), 204),
    Operation(
        "",
        "hand over",
        "auth.api",
        _at("POST", TWO + "hand-over/", _root, lambda scene: {"user": scene.member.user_id}),
    ),
    Operation(
        "",
        "create key",
        "auth.api",
        _post("/v1/auth/api-keys", {"name": "Nightly import", "scopes": ["jobs:read"]}, _member),
        201,
    ),
    Operation("", "revoke key", "auth.api", _at("DELETE", "/v1/auth/api-keys/{key}", _member)),
    Operation("", "socket ticket", "auth.api", _post("/v1/auth/socket-tickets", None, _candidate), 201),
    Operation("", "end session", "auth.api", _at("DELETE", "/v1/auth/sessions/{session}", _member)),
    Operation("", "end other sessions", "auth.api", _at("DELETE", "/v1/auth/sessions", _member)),
    Operation(
        "",
        "change address",
        "auth.api",
        _post("/v1/auth/email", {"email": "new@example.com", "password": PASSWORD}, _member),
        202,
    ),
    Operation(
        "",
        "prove address",
        "auth.api",
        _post("/v1/auth/email/confirm", lambda scene: {"token": scene.email_token}),
    ),
    Operation("", "ask for export", "profiles.api", _post("/v1/users/export", None, _invited), 202),
    Operation("", "download export", "profiles.api", _at("POST", "/v1/users/export/{export}/download", _member)),
    Operation(
        "",
        "download by token",
        "profiles.api",
        _post("/v1/users/export/download", lambda scene: {"token": scene.export_token}),
    ),
    Operation("S4-01", "upload", "resumes.api", _upload, 201),
    Operation("", "announce resume", "resumes.api", _post("/api/resumes/upload-form", A_LARGE_FILE, _candidate), 201),
    Operation("S1-13", "upload and read", "resumes.api", _upload_to("/v1/resumes/upload"), 201, settles=True),
    Operation("S1-16", "delete resume", "resumes.api", _at("DELETE", "/v1/resumes/{resume_number}", _candidate)),
    Operation("S2-45", "parse resume", "resumes.api", _upload_to(PROFILE + "parse-resume/", field="resume_file"), 202),
    Operation(
        "S2-47", "verify profile", "profiles.api", _at("POST", PROFILE + "verify-profile/", _candidate, CONFIRMED)
    ),
    Operation("", "update resume", "resumes.api", _upload_to("/resume")),
    Operation(
        "",
        "choose resume",
        "resumes.api",
        _post("/resume", lambda scene: {"resume_id": int(scene.resume_number)}, _candidate),
    ),
)


def _get(path: str, who: Callable[[Scene], Login] | None = None) -> Request:
    def request(scene: Scene, headers: dict[str, str]) -> dict[str, Any]:
        token = who(scene).access if who else None
        return http_event("GET", _filled(path, scene), token=token, headers=headers)

    return request


def _csrf(path: str) -> Request:
    return lambda _scene, headers: http_event("GET", path, headers=CSRF_COOKIE | headers)


READS = (
    Operation("S2-81", "browse", "jobs.api", _get("/api/channels/jobs/browse/")),
    Operation("S3-43", "get_preference", "jobs.api", _get("/job/preference/", _candidate)),
    Operation("S2-21", "me", "profiles.api", _get("/api/users/users/me/", _candidate)),
    Operation("S2-20", "me", "profiles.api", _get("/api/auth/users/me/", _candidate)),
    Operation("S2-36", "csrf", "auth.api", _csrf("/api/auth/csrf/")),
    Operation("S2-37", "csrf", "auth.api", _csrf("/api/users/csrf/")),
    Operation("S2-89", "organisations", "auth.api", _get(ORGANISATIONS, _member)),
    Operation("S2-91", "organisation", "auth.api", _get(TWO, _member)),
    Operation("", "members", "auth.api", _get(TWO + "members/", _member)),
    Operation("", "sessions", "auth.api", _get("/v1/auth/sessions", _member)),
    Operation("", "audit", "auth.api", _get("/v1/auth/audit", _candidate)),
    Operation("", "exports", "profiles.api", _get("/v1/users/export", _member)),
    Operation("", "export", "profiles.api", _get("/v1/users/export/{export}", _member)),
    Operation("", "api keys", "auth.api", _get("/v1/auth/api-keys", _candidate)),
    Operation("S1-14", "my resumes", "resumes.api", _get("/v1/resumes", _candidate)),
    Operation("S1-15", "my resume", "resumes.api", _get("/v1/resumes/{resume_number}", _candidate)),
    Operation("S2-46", "parsing status", "resumes.api", _get(PROFILE + "parsing-status/", _candidate)),
    Operation("S4-03", "status", "resumes.api", _get("/api/resumes/{resume}/status", _candidate)),
    Operation("S4-04", "data", "resumes.api", _get("/api/resumes/{resume}/data", _candidate)),
    Operation("S4-05", "download", "resumes.api", _get("/api/resumes/{resume}/download", _candidate)),
    Operation(
        "S4-18", "candidate matches", "matching.api", _get("/api/matching/candidates/{candidate}/matches", _candidate)
    ),
    Operation("S4-20", "job matches", "matching.api", _get("/api/matching/jobs/{job}/matches", _recruiter)),
    Operation("", "receipt", "matching.api", _get("/api/matching/matches/{match}/receipt", _candidate)),
    Operation("", "job document", "matching.api", _get("/api/matching/jobs/{job}/document", _candidate)),
)
