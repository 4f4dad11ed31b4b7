"""Written by `python -m tools.taxonomy build`: names the content of `taxonomy.sqlite`."""

TAXONOMY_VERSION = "1-da7d6f6ccf41"
