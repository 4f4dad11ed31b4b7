from rolecall.dialects.hotgigs.errors import render_error
from rolecall.web.dialect import Dialect

ACCESS_TOKEN_S = 3600
"""`expires_in` of docs/specs/hotgigs.md, POST /auth/register."""

DIALECT = Dialect(
    name="hotgigs",
    render_error=render_error,
    takes_forms=False,
    access_token_s=ACCESS_TOKEN_S,
    general_rate="general_hour",
)
