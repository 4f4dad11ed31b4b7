"""Written by `python -m tools.taxonomy build`: names the content of `taxonomy.sqlite`."""

TAXONOMY_VERSION = "1-423c0a78d127"
