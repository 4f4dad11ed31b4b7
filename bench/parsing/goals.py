"""The table of goals: each field as the mean over kinds and over languages, each counting once, and the worst."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from bench.parsing.scorer import Lines, Numbers, Truths, evaluate

SCANNED = ("scan", "photo", "fax")


@dataclass(frozen=True, slots=True)
class Goal:
    """Per cent to reach on digital documents and on pictures; `least` asks for as little as possible."""

    field: str
    columns: tuple[str, ...]
    digital: float
    pictures: float
    least: bool = False


GOALS = (
    Goal("name", ("name",), 99, 95),
    Goal("e-mail", ("email",), 100, 95),
    Goal("phone", ("phone",), 99, 95),
    Goal("job titles, recall", ("title R",), 95, 85),
    Goal("job titles, precision", ("title P",), 95, 85),
    Goal("companies, recall", ("comp R",), 95, 85),
    Goal("companies, precision", ("comp P",), 95, 85),
    Goal("start dates", ("start",), 95, 90),
    Goal("end dates", ("end",), 95, 90),
    Goal("present", ("present",), 95, 90),
    Goal("whole jobs", ("whole",), 90, 75),
    Goal("schools, recall", ("school R",), 95, 85),
    Goal("schools, precision", ("school P",), 95, 85),
    Goal("degrees", ("degree~",), 95, 85),
    Goal("skills, recall", ("skill R",), 92, 85),
    Goal("skills, precision", ("skill P",), 90, 85),
    Goal(
        "claimed without ground",
        ("email?", "phone?", "city?", "work?", "start?", "educ?", "skill?", "lang?", "cert?"),
        1,
        2,
        least=True,
    ),
)
_WORST = 85.0


def is_picture(kind: str) -> bool:
    return kind.startswith(SCANNED)


def goal_table(known: Truths, lines: Lines) -> str:
    """Both parts, digital documents and pictures, where there are such."""
    return "\n".join(_part(known, lines, pictures=pictures) for pictures in (False, True) if _some(known, pictures))


def _some(known: Truths, pictures: bool) -> Truths:  # noqa: FBT001 - one of two parts
    return {file: truth for file, truth in known.items() if is_picture(truth["kind"]) == pictures}


def _part(known: Truths, lines: Lines, *, pictures: bool) -> str:
    some = _some(known, pictures)
    numbers = evaluate(some, lines)
    title = f"\n== {len(some)} {'scans, photographs and faxes' if pictures else 'digital documents'}"
    head = f"{'field':<24}{'goal':>7}{'kinds':>8}{'languages':>11}   worst kind, worst language"
    return "\n".join([title, head, *(_row(goal, numbers, pictures=pictures) for goal in GOALS), _spent(some, lines)])


def _row(goal: Goal, numbers: dict[str, Numbers], *, pictures: bool) -> str:
    kinds, tongues = (_means(goal, numbers, prefix) for prefix in ("kind ", "lang "))
    wanted = goal.pictures if pictures else goal.digital
    if not kinds:
        return f"{goal.field:<24}{wanted:>7}{'-':>8}{'-':>11}"
    worst = [_worst_of(group, least=goal.least) for group in (kinds, tongues)]
    means = [statistics.mean(group.values()) for group in (kinds, tongues)]
    reached = all(mean <= wanted if goal.least else mean >= wanted for mean in means)
    return (
        f"{goal.field:<24}{wanted:>7}{means[0]:>8.1f}{means[1]:>11.1f} {'  ' if reached else ' <'} {', '.join(worst)}"
    )


def _worst_of(group: dict[str, float], *, least: bool) -> str:
    name, value = min(group.items(), key=lambda item: -item[1] if least else item[1])
    return f"{name} {value:.1f}"


def _means(goal: Goal, numbers: dict[str, Numbers], prefix: str) -> dict[str, float]:
    """By group, over every case of the goal's columns."""
    found = {}
    for group, columns in numbers.items():
        counts = {name: columns["counts"].get(name, 0) for name in goal.columns}
        if group.startswith(prefix) and sum(counts.values()):
            right = sum(columns.get(name, 0) * count for name, count in counts.items())
            found[group.removeprefix(prefix)] = right / sum(counts.values())
    return found


def worst_cells(known: Truths, lines: Lines) -> Iterator[str]:
    """The cells below what any kind and any language must reach, the worst first."""
    cells = []
    for pictures in (False, True):
        numbers = evaluate(_some(known, pictures), lines) if _some(known, pictures) else {}
        for goal in GOALS:
            for prefix in ("kind ", "lang "):
                cells += [(v, goal, prefix + name, pictures) for name, v in _means(goal, numbers, prefix).items()]
    bad = [(100 - v if goal.least else v, goal, group) for v, goal, group, pictures in cells if not pictures]
    for value, goal, group in sorted(bad, key=lambda cell: cell[0]):
        if value < _WORST:
            yield f"{group:<24}{goal.field:<24}{value:>6.1f}"


def _spent(known: Truths, lines: Lines) -> str:
    answers = [lines[file] for file in known if file in lines]
    cpu = sorted(line["cpu"] for line in answers)
    refused = len(known) - sum(line.get("resume") is not None for line in answers)
    p99 = cpu[min(len(cpu) - 1, int(len(cpu) * 0.99))] if cpu else 0.0
    median = statistics.median(cpu) if cpu else 0.0
    return f"CPU median {median * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms; without an answer: {refused} of {len(known)}"
