"""Search, matching, analytics and the assistant."""
