import gc

from rolecall.web.lasting import made_to_last


def test_no_garbage_is_looked_for_while_lasting_things_are_made_and_again_afterwards() -> None:
    assert gc.isenabled()
    with made_to_last():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_is_not_looked_through_again() -> None:
    with made_to_last():
        made = [[]]  # type: ignore[var-annotated]
    assert not any(one is made for one in gc.get_objects())
    gc.unfreeze()
    assert any(one is made for one in gc.get_objects())


def test_whoever_had_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with made_to_last():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
