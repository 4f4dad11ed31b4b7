"""The route table, and what is made of it.

The decorators of `functions/<area>/routes/<dialect>.py` are the table. `operations.py` collects them, `rules.py` says
what is wrong with them, `keys.py` makes the gateway's route keys and `openapi.py` one document per dialect.
"""
