"""Word 97 files: what their own tables say of the text."""

from pathlib import Path

import pytest

from rolecall.parsing.extract.read import read
from rolecall.parsing.extract.words import Word
from rolecall.parsing.limits import Limits

FILE = Path(__file__).parent.parent / "data" / "documents" / "table.doc"


@pytest.fixture(scope="module")
def words() -> dict[str, Word]:
    return {word.text: word for word in read(FILE.read_bytes(), Limits()).words}


def test_cells_of_a_row_stand_side_by_side(words: dict[str, Word]) -> None:
    assert words["2021"].y0 == words["Warehouse"].y0
    assert words["2021"].x1 < words["Warehouse"].x0 == words["Halden"].x0


def test_the_header_stands_above_the_text(words: dict[str, Word]) -> None:
    assert words["Petrenko"].y0 < words["Experience"].y0


def test_letters_have_their_looks(words: dict[str, Word]) -> None:
    assert words["Experience"].bold
    assert words["Experience"].size == 14.0
    assert words["shown"].hidden == "hidden attribute"
