from rolecall.dialects.profile_service.errors import render_error
from rolecall.web.dialect import Dialect

ACCESS_TOKEN_S = 3600
"""The specification has no sign-in; a token made for this dialect would live as long as a hotgigs one."""

DIALECT = Dialect(
    name="profile_service",
    render_error=render_error,
    takes_forms=False,
    access_token_s=ACCESS_TOKEN_S,
    general_rate="general",
)
