"""docs/specs/enabled-talent.md, Authentication & User Management and Organization Management."""

from auth.talent import feedback, organisations, passwords, signin, verification
from rolecall.web.router import Router

router = Router.of(signin.router, organisations.router, feedback.router, verification.router, passwords.router)
