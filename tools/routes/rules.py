"""What a route table must not say. Each rule yields one sentence per breach."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rolecall.web.dialect import dialect_of
from tools.routes.operations import Operation
from tools.routes.specification import Documented

MAX_PER_FUNCTION = 60


def breaches(operations: Sequence[Operation], specified: Mapping[str, Documented]) -> list[str]:
    return [
        *_overlaps(operations),
        *_strangers(operations),
        *_misdocumented(operations, specified),
        *_overfull(operations),
    ]


def _overlaps(operations: Sequence[Operation]) -> Iterator[str]:
    """One function sorts its own overlaps out (literal before variable); between two, the gateway cannot."""
    for one, other in combinations(operations, 2):
        if one.shape == other.shape and one.method == other.method:
            yield f"{one} and {other} are the same operation"
        elif one.function != other.function and _overlap(one, other):
            yield f"{one} and {other} are of two functions, and one path can mean either"


def _overlap(one: Operation, other: Operation) -> bool:
    if len(one.shape) != len(other.shape):
        return False
    return all(a == b or "{}" in {a, b} for a, b in zip(one.shape, other.shape, strict=True))


def _strangers(operations: Sequence[Operation]) -> Iterator[str]:
    for operation in operations:
        owner = dialect_of(operation.path)
        if owner != operation.dialect:
            yield f"{operation}: its path belongs to {owner}"


def _misdocumented(operations: Sequence[Operation], specified: Mapping[str, Documented]) -> Iterator[str]:
    taken: dict[str, Operation] = {}
    for operation in operations:
        for name in operation.ids:
            if name in taken:
                yield f"{operation} and {taken[name]} both claim to be {name}"
            taken[name] = operation
            yield from _differences(operation, name, specified.get(name))
        if not operation.ids:
            yield from _unnamed(operation, specified)


def _differences(operation: Operation, name: str, stated: Documented | None) -> Iterator[str]:
    if stated is None:
        yield f"{operation}: no specification has {name}"
        return
    for field in ("dialect", "area", "method", "path", "status"):
        wanted, found = getattr(stated, field), getattr(operation, field)
        if wanted is not None and wanted != found:
            yield f"{operation}: {name} has the {field} {wanted}, not {found}"


def _unnamed(operation: Operation, specified: Mapping[str, Documented]) -> Iterator[str]:
    """An extension may stand beside what is documented, never in its place."""
    for stated in specified.values():
        if (stated.method, stated.path.strip("/")) == (operation.method, operation.path.strip("/")):
            yield f"{operation} is documented as {stated.id}, and does not say so"


def _overfull(operations: Sequence[Operation]) -> Iterator[str]:
    functions = [operation.function for operation in operations]
    for function in sorted(set(functions)):
        if functions.count(function) > MAX_PER_FUNCTION:
            yield f"{function} has {functions.count(function)} operations, more than {MAX_PER_FUNCTION}"
