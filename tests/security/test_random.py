"""Where codes and tokens come from."""

import random

from rolecall.adapters.system import RandomIds

CODES = 50
TOKEN_BITS = 128


def test_codes_and_tokens_come_from_the_systems_generator() -> None:
    """Whoever knows the state of Python's own generator foresees nothing."""
    drawn = []
    for _ in range(2):
        random.seed(1)
        drawn.append([RandomIds().code() for _ in range(CODES)] + [RandomIds().session() for _ in range(CODES)])
    assert not set(drawn[0][CODES:]) & set(drawn[1][CODES:])
    assert drawn[0][:CODES] != drawn[1][:CODES]
    assert {len(code) for code in drawn[0][:CODES]} == {6}
    assert {len(bytes.fromhex(token)) * 8 for token in drawn[0][CODES:]} == {TOKEN_BITS}
