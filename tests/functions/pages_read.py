"""Textract, which the emulator lacks: it has read one page of every scan. And its messages, as Lambda hands them on."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from rolecall.bootstrap import resources
from rolecall.parsing import answered_by, parse_isolated
from rolecall.parsing.ocr.blocks import Read, response
from rolecall.parsing.record import ParsedResume
from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.functions.pump import CONTEXT, handler

HANDLER = "resumes.on_pages_read"
SETTINGS = {
    "ROLECALL_TEXTRACT_TOPIC_ARN": "arn:aws:sns:eu-west-1:123456789012:pages-read",
    "ROLECALL_TEXTRACT_ROLE_ARN": "arn:aws:iam::123456789012:role/textract",
}
LINES = ("Nadia Petrenko", "nadia@example.com", "EXPERIENCE", "Software Engineer, Acme Ltd", "May 2019 - June 2023")


@contextmanager
def read_by_textract() -> Iterator[None]:
    with around_every_call(_answer):
        yield


def _answer(service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
    if (service, operation) != ("textract", "GetDocumentTextDetection"):
        return perform(operation, arguments)
    return ANSWER


def _word(text: str, row: int) -> Read:
    top, bottom = 0.1 + row / 20, 0.13 + row / 20
    return Read(text, ((0.1, top), (0.6, top), (0.6, bottom), (0.1, bottom)), 99.0)


ANSWER = response([[[_word(text, row)] for row, text in enumerate(LINES)]])


@cache
def _parsed(data: bytes) -> ParsedResume:
    """The parser says the same of the same file and answer: suites that send it ten times need not wait ten times."""
    return parse_isolated(data, scans=answered_by([ANSWER]))


def told(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """The function on each message of a queue's event; what it dies of counts as a failed message.

    It is a container of its own: what it keeps of its settings goes with it.
    """
    failed = []
    parsed = patch("resumes.on_pages_read.parse_isolated", lambda data, scans: _parsed(data))  # noqa: ARG005 - ANSWER
    with patch.dict(os.environ, SETTINGS), parsed:
        for message in event["Records"]:
            resources.textract.cache_clear()
            try:
                handler(HANDLER)({"Records": [{"Sns": {"Message": message["body"]}}]}, CONTEXT)
            except Exception:  # noqa: BLE001 - Lambda does not care which
                failed.append({"itemIdentifier": message["messageId"]})
    resources.textract.cache_clear()
    return {"batchItemFailures": failed}


def receiver(name: str) -> Callable[[dict[str, Any], Any], dict[str, Any]]:
    """The consumer of this name as one that takes messages of a queue, which all others are."""
    taking: Callable[[dict[str, Any], Any], dict[str, Any]] = told if name == HANDLER else handler(name)
    return taking
