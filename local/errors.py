"""The one kind of failure that a person at the terminal can do something about."""


class CannotContinue(Exception):
    """Something outside is missing or in the way. The message is one line that says what to do."""
