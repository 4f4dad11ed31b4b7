"""Large lines that were read into each other."""

import pytest
from PIL import Image

from rolecall.parsing.ocr import name_again
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.name_again import with_name_read_again

Words = list[Read]


def read(text: str, left: float, top: float, high: float, sure: float = 90.0) -> Read:
    right = left + 0.04 * len(text)
    return Read(text, ((left, top), (right, top), (right, top + high), (left, top + high)), sure)


def lines_with(name: str) -> list[Words]:
    torn = [read(part, 0.1 + 0.05 * at, 0.08, 0.03) for at, part in enumerate(name.split())]
    return [[read("Karl-Friedrich", 0.1, 0.05, 0.04)], torn, *([read("Beruf", 0.1, 0.4, 0.01)] for _ in range(12))]


@pytest.mark.parametrize(("name", "expected"), [("v o n Heide", "von Heide"), ("von Heyde", "von Heyde")])
def test_torn_letters_of_two_large_lines_are_read_line_by_line(
    monkeypatch: pytest.MonkeyPatch, name: str, expected: str
) -> None:
    answers = iter(
        [[read("Karl-Friedrich", 0.1, 0.05, 0.04)], [read("von", 0.1, 0.1, 0.03), read("Heide", 0.3, 0.1, 0.03)]]
    )
    monkeypatch.setattr(name_again, "single_line", lambda *_: next(answers))
    found = with_name_read_again("deu", Image.new("L", (800, 1000), 255), lines_with(name))
    assert " ".join(word.text for word in found[1]) == expected
