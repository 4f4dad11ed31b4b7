"""Computes a receipt again from the original files and names every difference."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rolecall import parsing
from rolecall.matching.job_document import JobDocument
from rolecall.matching.versions import SCORER_VERSION, WEIGHTS_VERSION
from rolecall.parsing.errors import Unreadable
from rolecall.parsing.record import PARSER_VERSION
from rolecall.receipts.receipt import FORMAT, Receipt, make, own_hash
from rolecall.receipts.resume_facts import read_resume
from rolecall.taxonomy.version import TAXONOMY_VERSION


class Unusable(ValueError):
    """An input that is no receipt, no readable resume or no job document. The message says which and why."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`path` names the place in the receipt, as `score.parts.skills.points.2.tenths`."""

    path: str
    stated: str
    computed: str


@dataclass(frozen=True, slots=True)
class Verification:
    """`other_versions`: a sentence for each version that is not this program's. Differences are then no wonder."""

    computed: Receipt
    differences: tuple[Difference, ...]
    other_versions: tuple[str, ...]


def verify(receipt: bytes, resume: bytes, job: bytes) -> list[Difference]:
    """Empty when the receipt is, byte for byte, what these files give. Raises Unusable."""
    return list(check(receipt, resume, job).differences)


def check(receipt: bytes, resume: bytes, job: bytes) -> Verification:
    stated = read(receipt)
    computed = recompute(stated, resume, job)
    written = computed.to_json()
    found = [*_own_hash(stated), *_compare("", stated, json.loads(written))]
    if not found and receipt.rstrip(b"\n") != written:
        found.append(Difference("", "another spelling of the same JSON", "the canonical one"))
    return Verification(computed, tuple(found), tuple(other_versions(stated)))


def read(receipt: bytes) -> dict[str, Any]:
    try:
        data = json.loads(receipt)
        date.fromisoformat(data["as_of"])
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable("the receipt is no JSON object with a day in as_of") from error
    if data.get("receipt") != FORMAT:
        raise Unusable(f"the receipt has format {data.get('receipt')!r}, this program reads {FORMAT}")
    return dict(data)


def recompute(stated: Mapping[str, Any], resume: bytes, job: bytes) -> Receipt:
    try:
        document = JobDocument.from_json(job)
    except ValueError as error:
        raise Unusable(f"the job file: {error}") from error
    try:
        record = parsing.parse_isolated(resume)  # an auditor's files come from strangers, too
    except Unreadable as error:
        raise Unusable(f"the resume file: {error}") from error
    return make(read_resume(record, date.fromisoformat(stated["as_of"])), document)


def other_versions(stated: Mapping[str, Any]) -> Iterator[str]:
    ours = {
        "parser": PARSER_VERSION,
        "scorer": SCORER_VERSION,
        "taxonomy": TAXONOMY_VERSION,
        "weights": WEIGHTS_VERSION,
    }
    theirs = stated.get("versions")
    theirs = theirs if isinstance(theirs, Mapping) else {}
    yield from (
        f"The receipt was made with {name} {theirs.get(name)}, this program has {version}: verify it with that release."
        for name, version in ours.items()
        if theirs.get(name) != version
    )


def _own_hash(stated: Mapping[str, Any]) -> Iterator[Difference]:
    if stated.get("sha256") != own_hash(stated):
        yield Difference("sha256", str(stated.get("sha256")), f"{own_hash(stated)} of the receipt as it stands")


def _compare(path: str, stated: object, computed: object) -> Iterator[Difference]:
    if isinstance(stated, dict) and isinstance(computed, dict):
        for name in sorted(stated.keys() | computed.keys()):
            yield from _compare(f"{path}.{name}".lstrip("."), stated.get(name, _ABSENT), computed.get(name, _ABSENT))
    elif isinstance(stated, list) and isinstance(computed, list) and len(stated) == len(computed):
        for at, (a, b) in enumerate(zip(stated, computed, strict=True)):
            yield from _compare(f"{path}.{at}", a, b)
    elif type(stated) is not type(computed) or stated != computed:
        yield Difference(path, _shown(stated), _shown(computed))


class _Absent:
    pass


_ABSENT = _Absent()


def _shown(value: object) -> str:
    return "nothing" if isinstance(value, _Absent) else json.dumps(value, ensure_ascii=False)
