"""Linear equations: as many as unknowns, each a row of factors and, last, what they come to."""


def solved(rows: list[list[float]]) -> list[float]:
    """By elimination. Raises ZeroDivisionError where there is no one answer."""
    rows = [list(row) for row in rows]
    count = len(rows)
    for column in range(count):
        pivot = max(range(column, count), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(count):
            if row != column and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column], strict=True)]
    return [row[-1] for row in rows]
