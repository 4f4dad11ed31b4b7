"""What AWS hands on to others, as they get it: events of the bus, mails, frames of sockets. And AWS on a bad day."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from tests.aws_calls import Answer, Arguments, Perform, around_every_call

Refuses = Callable[[str, str, Arguments], bool]
"""Says of a call (service, operation, arguments) whether it fails."""


@dataclass
class Outside:
    """`published` keeps name and detail of every event, `mails` address and subject, `frames` connection and data.

    `closed` names the sockets that were closed by us.

    `gone`: sockets that were closed by their other end. `unfit`: texts that make the bus refuse an entry they are in.
    """

    published: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    mails: list[tuple[str, str]] = field(default_factory=list)
    frames: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    unfit: set[str] = field(default_factory=set)
    refuses: Refuses = lambda _service, _operation, _arguments: False

    def take(self, service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        if self.refuses(service, operation, arguments):
            raise EndpointConnectionError(endpoint_url="https://example.invalid")
        match operation:
            case "PutEvents":
                return self._publish(arguments)
            case "PostToConnection":
                return self._push(arguments)
            case "DeleteConnection":
                return self._close(arguments)
            case "SendEmail":
                answer = perform(operation, arguments)
                subject = arguments["Content"]["Simple"]["Subject"]["Data"]
                self.mails.append((arguments["Destination"]["ToAddresses"][0], subject))
                return answer
            case _:
                return perform(operation, arguments)

    def _publish(self, arguments: Arguments) -> Answer:
        """As EventBridge does it: an entry that is too large makes it refuse the whole request."""
        entries = arguments["Entries"]
        if any(text in entry["Detail"] for entry in entries for text in self.unfit):
            raise ClientError({"Error": {"Code": "ValidationException", "Message": "too large"}}, "PutEvents")
        self.published += [(entry["DetailType"], json.loads(entry["Detail"])) for entry in entries]
        return {"FailedEntryCount": 0, "Entries": [{"EventId": "1"} for _ in entries]}

    def _push(self, arguments: Arguments) -> Answer:
        connection = arguments["ConnectionId"]
        if connection in self.gone:
            raise ClientError({"Error": {"Code": "GoneException", "Message": "gone"}}, "PostToConnection")
        self.frames.append((connection, json.loads(arguments["Data"])))
        return {}

    def _close(self, arguments: Arguments) -> Answer:
        connection = arguments["ConnectionId"]
        if connection in self.gone or connection in self.closed:
            raise ClientError({"Error": {"Code": "GoneException", "Message": "gone"}}, "DeleteConnection")
        self.closed.append(connection)
        return {}

    def works_again(self) -> None:
        self.refuses = lambda _service, _operation, _arguments: False
        self.unfit.clear()

    def forget(self) -> None:
        for seen in (self.published, self.mails, self.frames, self.closed):
            seen.clear()


def naming(mark: str) -> Refuses:
    """Every call fails whose arguments name `mark`: what one message is about, and none of the others."""
    return lambda _service, _operation, arguments: mark in repr(arguments)


def of_service(name: str) -> Refuses:
    return lambda service, _operation, _arguments: service == name


@pytest.fixture
def outside() -> Iterator[Outside]:
    taker = Outside()
    with around_every_call(taker.take):
        yield taker
