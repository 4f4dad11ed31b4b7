"""What counts as an e-mail address: the shape browsers accept, with a dot in the domain. A code proves the rest."""

import re

MAX_LENGTH = 254  # RFC 5321, errata 1690
MAX_LOCAL_LENGTH = 64

_LOCAL = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"{_LOCAL}@({_LABEL}\.)+{_LABEL}", re.ASCII | re.IGNORECASE)


def is_email(text: str) -> bool:
    """ASCII only: no quoted local parts, no address literals, nothing that could break a header line."""
    if len(text) > MAX_LENGTH or len(text.partition("@")[0]) > MAX_LOCAL_LENGTH:
        return False
    return _ADDRESS.fullmatch(text) is not None
