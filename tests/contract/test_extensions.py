"""No extension goes unsaid, and none is declared for a sample that is not there."""

from pathlib import Path

import pytest

from tests.contract.extensions import EXTENSIONS, NULLABLE
from tests.contract.shapes import sample

DOCUMENT = Path(__file__).parents[2] / "docs" / "dialects.md"


@pytest.mark.parametrize(("dialect", "name"), sorted({*EXTENSIONS, *NULLABLE}))
def test_every_declaration_is_of_a_sample(dialect: str, name: str) -> None:
    assert sample(dialect, name)


@pytest.mark.parametrize(("dialect", "name"), sorted(EXTENSIONS))
def test_every_extension_is_documented_for_its_dialect(dialect: str, name: str) -> None:
    section = DOCUMENT.read_text().partition(f"### {dialect}\n")[2].partition("\n##")[0]
    missing = [path for path in EXTENSIONS[dialect, name] if f"`{path.rpartition('.')[2]}`" not in section]
    assert missing == []


@pytest.mark.parametrize(("dialect", "name"), sorted(EXTENSIONS))
def test_no_extension_is_a_documented_field(dialect: str, name: str) -> None:
    assert not set(EXTENSIONS[dialect, name]) & set(sample(dialect, name))
