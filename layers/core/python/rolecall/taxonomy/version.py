"""Written by `python -m tools.taxonomy build`: names the content of `taxonomy.sqlite`."""

TAXONOMY_VERSION = "1-b73523e3f10c"
