"""Jobs, applications, preferences, and the lists behind forms."""
