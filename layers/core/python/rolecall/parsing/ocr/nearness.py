"""How near a word that was read is to one that is known."""


def differs_once(one: str, other: str) -> bool:
    """One letter replaced, left out or put in."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = (one[same + 1 :], other[same + 1 :]), (one[same:], other[same + 1 :]), (one[same + 1 :], other[same:])
    return any(a == b for a, b in rests)
