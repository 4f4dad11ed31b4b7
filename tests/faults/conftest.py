"""The functions on a cloud in which calls fail, arrive twice and come in any order."""

from tests.functions.conftest import cloud, pump
from tests.functions.outside import outside
from tests.functions.scene import scene
from tests.functions.world import world

__all__ = ["cloud", "outside", "pump", "scene", "world"]
