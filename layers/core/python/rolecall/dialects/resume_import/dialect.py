from rolecall.dialects.resume_import.errors import render_error
from rolecall.web.dialect import Dialect

ACCESS_TOKEN_S = 3600
"""The specification takes tokens and gives none; as long as a hotgigs one."""

DIALECT = Dialect(
    name="resume_import",
    render_error=render_error,
    takes_forms=False,
    access_token_s=ACCESS_TOKEN_S,
    general_rate="general",
)
