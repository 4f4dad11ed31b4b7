"""What the templates of others do: dates over lines, lists without blanks, degrees and places in lines of their own."""

from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from tests.parsing.documents import pdf, write

HEAD = ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE")
JOBS = (("Fitter, Nordic Steel Ltd", "May 2018", "Present"), ("Welder, Harbour Works Ltd", "June 2014", "April 2018"))

ROLES = (
    ("Fitter", "Nordic Steel Ltd", "May 2018 - Present"),
    ("Welder", "Harbour Works, Shipyards", "June 2014 - April 2018"),
    ("Driver", "Halden Ltd", "January 2010 - May 2014"),
)


def test_a_period_set_over_lines_beside_its_entry_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, HEAD)
        for index, (head, start, end) in enumerate(JOBS):
            y = 670 - index * 80
            canvas.drawString(60, y, head)
            canvas.drawString(60, y - 22, "Kept forty presses of the northern plant running")
            for line, text in enumerate((start, "—", end, "4 years")):
                canvas.drawCentredString(500, y + 8 - line * 16, text)

    found = parse(pdf(draw)).experience
    assert [(job.company, job.start, job.end, job.current) for job in found] == [
        ("Nordic Steel Ltd", "2018-05", None, True),
        ("Harbour Works Ltd", "2014-06", "2018-04", False),
    ]


def test_a_town_at_the_right_edge_is_no_part_of_the_employer_below() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, HEAD)
        for index, (head, start, end) in enumerate(JOBS):
            title, company = head.split(", ")
            y = 670 - index * 50
            canvas.drawString(60, y, title)
            canvas.drawRightString(540, y, "Oberammerfeld")
            canvas.drawString(60, y - 14, company)
            canvas.drawRightString(540, y - 14, f"{start} - {end}")

    assert [job.company for job in parse(pdf(draw)).experience] == ["Nordic Steel Ltd", "Harbour Works Ltd"]


def test_contact_data_right_of_the_name_ends_above_the_dates_below_them() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "", "", "", "", "EXPERIENCE"))
        write(canvas, ("Aarhus", "ida.brandt@example.com", "+45 32 12 34 56", "www.example.com"), x=420)
        canvas.drawString(60, 640, "Fitter, Nordic Steel Ltd")
        canvas.drawString(420, 640, "May 2018 - Present")
        canvas.drawString(
            60, 620, "Kept forty presses of the northern plant running, and looked after all of the apprentices"
        )

    resume = parse(pdf(draw))
    assert [(job.title, job.company, job.start) for job in resume.experience] == [
        ("Fitter", "Nordic Steel Ltd", "2018-05")
    ]
    assert resume.phone is not None


def test_skills_may_stand_between_separators_without_blanks() -> None:
    lines = (
        *HEAD[:2],
        "",
        "SKILLS",
        "",
        "Skills: Excel,Word,C++|SAP S/4HANA",
        "",
        "EDUCATION",
        "",
        "University of Hull",
        "2010",
    )
    text = "\n".join(lines)
    assert [skill.name for skill in parse(text.encode()).skills] == ["Excel", "Word", "C++", "SAP S/4HANA"]


def test_a_degree_below_its_school_may_begin_with_a_preposition() -> None:
    lines = (
        *HEAD[:2],
        "",
        "EDUCATION",
        "",
        "University of Hull  2010 - 2014",
        "in BSc in Physics",
        "",
        "SKILLS",
        "",
        "Excel, Word",
    )
    text = "\n".join(lines)
    school = parse(text.encode()).education[0]
    assert (school.institution, school.degree, school.field) == ("University of Hull", "BSc", "Physics")


def test_jobs_below_the_contact_data_need_no_heading() -> None:
    jobs = (
        "Fitter - Nordic Steel Ltd, York, 2018-04-01 - Present",
        "Welder - Harbour Works Ltd, Hull, 2014-05-01 - 2018-03-01",
    )
    lines = (*HEAD[:2], "", *jobs, "", "EDUCATION", "", "University of Hull, 2010 - 2014")
    found = parse("\n".join(lines).encode()).experience
    assert [(job.title, job.company, job.start) for job in found] == [
        ("Fitter", "Nordic Steel Ltd", "2018-04"),
        ("Welder", "Harbour Works Ltd", "2014-05"),
    ]


def test_employer_and_period_may_be_list_items_below_the_title() -> None:
    jobs = (line for title, company, dates in ROLES for line in (title, "", f"• {company}", f"• {dates}", ""))
    found = parse("\n".join((*HEAD[:2], "", "EXPERIENCE", "", *jobs)).encode()).experience
    assert [(job.title, job.company, job.start) for job in found] == [
        ("Fitter", "Nordic Steel Ltd", "2018-05"),
        ("Welder", "Harbour Works, Shipyards", "2014-06"),
        ("Driver", "Halden Ltd", "2010-01"),
    ]


def test_schools_beside_each_other_are_two() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, (*HEAD[:2], "", "EDUCATION"))
        write(canvas, ("University of Hull", "May 2010 - June 2014", "BSc Physics"), y=672)
        write(canvas, ("York College", "May 2008 - June 2010", "A Levels"), x=300, y=672)
        write(canvas, ("SKILLS", "Excel, Word"), y=600)

    assert [(school.institution, school.start) for school in parse(pdf(draw)).education] == [
        ("University of Hull", "2010-05"),
        ("York College", "2008-05"),
    ]
