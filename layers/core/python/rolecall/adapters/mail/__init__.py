"""Mail: sealed when it is asked for, opened and written where it is sent."""
