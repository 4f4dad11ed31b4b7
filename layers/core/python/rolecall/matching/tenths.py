"""Whole-number arithmetic of scores: a score is tenths of a point, 0–1000. No float ever enters one."""

FULL = 1000


def share(part: int, whole: int) -> int:
    """`part / whole` in tenths of a point, half rounded up, at most 1000."""
    return FULL if part >= whole else ratio(part * FULL, whole)


def ratio(numerator: int, denominator: int) -> int:
    """Quotient of two whole numbers that are not negative, half rounded up."""
    return (2 * numerator + denominator) // (2 * denominator)


def points(tenths: int) -> str:
    """For people: "87.5"."""
    return f"{tenths // 10}.{tenths % 10}"
