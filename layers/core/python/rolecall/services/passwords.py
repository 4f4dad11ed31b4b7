"""What a new password may not be. The length is checked where inputs are; here is what everybody would try first."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from rolecall.domain.errors import WeakPassword

if TYPE_CHECKING:
    from rolecall.services.ports import Passwords

MIN_DISTINCT = 4
MIN_NAME = 4
"""Shorter names are in too many good passwords."""
CONTEXT_WORDS = ("rolecall", "hotgigs", "enabledtalent", "careernexus", "candidate", "recruiter", "resume", "password")
"""What somebody would try first here and nowhere else: docs/passwords.md says what is refused."""


def check_new_password(password: str, email: str, passwords: "Passwords") -> None:
    """Raises WeakPassword, with the reason. The same for every dialect, without asking anybody outside."""
    folded = password.casefold()
    if len(set(folded)) < MIN_DISTINCT:
        raise WeakPassword("This password repeats too few characters. Please choose another one.")
    if _is_run(folded):
        raise WeakPassword("This password is a mere sequence. Please choose another one.")
    if _is_little_more_than(folded, _names(email)):
        raise WeakPassword("This password is too close to your e-mail address. Please choose another one.")
    if _is_little_more_than(folded, CONTEXT_WORDS):
        raise WeakPassword("This password is little more than a word of this site. Please choose another one.")
    if passwords.is_common(folded):
        raise WeakPassword("This password is among those that are tried first. Please choose another one.")


def _is_little_more_than(text: str, words: Iterable[str]) -> bool:
    return any(word in text and len(text) < 2 * len(word) + MIN_NAME for word in words)


def _is_run(text: str) -> bool:
    """Each character follows the one before, upwards or downwards, or one short piece is repeated."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    return steps in ({1}, {-1}) or re.fullmatch(r"(.{1,4})\1+", text) is not None


def _names(email: str) -> list[str]:
    local, _, domain = email.casefold().partition("@")
    names = {email.casefold(), local, domain, domain.partition(".")[0], *re.split(r"[^a-z0-9]+", local)}
    return [name for name in names if len(name) >= MIN_NAME]
