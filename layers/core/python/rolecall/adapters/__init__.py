"""The ports of `services/ports.py`, kept with AWS and libraries. Only `bootstrap.py` chooses among them."""
