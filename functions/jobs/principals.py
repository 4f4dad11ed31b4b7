"""Who may call what in this area."""

from rolecall.web.access import Recruiter, SignedIn

__all__ = ["Recruiter", "SignedIn"]
