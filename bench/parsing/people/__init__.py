"""Fictional people of many trades in twelve languages, rendered into many kinds of document with their truth.

`python -m bench.parsing.people FOLDER` writes them. A third of 75 of them and 20 kinds are kept apart from tuning:
`--part tuned` and `--part unseen` choose.
"""
