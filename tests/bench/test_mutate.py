"""Damaged documents end with a record or a refusal; the damage itself can be repeated."""

import io
import random
import zipfile
from pathlib import Path

import pytest

from bench.parsing import mutate
from bench.parsing.mutate import Damage
from rolecall.parsing.errors import Reason

_RESUMES = Path(__file__).parents[1] / "data" / "resumes"
_DOCUMENTS = ("t06-lo-pdf.pdf", "t06-docx-classic.docx", "l06-rtf.rtf", "jr_richard_hendriks__class.doc")


@pytest.mark.parametrize("damage", mutate.DAMAGES, ids=lambda damage: damage.__name__)
def test_each_damage_changes_a_document_and_can_be_repeated(damage: Damage) -> None:
    data = (_RESUMES / _DOCUMENTS[1]).read_bytes()
    once, again = (damage(data, random.Random(7)) for _ in range(2))
    assert once == again != data


@pytest.mark.parametrize("name", _DOCUMENTS)
@pytest.mark.parametrize("damage", mutate.DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_document_ends_with_a_record_or_a_refusal(damage: Damage, name: str) -> None:
    damaged = damage((_RESUMES / name).read_bytes(), random.Random(3))
    assert mutate.ending_of(damaged) in {"read", *Reason}


def test_an_archive_with_a_damaged_member_is_still_an_archive() -> None:
    data = mutate.repacked((_RESUMES / _DOCUMENTS[1]).read_bytes(), random.Random(1))
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
