"""Any order of signing up, proving, resetting, inviting, leaving and deleting keeps the rules of accounts.

`pytest tests/ways_in/test_lifecycle.py --hypothesis-profile=long` takes longer walks, and other ones each time.
"""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.functions.world import World
from tests.ways_in.machine import Lives

WALK_COSTS = 10
"""As much as so many examples of other tests."""


def test_whatever_the_order_the_rules_hold(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100000")
    world.new_containers()

    class Here(Lives):
        pass

    Here.world, Here.saved, Here.start = world, world.save(), world.clock.now()
    walks = settings(max_examples=settings().max_examples // WALK_COSTS)
    run_state_machine_as_test(Here, settings=walks)
    assert Here.steps
