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


def test_text_behind_the_tab_of_a_hanging_line_is_on_its_line() -> None:
    def hanging(label: str, text: str) -> str:
        indent = '<w:pPr><w:ind w:left="3000" w:hanging="3000"/></w:pPr>'
        return f"<w:p>{indent}<w:r><w:t>{label}</w:t><w:tab/><w:t>{text}</w:t></w:r></w:p>"

    rows = (
        ("2018 – now", "Fitter, Nordic Steel Ltd"),
        ("", "Leads a team of ten"),
        ("2014 – 2018", "Clerk, Harbour Ltd"),
    )
    career = "".join(hanging(*row) for row in rows)
    taught = hanging("2011 – 2014", "Certificate in Mechanics, Aarhus Technical College")
    body = HEAD + paragraph("Experience", BOLD) + career + paragraph("Education", BOLD) + taught
    resume = parse(docx(body + paragraph("Skills", BOLD) + hanging("", "Welding, Rigging")))
    assert [(job.title, job.company, job.start) for job in resume.experience] == [
        ("Fitter", "Nordic Steel Ltd", "2018"),
        ("Clerk", "Harbour Ltd", "2014"),
    ]
    assert [skill.name for skill in resume.skills] == ["Welding", "Rigging"]


def test_a_town_in_brackets_that_nobody_knows_is_one_where_the_others_have_theirs() -> None:
    resume = made(
        "Experience*",
        "Nordic Steel Ltd (Berlin)",
        "Fitter\t2018 - Present",
        "Harbour Works Ltd (Hamburg)",
        "Clerk\t2014 - 2018",
        "Mill Parts Ltd (Zwibbelham)",
        "Intern\t2012 - 2014",
        "Skills*",
        "Welding, CNC milling",
    )
    assert [job.company for job in resume.experience] == ["Nordic Steel Ltd", "Harbour Works Ltd", "Mill Parts Ltd"]


def test_an_address_that_fills_its_cell_ends_in_the_next_line() -> None:
    contact = paragraph("Tom Reed", BOLD) + paragraph("tom.reed@example.co") + paragraph("m.br")
    resume = parse(docx(contact + paragraph("Skills", BOLD) + paragraph("Welding, Rigging")))
    assert resume.email == "tom.reed@example.com.br"


def _row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def _table(*rows: str) -> str:
    return f'<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="7000"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def test_headings_in_the_margin_of_a_table_head_what_stands_beside_them() -> None:
    rows = (
        _row(paragraph("Skills", BOLD), paragraph("Welding, CNC milling")),
        _row(paragraph("Education", BOLD), paragraph("Mechanics, Aarhus Technical College 2014")),
        _row(
            paragraph("Experience", BOLD),
            paragraph(f"Fitter, Nordic Steel Ltd{TAB}2018 - 2020") + paragraph("Built it"),
        ),
        _row(paragraph("Languages", BOLD), paragraph("Danish")),
    )
    resume = parse(docx(HEAD + _table(*rows)))
    assert [skill.name for skill in resume.skills] == ["Welding", "CNC milling"]
    assert [job.title for job in resume.experience] == ["Fitter"]
    assert [school.institution for school in resume.education] == ["Aarhus Technical College"]
    assert [language.language for language in resume.languages] == ["Danish"]


def test_a_control_that_nobody_filled_in_says_nothing() -> None:
    control = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('[Your Title]')}</w:sdtContent></w:sdt>"
    )
    resume = parse(docx(HEAD + control + paragraph("Skills", BOLD) + paragraph("Welding, CNC milling")))
    assert resume.headline is None
