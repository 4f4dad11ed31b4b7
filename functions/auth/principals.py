"""Who may call what in this area."""

from rolecall.web.access import MaybeSignedIn, SignedIn

__all__ = ["MaybeSignedIn", "SignedIn"]
