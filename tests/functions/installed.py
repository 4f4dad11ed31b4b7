"""Which of the installed packages a function's layers hold; what is installed for development is not there."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def in_layers(*groups: str) -> frozenset[str]:
    """The distributions that these dependency groups bring, with everything they need."""
    listed: dict[str, list[Any]] = tomllib.loads(PROJECT.read_text())["dependency-groups"]
    found: set[str] = set()
    waiting = [Requirement(line) for group in groups for line in listed[group]]
    while waiting:
        requirement = waiting.pop()
        if normalised(requirement.name) not in found:
            found.add(normalised(requirement.name))
            waiting += _needs(requirement)
    return frozenset(found)


def _needs(requirement: Requirement) -> Iterable[Requirement]:
    try:
        lines = distribution(requirement.name).requires or []
    except PackageNotFoundError:
        return
    for line in lines:
        needed = Requirement(line)
        if needed.marker is None or any(
            needed.marker.evaluate({"extra": extra}) for extra in ("", *requirement.extras)
        ):
            yield needed


def modules_beside(*groups: str) -> list[str]:
    """Modules that are installed here and in no layer of these groups."""
    held = in_layers(*groups)
    ours = {"rolecall"}
    return sorted(
        module
        for module, owners in packages_distributions().items()
        if not {normalised(owner) for owner in owners} & (held | ours)
    )
