"""Skills, occupations, places and the words of degrees: one compiled read-only file and the functions that ask it.

`TAXONOMY_VERSION` names the content of that file; a receipt states it.
"""

from rolecall.taxonomy.version import TAXONOMY_VERSION

__all__ = ["TAXONOMY_VERSION"]
