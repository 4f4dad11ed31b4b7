"""The functions as somebody sees them who wants more than they may have."""

from tests.functions.conftest import cloud, pump
from tests.functions.outside import outside
from tests.functions.scene import scene
from tests.functions.world import world

__all__ = ["cloud", "outside", "pump", "scene", "world"]
