"""Accounts through the handlers, in a cloud whose time and randomness a test decides."""

from tests.functions.conftest import cloud
from tests.functions.world import world

__all__ = ["cloud", "world"]
