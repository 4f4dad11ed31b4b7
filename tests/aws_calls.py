"""A hook that every AWS call passes, whichever client makes it: it sits on botocore's client class."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any
from unittest.mock import patch

from botocore.client import BaseClient

Arguments = Mapping[str, Any]
Answer = Mapping[str, Any]
Perform = Callable[[str, Arguments], Answer]
"""Makes a call (operation, arguments) for real."""

Around = Callable[[str, str, Arguments, Perform], Answer]
"""Gets service, operation and arguments of a call and decides what becomes of it."""


@contextmanager
def around_every_call(around: Around) -> Iterator[None]:
    """Hooks may stand inside one another; the last one set is asked first."""
    original: Any = vars(BaseClient)["_make_api_call"]

    def call(client: BaseClient, operation: str, arguments: Arguments) -> Answer:
        return around(client.meta.service_model.service_name, operation, arguments, partial(original, client))

    with patch.object(BaseClient, "_make_api_call", call):
        yield
