"""Marks for tests that one of the two databases cannot run, or takes too long for."""

from typing import TypeVar

import pytest

T = TypeVar("T")


def only_on_an_engine(test: T) -> T:
    """Moto ignores request tokens: it cannot show that a repeat applies nothing twice."""
    return _marked(test, pytest.mark.engines, pytest.mark.parametrize("dynamodb", ["engine"], indirect=True))


def only_on_moto(test: T) -> T:
    """DynamoDB Local takes minutes to fill a long list, and counts a request's megabyte in whole items, not in keys."""
    return _marked(test, pytest.mark.parametrize("dynamodb", ["moto"], indirect=True))


def _marked(test: T, *marks: pytest.MarkDecorator) -> T:
    for mark in marks:
        mark(test)
    return test
