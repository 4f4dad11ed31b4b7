"""The build: sources in order of trust, the same rows each time. On sources of a few lines."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tools.taxonomy.compiled import read, write
from tools.taxonomy.tables import Row, Tables, build, digest

DIGITAL = "\"[['K', 'K06', 'K061', 'K0613']]\""
ESCO_DIGITAL = "conceptUri,description,broaderConceptUri,broaderConceptPT\n"
FILES = {
    "esco_skills_pref_alt_v1.1.1.csv": (
        "id,description,hierarchy_levels,type\n"
        f"0005c151-5b5a-4a66-8aac-60e734beb1ab,Python (computer programming),{DIGITAL},preferredLabel\n"
        f"0005c151-5b5a-4a66-8aac-60e734beb1ab,Java,{DIGITAL},altLabels\n"
        f"0005c151-5b5a-4a66-8aac-60e734beb1ab,Python 3K,{DIGITAL},altLabels\n"
        "000709ed-2be5-4193-b056-45a97698d828,groom dogs,\"[['S', 'S3', 'S3.3', 'S3.3.0']]\",preferredLabel\n"
    ),
    "esco_digital_skills_en.csv": ESCO_DIGITAL,
    "esco_language_skills_en.csv": ESCO_DIGITAL,
    "esco_occupations_en.csv": "description\n" + "able workers able to be able\n",
    "onet_technology_skills.tsv": (
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
        "15-1252.00\tAmazon Wonderful Quux Store WQS\t1\tObject stores\tY\tN\n"
        "15-1252.00\tPython\t1\tObject stores\tY\tN\n"
    ),
    "onet_occupations.tsv": "O*NET-SOC Code\tTitle\tDescription\n15-1252.00\tSoftware Developers\tThey.\n",
    "onet_alternate_titles.tsv": (
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
        "15-1252.00\tCode Poet (CP)\tCP\t08\n15-1252.00\tEngineer\tn/a\t08\n"
    ),
    "onet_related_occupations.tsv": "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n",
}
GAZETTEER = ["python programming", "python quux", "able", "redux", "quux wrangling", "agile/scrum"]
CURATED = "[programming]\nPython = py\nJava\n\n[method]\n~Lead = leading\n"
TITLES = "15-1252.00 = backend engineer\n"


@pytest.fixture
def built(tmp_path: Path) -> Tables:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    with ZipFile(tmp_path / "names.whl", "w") as wheel:
        wheel.writestr("skill_extractor/data/skills.json", json.dumps(GAZETTEER))
    (tmp_path / "curated.txt").write_text(CURATED, "utf-8")
    (tmp_path / "titles.txt").write_text(TITLES, "utf-8")
    return build(tmp_path, tmp_path / "names.whl", tmp_path)


def skill_of(tables: Tables, spelling: str) -> Row | None:
    n = next((row[1] for row in tables["spelling"] if row[0] == spelling), None)
    return next((row for row in tables["skill"] if row[0] == n), None)


def test_the_first_source_keeps_a_spelling(built: Tables) -> None:
    assert skill_of(built, "java") != skill_of(built, "python")
    assert skill_of(built, "python 3k") == skill_of(built, "py") == skill_of(built, "python")


def test_a_known_skill_takes_the_code_of_its_esco_concept(built: Tables) -> None:
    python = skill_of(built, "python")
    assert python
    assert python[-1] == bytes.fromhex("0005c1515b5a4a668aac60e734beb1ab")


def test_a_product_is_known_without_maker_and_by_its_acronym(built: Tables) -> None:
    names = ("amazon wonderful quux store", "wonderful quux store", "wqs", "amazon wonderful quux store wq")
    found = [skill_of(built, name) for name in names]
    assert found[0] is not None
    assert found[0] == found[1] == found[2]
    assert found[3] is None


def test_listed_names_that_rules_reach_anyway_or_that_name_nothing_are_left_out(built: Tables) -> None:
    spelt = {row[0] for row in built["spelling"]}
    assert {"python programming", "able", "agile scrum"} & spelt == set()
    assert {"redux", "quux wrangling", "python quux"} <= spelt


def test_a_name_that_begins_with_a_technology_is_a_kind_of_it(built: Tables) -> None:
    child, parent = skill_of(built, "python quux"), skill_of(built, "python")
    assert child
    assert parent
    assert (child[0], parent[0]) in built["kin"]


def test_everyday_words_are_marked(built: Tables) -> None:
    seen = {row[0]: row[2] for row in built["spelling"]}
    assert (seen["lead"], seen["leading"], seen["redux"], seen["quux wrangling"]) == (2, 0, 1, 0)


def test_titles_are_ours_then_those_of_onet_without_the_vague(built: Tables) -> None:
    assert [row[0] for row in built["title"]] == ["backend engineer", "code poet", "cp", "software developer"]


def test_what_is_written_is_read_back_and_has_one_digest(built: Tables, tmp_path: Path) -> None:
    first, second = tmp_path / "a.sqlite", tmp_path / "b.sqlite"
    write(built, first)
    write(built, second)
    assert first.read_bytes() == second.read_bytes()
    assert {name: sorted(rows, key=str) for name, rows in read(first).items()} == {
        name: sorted(rows, key=str) for name, rows in built.items()
    }
    assert digest(read(first)) == digest(read(second))
