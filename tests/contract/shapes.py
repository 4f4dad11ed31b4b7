"""What it means that a reply has the shape of a specification's sample.

The samples are transcribed by hand from docs/specs into `tests/contract/<dialect>/<name>.json`. A reply has exactly a
sample's keys, types and formats (dates, UUIDs, tokens, links), and the extensions that the test declares, nothing else.
"""

import json
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

SAMPLES = Path(__file__).parent
NO_EXTENSIONS: Mapping[str, Any] = MappingProxyType({})

FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "UUID": (r"uuid\d?", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        "JSON web token": (r"eyJ.*", r"[\w-]+\.[\w-]+\.[\w-]+"),
        "request id": (r"req_\d+", r"req_\S+"),
        "time in seconds": (r"[\d-]{10}T[\d:]{8}Z", r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z"),
        "time in microseconds": (r"[\d-]{10}T[\d:]{8}\.\d{6}Z", r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z"),
        "date": (r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}-\d{2}"),
        "month": (r"\d{4}-\d{2}", r"\d{4}(-\d{2})?"),
        "link": (r"https?://\S+", r"https?://\S+"),
        "e-mail address": (r"\S+@\S+", r"\S+@\S+"),
        "name of a task": (r"celery_task_id", r"\S+"),
    }
)
"""How a format looks in a sample, and what is of that format. A month may be a year: documents are no more precise."""


def sample(dialect: str, name: str) -> Any:
    return json.loads((SAMPLES / dialect / f"{name}.json").read_text())


def assert_shape(
    reply: Any, sample: Any, *, extensions: Mapping[str, Any] = NO_EXTENSIONS, nullable: Collection[str] = ()
) -> None:
    """`extensions`: path → sample value; `nullable`: paths that may be null although the sample shows a value.

    Paths are written `matches[].job.title`. What the sample shows as null, `{}` or `[]` may hold anything of its kind.
    """
    _Shape(extensions, nullable).check(reply, sample, "")


class _Shape:
    def __init__(self, extensions: Mapping[str, Any], nullable: Collection[str]) -> None:
        self.extensions, self.nullable = extensions, nullable

    def check(self, reply: Any, sample: Any, path: str) -> None:
        if sample is None or (reply is None and path in self.nullable):
            return
        assert type(reply) is type(sample), f"{path or 'reply'} is {reply!r}, drawn as {sample!r}"
        if isinstance(sample, dict) and sample:
            self._object(reply, sample, path)
        elif isinstance(sample, list) and sample:
            for item in reply:
                self.check(item, sample[0], f"{path}[]")
        elif isinstance(sample, str):
            self._text(reply, sample, path)

    def _object(self, reply: dict[str, Any], sample: dict[str, Any], path: str) -> None:
        expected = sample | self._extensions_at(path)
        assert set(reply) == set(expected), f"keys of {path or 'reply'}: {sorted(set(reply) ^ set(expected))}"
        for name, value in expected.items():
            self.check(reply[name], value, f"{path}.{name}" if path else name)

    def _extensions_at(self, path: str) -> dict[str, Any]:
        found = {}
        for where, value in self.extensions.items():
            parent, _, name = where.rpartition(".")
            if parent == path:
                found[name] = value
        return found

    def _text(self, reply: str, sample: str, path: str) -> None:
        for name, (drawn, form) in FORMATS.items():
            if re.fullmatch(drawn, sample):
                assert re.fullmatch(form, reply), f"{path} is {reply!r}, no {name}"
                return
