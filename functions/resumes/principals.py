"""Who may call what in this area."""

from rolecall.web.access import CandidateCaller, SignedIn

__all__ = ["CandidateCaller", "SignedIn"]
