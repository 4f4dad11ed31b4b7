"""docs/specs/enabled-talent.md, Authentication & User Management and Organization Management."""

from rolecall.web.router import Router

USERS = "/api/(auth|users)/"

router = Router(
    {
        "/api/organization/": "auth.talent.organisations",
        f"{USERS}(token|session|logout|csrf)": "auth.talent.signin",
        f"{USERS}(signup|verify-email|resend-verification)": "auth.talent.verification",
        f"{USERS}(change-password|password_reset)": "auth.talent.passwords",
        f"{USERS}add-feedback": "auth.talent.feedback",
    }
)
