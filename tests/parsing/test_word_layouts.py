"""Word documents as people lay them out: short periods at the edge, headings in words of their own."""

from rolecall.parsing import parse
from rolecall.parsing.record import ParsedResume
from tests.parsing.documents import docx, paragraph

BOLD = "<w:b/>"
TAB = "</w:t><w:tab/><w:t>"
HEAD = paragraph("Nadia Petrenko", '<w:b/><w:sz w:val="36"/>') + paragraph("nadia.petrenko@example.com")


def made(*lines: str) -> ParsedResume:
    """Lines that end with a star are bold."""
    body = "".join(paragraph(line.rstrip("*").replace("\t", TAB), BOLD if line.endswith("*") else "") for line in lines)
    return parse(docx(HEAD + body))


def test_a_period_of_short_dates_is_no_page_number() -> None:
    resume = made(
        "Experience*",
        "Fitter, Nordic Steel Ltd\t02/19 - Present",
        "Apprentice Fitter, Harbour Works Ltd\t09/14 - 12/18",
        "Skills*",
        "Welding, CNC milling",
        "Nadia Petrenko - 1/2",
    )
    assert [(job.title, job.start, job.end) for job in resume.experience] == [
        ("Fitter", "2019-02", None),
        ("Apprentice Fitter", "2014-09", "2018-12"),
    ]
    assert [skill.name for skill in resume.skills] == ["Welding", "CNC milling"]


def test_a_heading_in_unknown_words_ends_the_entries_that_look_otherwise() -> None:
    resume = made(
        "Education*",
        "Certificate in Mechanics, Aarhus Technical College\t2011 - 2014",
        "Where the money came from*",
        "Fitter, Nordic Steel Ltd\t2018 - Present",
        "Apprentice Fitter, Harbour Works Ltd\t2014 - 2018",
        "Skills*",
        "Welding, CNC milling",
        "Languages*",
        "Danish, English",
    )
    assert [job.company for job in resume.experience] == ["Nordic Steel Ltd", "Harbour Works Ltd"]
    assert [school.institution for school in resume.education] == ["Aarhus Technical College"]


def test_a_number_behind_a_dash_is_read_without_what_stands_before_it() -> None:
    head = paragraph("Tom Reed", BOLD) + paragraph("Main St 4, Tulsa, OK 74104 – (918) 555-0147 – tom@example.com")
    phone = parse(docx(head + paragraph("Skills", BOLD) + paragraph("Welding, Rigging, Forklift"))).phone
    assert phone is not None
    assert phone.e164 == "+19185550147"
