"""The command line."""

import json
from pathlib import Path

import pytest

from rolecall.parsing.__main__ import main
from tests.parsing.documents import RESUMES, career_docx

RESUME = str(RESUMES / "t06-docx-classic.docx")


def test_the_readable_record_stands_beside_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([RESUME]) == 0
    shown = capsys.readouterr().out
    assert "Store Manager at Clarke & Dunmore Homewares plc" in shown
    assert "“03/2019 — 08/2024”" in shown


def test_json_is_the_whole_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", RESUME]) == 0
    assert json.loads(capsys.readouterr().out)["full_name"] == "Kerry-Ann D'Souza"


def test_json_resume_has_one_line_per_file_and_says_what_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.docx").write_bytes(career_docx())
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7")
    assert main(["--json-resume", str(tmp_path / "good.docx"), str(tmp_path / "bad.pdf"), str(tmp_path / "none")]) == 1
    good, bad, none = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert set(good) == {"file", "seconds", "cpu", "resume", "error"}
    assert good["resume"]["basics"]["name"] == "Nadia Petrenko"
    assert (bad["resume"], bad["error"]) == (None, "damaged")
    assert none["error"] == "damaged"


def test_a_file_is_annotated_beside_its_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([RESUME, "--json", "--annotate", str(tmp_path / "out.pdf")]) == 0
    assert json.loads(capsys.readouterr().out)["full_name"]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_several_files_cannot_be_annotated_into_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([RESUME, RESUME, "--annotate", str(tmp_path / "out.pdf")])
    assert "--annotate draws one file" in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_the_readable_record_ends_with_the_score_and_its_rules(capsys: pytest.CaptureFixture[str]) -> None:
    main([RESUME])
    shown = capsys.readouterr().out
    assert "of 100" in shown
    assert "5 points each for a name, a mail address and a phone number" in shown
    assert "seniority" in shown
