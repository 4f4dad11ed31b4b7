from rolecall.dialects.enabled_talent.errors import render_error
from rolecall.web.dialect import Dialect

ACCESS_TOKEN_S = 3600
"""Not stated. Refreshing is part of the documented flow (Best Practices 5), so an hour is no hardship."""

DIALECT = Dialect(
    name="enabled_talent",
    render_error=render_error,
    takes_forms=True,
    access_token_s=ACCESS_TOKEN_S,
    general_rate="general",
    takes_cookies=True,
)
