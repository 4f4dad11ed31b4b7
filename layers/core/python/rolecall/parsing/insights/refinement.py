"""What a language model may add: only claims that the resume proves. No model is shipped, none is called by default."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Protocol

from rolecall.parsing.insights.findings import Finding, Insights
from rolecall.parsing.record import ParsedResume
from rolecall.taxonomy.words import fold

_SHORTEST_QUOTE = 3
_LONGEST_CLAIM, _MOST_CLAIMS = 300, 10
_NAME_OR_NUMBER = re.compile(r"\d[\d.,]*\d|\d|(?<!^)(?<![.!?:“] )(?<![“\w])[^\W\d_a-z]\w+")


class Refiner(Protocol):
    """A language model behind a port: proposes findings on a record. What it says is checked, never trusted."""

    def propose(self, record: ParsedResume, found: Insights) -> Sequence[Finding]: ...


def refined(record: ParsedResume, found: Insights, refiner: Refiner) -> Insights:
    """`found` with the strengths that the model adds and the text proves. The score and its parts never change."""
    text = _searchable(" ".join(_texts(record)))
    kept = [claim for claim in refiner.propose(record, found)[:_MOST_CLAIMS] if is_proven(claim, text)]
    return replace(found, strengths=(*found.strengths, *kept))


def is_proven(claim: Finding, text: str) -> bool:
    """It quotes something, every quote stands in the text, and so does every name and number it uses besides."""
    if not claim.quotes or len(claim.text) > _LONGEST_CLAIM:
        return False
    named = _NAME_OR_NUMBER.findall(claim.text)
    return all(_stands(quote, text, _SHORTEST_QUOTE) for quote in claim.quotes) and all(
        _stands(name, text, 1) for name in named
    )


def _stands(words: str, text: str, shortest: int) -> bool:
    """As whole words."""
    wanted = _searchable(words)
    return len(wanted) >= shortest and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None


def _searchable(text: str) -> str:
    return " ".join(fold(text).split())


def _texts(record: ParsedResume) -> Iterator[str]:
    """Everything the record says that a person can see in the document; hidden words prove nothing."""
    yield from _strings(
        record.to_json() | {"hidden_text": None, "sha256": None, "parser_version": None, "seniority": None}
    )


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
