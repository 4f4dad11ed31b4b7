"""Written by `python -m tools.taxonomy build`: names the content of `taxonomy.sqlite`."""

TAXONOMY_VERSION = "1-a1e5464e0adb"
