"""Who may call what in this area."""

from rolecall.web.access import CandidateCaller

__all__ = ["CandidateCaller"]
