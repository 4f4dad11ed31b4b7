from rolecall.dialects.career_nexus.errors import render_error
from rolecall.web.dialect import Dialect

ACCESS_TOKEN_S = 6 * 3600
"""`exp - iat` of the tokens in docs/specs/career-nexus.md, Login API."""

DIALECT = Dialect(
    name="career_nexus",
    render_error=render_error,
    takes_forms=True,
    access_token_s=ACCESS_TOKEN_S,
    general_rate="general",
)
