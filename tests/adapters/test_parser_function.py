"""The parser asked at once never breaks the request that asks it."""

from types import SimpleNamespace
from typing import Any, NoReturn

from botocore.exceptions import ReadTimeoutError

from rolecall.adapters.parser_function import ParserFunction
from rolecall.domain.ids import ResumeId


class BreaksOff:
    """The body of an answer whose connection ends in the middle."""

    def read(self) -> NoReturn:
        raise ReadTimeoutError(endpoint_url="https://lambda.eu-west-1.amazonaws.com")


def test_an_answer_that_breaks_off_is_none() -> None:
    client: Any = SimpleNamespace(invoke=lambda **_: {"StatusCode": 200, "Payload": BreaksOff()})
    assert ParserFunction(lambda: client, "parser", "files").parse(ResumeId(1)) == ()
