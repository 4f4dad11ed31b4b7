"""Who may call what in this area."""

from rolecall.web.access import SignedIn

__all__ = ["SignedIn"]
