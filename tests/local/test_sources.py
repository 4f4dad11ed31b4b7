from pathlib import Path

import pytest

from local.sources import fingerprint


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "functions").mkdir()
    (tmp_path / "functions" / "api.py").write_text("one")
    (tmp_path / "template.yaml").write_text("two")
    return tmp_path


def of(root: Path) -> str:
    return fingerprint(root, ("template.yaml", "functions"))


def test_the_same_sources_have_the_same_fingerprint_whenever_they_were_written(root: Path) -> None:
    before = of(root)
    (root / "functions" / "api.py").write_text("one")
    assert of(root) == before


def test_bytecode_does_not_count(root: Path) -> None:
    before = of(root)
    (root / "functions" / "__pycache__").mkdir()
    (root / "functions" / "__pycache__" / "api.pyc").write_bytes(b"x")
    assert of(root) == before


def test_other_content_counts(root: Path) -> None:
    before = of(root)
    (root / "functions" / "api.py").write_text("other")
    assert of(root) != before


def test_another_name_counts(root: Path) -> None:
    before = of(root)
    (root / "functions" / "api.py").rename(root / "functions" / "moved.py")
    assert of(root) != before


def test_a_new_file_counts_and_so_does_one_that_is_gone(root: Path) -> None:
    before = of(root)
    (root / "functions" / "new.py").write_text("")
    assert of(root) != before
    (root / "functions" / "new.py").unlink()
    assert of(root) == before
