"""What is deployed, built for this machine: it compiles nothing, misses nothing, and is small enough."""

import pytest

from bench.artefact import Function, functions
from bench.imports import forbidden, imported
from bench.sizes import most_mb, size_mb
from tools.template import handlers


@pytest.fixture(scope="module")
def built() -> dict[str, Function]:
    return functions()


@pytest.mark.parametrize("name", sorted(handlers()))
def test_a_function_starts_with_its_layers_alone_and_compiles_no_source(built: dict[str, Function], name: str) -> None:
    start = imported(built[name])
    assert start.compiled == []
    if built[name].serves_http:
        assert not forbidden(built[name], start)


@pytest.mark.parametrize("name", sorted(handlers()))
def test_a_function_and_its_layers_are_small_enough(built: dict[str, Function], name: str) -> None:
    assert size_mb(built[name]) <= most_mb(built[name])
