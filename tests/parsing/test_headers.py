"""What stands in the head of an entry, and where its period was broken."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from tests.parsing.documents import docx, paragraph, pdf, write

NAME = ("Rodrigo Paz", "rodrigo.paz@example.com")


def career(headings: tuple[str, str], job: str, school: str) -> bytes:
    rows = (*NAME, "", headings[0], "", job, "2016 - 2019", "", headings[1], "", school, "2010 - 2014")
    return "\n".join(rows).encode()


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Analista de riesgo en Banco del Pacífico Sur", "Analista de riesgo", "Banco del Pacífico Sur"),
        ("Arquiteta na Construtora Tágide S.A.", "Arquiteta", "Construtora Tágide S.A."),
        ("Técnico en Refrigeración, Climacor S.R.L.", "Técnico en Refrigeración", "Climacor S.R.L."),
        ("Nurse at Mercy Hospital", "Nurse", "Mercy Hospital"),
    ],
)
def test_a_preposition_parts_title_and_employer_where_both_are_there(line: str, title: str, company: str) -> None:
    job = parse(career(("Experiencia laboral", "Educación"), line, "Universidad de Chile")).experience[0]
    assert (job.title, job.company) == (title, company)


@pytest.mark.parametrize("company", ["Orbis", "Autohaus Krause"])
def test_a_town_in_brackets_is_where_the_employer_is(company: str) -> None:
    job = parse(career(("Experience", "Education"), f"Fitter, {company} (York)", "University of Hull")).experience[0]
    assert (job.title, job.company, job.location) == ("Fitter", company, "York")


def test_an_unknown_town_is_a_town_where_the_others_have_theirs() -> None:
    heads = (
        "Fitter\nOrbis, York\n2019 - 2022",
        "Welder\nNorvik, Upper Ellingham\n2016 - 2019",
        "Driver\nHalden, Leeds\n2012 - 2016",
    )
    found = parse("\n".join((*NAME, "", "Experience", *heads)).encode()).experience
    assert [job.company for job in found] == ["Orbis", "Norvik", "Halden"]


def test_a_legal_form_in_the_line_below_ends_the_name() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, (*NAME, "EXPERIENCE"))
        write(canvas, ("Fitter, Minera Cerro Lindero", "S.A.A."), y=686)
        write(canvas, ("2019 - 2022",), x=420, y=686)
        write(canvas, ("EDUCATION", "BSc Nursing, University of Hull", "2007 - 2010"), y=630)

    job = parse(pdf(draw)).experience[0]
    assert (job.title, job.company, job.end) == ("Fitter", "Minera Cerro Lindero S.A.A.", "2022")


def test_a_preposition_inside_the_name_of_a_school_parts_nothing() -> None:
    school = "Uniwersytet Ekonomiczny w Krakowie"
    resume = parse(career(("Doświadczenie zawodowe", "Wykształcenie"), "Księgowa, Huta S.A.", school))
    assert resume.education[0].institution == school


def test_a_period_broken_by_its_narrow_column_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, (*NAME, "EXPERIENCE"))
        write(canvas, ("October 2010 -", "March 2017"), y=686)
        write(canvas, ("Ward Nurse", "Mercy Hospital"), x=200, y=686)
        write(canvas, ("EDUCATION", "BSc Nursing, University of Hull", "2007 - 2010"), y=640)

    job = parse(pdf(draw)).experience[0]
    assert (job.title, job.company, job.start, job.end) == ("Ward Nurse", "Mercy Hospital", "2010-10", "2017-03")


def test_contact_in_a_column_without_a_heading_is_found() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Rodrigo Paz",), y=760)
        main = ("EXPERIENCE", "Risk Analyst, Pacific Bank", "2016 - 2019", "Auditor, Nord Ltd", "2012 - 2015")
        write(canvas, (*main, "EDUCATION", "BSc Economics, University of Hull", "2008 - 2011"), y=720)
        write(
            canvas, ("Phone", "+44 113 496 0182", "rodrigo.paz@example.com", "SKILLS", "Excel", "Audit"), x=400, y=713
        )

    resume = parse(pdf(draw))
    assert (resume.email, resume.phone and resume.phone.e164) == ("rodrigo.paz@example.com", "+441134960182")
    assert [job.company for job in resume.experience] == ["Pacific Bank", "Nord Ltd"]


def test_the_name_of_a_school_in_the_type_of_headings_heads_no_section() -> None:
    bold, plain = "<w:b/>", ""
    rows = (
        (bold, "Ana Ruiz"), (plain, "ana.ruiz@example.com"), (bold, "Profile"), (plain, "Calm."),
        (bold, "Education"), (bold, "Tulsa Community College"), (plain, "Associate of Science"), (plain, "2008 - 2010"),
        (bold, "Skills"), (plain, "Excel, Audit"), (bold, "Languages"), (plain, "English, Spanish"),
    )  # fmt: skip
    resume = parse(docx("".join(paragraph(text, look) for look, text in rows)))
    assert [entry.institution for entry in resume.education] == ["Tulsa Community College"]


def test_towns_behind_bare_hyphens_are_towns_where_most_employers_have_them() -> None:
    jobs = ("Fitter\nNorvik-York\n2019 - 2022", "Welder\nBluebonnet Freight-Temple, TX\n2016 - 2019")
    data = "\n\n".join(["\n".join(NAME), "Experience", *jobs, "Education\nUniversity of Hull\n2010 - 2014"])
    found = [(job.company, job.location) for job in parse(data.encode()).experience]
    assert found == [("Norvik", "York"), ("Bluebonnet Freight", "Temple, TX")]


def test_a_headline_may_stand_below_the_contact_data() -> None:
    head = "Élodie Moreau\n34 ans, permis B\n7 allée des Tilleuls, 31400 Toulouse\nelodie@example.fr\n\n"
    resume = parse(
        (head + "INFIRMIÈRE DIPLÔMÉE D'ÉTAT\n\nEXPÉRIENCE\n\n2014-2018 : Aide-soignante, Clinique Pasteur\n").encode()
    )
    assert resume.headline == "INFIRMIÈRE DIPLÔMÉE D'ÉTAT"


def test_the_name_of_a_father_is_not_the_candidates() -> None:
    details = "PERSONAL DETAILS\n\nFather's Name: S. Raghunathan\nDate of Birth: 14-05-1993\n"
    career = "Priya Raghunathan\npriya@example.in\n\nEXPERIENCE\n\nDriver, Halden Ltd, 2014 - 2018\n\n"
    assert parse((career + details).encode()).full_name == "Priya Raghunathan"
