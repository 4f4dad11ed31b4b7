"""The operations as the published OpenAPI documents list them, each with the request that a test sends for it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.functions.operations import READS, WRITES, Operation
from tests.functions.scene import Scene

DOCUMENTS = Path(__file__).parents[2] / "functions" / "pages" / "openapi"


@dataclass(frozen=True, slots=True)
class Documented:
    """`access` has the rules of who may call; nobody has to be signed in where there are none."""

    method: str
    path: str
    access: tuple[str, ...]
    has_body: bool

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def takes_an_id(self) -> bool:
        return "{" in self.path

    def request_of(self, scene: Scene) -> Operation | None:
        """The first operation of the tests that goes to this path; None when nobody has registered one."""
        pattern = re.compile(re.sub(r"\{\w+\}", "[^/]+", self.path) + "$")
        for operation in (*WRITES, *READS):
            event = operation.request(scene, {})
            if event["requestContext"]["http"]["method"] == self.method and pattern.match(event["rawPath"]):
                return operation
        return None


def documented() -> tuple[Documented, ...]:
    return tuple(_all())


def _all() -> Iterator[Documented]:
    for file in sorted(DOCUMENTS.glob("*.json")):
        for path, operations in json.loads(file.read_text())["paths"].items():
            for method, operation in operations.items():
                access = tuple(operation.get("x-access", ()))
                assert bool(access) == bool(operation.get("security")), f"{method} {path}"
                yield Documented(method.upper(), path, access, "requestBody" in operation)
