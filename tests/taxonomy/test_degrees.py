"""Degrees and their fields, in resumes and in posts."""

import pytest

from rolecall.taxonomy.degrees import Degree, degree_of, degrees_in, fields_in

TEXTS = [
    ("Bachelor's degree in Computer Science or related field", [Degree.BACHELOR], {"computing"}),
    ("B.Sc. Informatik", [Degree.BACHELOR], {"computing"}),
    ("Master of Science degree in Physics", [Degree.MASTER], {"science"}),
    ("Bachelor's or Master's degree", [Degree.BACHELOR, Degree.MASTER], set()),
    ("PhD in Physics", [Degree.DOCTORATE], {"science"}),
    ("Diplom-Ingenieur Maschinenbau", [Degree.MASTER], {"engineering"}),
    ("Licenciatura en Administración de Empresas", [Degree.BACHELOR], {"business"}),
    ("High school diploma", [Degree.SCHOOL], set()),
    ("Ausbildung zum Techniker", [Degree.VOCATIONAL, Degree.VOCATIONAL], set()),
    ("Scrum master and master data management", [], {"business"}),
    ("We work in sales", [], set()),
]


@pytest.mark.parametrize(("text", "degrees", "fields"), TEXTS)
def test_degrees_and_fields_are_read(text: str, degrees: list[Degree], fields: set[str]) -> None:
    assert [found.degree for found in degrees_in(text)] == degrees
    assert fields_in(text) == fields


@pytest.mark.parametrize(
    ("entry", "degree"),
    [
        ("BS Information Technology", Degree.BACHELOR),
        ("MA History", Degree.MASTER),
        ("As an assistant", None),
        ("BSc and MSc Physics", Degree.MASTER),
        ("", None),
    ],
)
def test_an_entry_may_begin_with_a_bare_abbreviation(entry: str, degree: Degree | None) -> None:
    assert degree_of(entry) is degree


def test_a_doctorate_is_above_every_other_degree() -> None:
    assert max(Degree) is Degree.DOCTORATE
