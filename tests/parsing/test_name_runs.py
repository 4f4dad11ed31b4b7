"""Runs of words that a name may be made of."""

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.name_type import over_lines

BOX: Box = (40, 100, 140, 110)


def test_a_run_of_marks_alone_is_no_name() -> None:
    assert over_lines([[Word("|", 1, *BOX)]]) == ""
