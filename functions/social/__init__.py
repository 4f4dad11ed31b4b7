"""Posts, comments, connections."""
