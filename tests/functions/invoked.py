"""Functions that functions invoke: called in this process, out of sight of whoever counts or breaks AWS calls."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from botocore.client import BaseClient

from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.functions.pump import CONTEXT, handler

FUNCTIONS = {"parser": "resumes.on_quarantined"}
"""By the name a function is invoked with."""


@contextmanager
def invoking() -> Iterator[None]:
    genuine: Any = vars(BaseClient)["_make_api_call"]

    def around(service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        if service != "lambda":
            return perform(operation, arguments)
        with patch.object(BaseClient, "_make_api_call", genuine):
            return answered(arguments)

    with around_every_call(around):
        yield


def answered(arguments: Arguments) -> Answer:
    """As Lambda does, also when the function raises."""
    event = json.loads(arguments["Payload"])
    try:
        said = handler(FUNCTIONS[arguments["FunctionName"]])(event, CONTEXT)
    except Exception as error:  # noqa: BLE001 - whatever it is, the invoker sees a failed function
        return {"StatusCode": 200, "FunctionError": "Unhandled", "Payload": io.BytesIO(repr(error).encode())}
    return {"StatusCode": 200, "Payload": io.BytesIO(json.dumps(said).encode())}
