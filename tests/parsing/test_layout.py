"""Columns, rows and headings, as people lay out resumes."""

from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from tests.parsing.documents import W, docx, paragraph, pdf, write

SIDE = (
    "CONTACT",
    "Ida Brandt",
    "ida.brandt@example.com",
    "SKILLS",
    "Welding",
    "Blueprints",
    "CNC milling",
    "LANGUAGES",
    "Danish",
    "English",
)
MAIN = (
    "EXPERIENCE",
    "Fitter",
    "Nordic Steel Ltd",
    "May 2018 - Present",
    "Apprentice Fitter",
    "Harbour Works Ltd",
    "August 2014 - April 2018",
    "EDUCATION",
    "Certificate in Mechanics",
    "Aarhus Technical College",
    "2011 - 2014",
)
SCHOOLS = (
    ("Bachelor of Science", "Aarhus University", "2011 - 2014"),
    ("Master of Science", "Odense University", "2014 - 2016"),
)


def test_columns_of_their_own_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, SIDE, x=40, y=740)
        write(canvas, MAIN, x=240, y=733)

    resume = parse(pdf(draw))
    assert [skill.name for skill in resume.skills] == ["Welding", "Blueprints", "CNC milling"]
    assert [(job.title, job.company) for job in resume.experience] == [
        ("Fitter", "Nordic Steel Ltd"),
        ("Apprentice Fitter", "Harbour Works Ltd"),
    ]
    assert [item.language for item in resume.languages] == ["Danish", "English"]


def test_dates_in_the_margin_belong_to_their_row() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"))
        for index, (dates, title, company) in enumerate(
            (("2018 - now", "Fitter", "Nordic Steel Ltd"), ("2014 - 2018", "Apprentice Fitter", "Harbour Works Ltd"))
        ):
            y = 680 - index * 60
            canvas.drawString(60, y, dates)
            canvas.drawString(180, y, title)
            canvas.drawString(180, y - 16, company)

    resume = parse(pdf(draw))
    assert [(job.title, job.company, job.start, job.end) for job in resume.experience] == [
        ("Fitter", "Nordic Steel Ltd", "2018", None),
        ("Apprentice Fitter", "Harbour Works Ltd", "2014", "2018"),
    ]


def test_several_positions_at_one_employer_are_several_jobs() -> None:
    lines = (
        "Ida Brandt", "ida.brandt@example.com", "EXPERIENCE", "Nordic Steel Ltd", "2014 - 2022",
        "Shift Supervisor", "March 2018 - May 2022", "Machine Operator", "June 2014 - February 2018",
    )  # fmt: skip
    resume = parse(pdf(lambda canvas: write(canvas, lines)))
    assert [(job.title, job.company, job.start, job.end) for job in resume.experience] == [
        ("Shift Supervisor", "Nordic Steel Ltd", "2018-03", "2022-05"),
        ("Machine Operator", "Nordic Steel Ltd", "2014-06", "2018-02"),
    ]


def test_a_referee_is_not_the_candidate() -> None:
    lines = (
        "Ida Brandt", "EXPERIENCE", "Fitter, Nordic Steel Ltd", "May 2018 - Present", "SKILLS", "Welding, Milling",
        "REFERENCES", "Peter Holm, peter.holm@example.net, +45 32 12 34 56",
    )  # fmt: skip
    resume = parse(pdf(lambda canvas: write(canvas, lines)))
    assert (resume.full_name, resume.email, resume.phone) == ("Ida Brandt", None, None)


def test_text_boxes_controls_and_headers_of_word_are_read_and_fallbacks_are_not() -> None:
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
        f"<w:txbxContent>{paragraph('SKILLS')}{paragraph('Welding, Milling')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{paragraph('Copy')}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
    )
    control = (
        f"<w:sdt><w:sdtContent>{paragraph('EXPERIENCE')}{paragraph('Fitter, Nordic Steel Ltd')}</w:sdtContent></w:sdt>"
    )
    header = f'<w:hdr xmlns:w="{W}">{paragraph("Ida Brandt")}</w:hdr>'
    body = control + paragraph("May 2018 - Present") + f"<w:p><w:r>{box}</w:r></w:p>"
    deleted = "<w:p><w:del><w:r><w:delText>EDUCATION</w:delText></w:r></w:del></w:p>"
    resume = parse(docx(body + deleted, parts={"word/header1.xml": header}))
    assert resume.full_name == "Ida Brandt"
    assert [(job.title, job.company, job.start) for job in resume.experience] == [
        ("Fitter", "Nordic Steel Ltd", "2018-05")
    ]
    assert [skill.name for skill in resume.skills] == ["Welding", "Milling"]


def test_every_value_points_at_the_words_it_was_read_from() -> None:
    resume = parse(pdf(lambda canvas: write(canvas, ("Ida Brandt", "ida.brandt@example.com", *MAIN))))
    title = resume.experience[0].evidence["title"]
    assert (title.page, title.words) == (1, "Fitter")
    assert 55 < title.box[0] < 65
    assert title.box[1] < 792 - 740 + 4 * 18


def test_letters_set_apart_for_show_are_words() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("I D A   B R A N D T", "ida.brandt@example.com", "W O R K   H I S T O R Y", *MAIN[1:]))

    resume = parse(pdf(draw))
    assert resume.full_name == "IDA BRANDT"
    assert [job.company for job in resume.experience] == ["Nordic Steel Ltd", "Harbour Works Ltd"]


def test_kerning_leaves_a_name_set_apart_one_name() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 20)
        x = 60.0
        for piece, white in (("O", 3), ("T", 3), ("TAVIA", 12), ("BRA", 3), ("N", 3), ("DT", 3)):
            canvas.drawString(x, 765, piece)
            x += canvas.stringWidth(piece) + white
        write(canvas, ("ottavia.brandt@example.com", *MAIN))

    assert parse(pdf(draw)).full_name == "OTTAVIA BRANDT"


def test_a_name_goes_on_in_its_next_line_beside_a_taller_block_of_contacts() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 22)
        canvas.drawString(60, 780, "Ottavia Maria")
        canvas.drawString(60, 755, "Brandt")
        canvas.setFont("Helvetica", 9)
        for y, text in ((786, "Torvet 1, Aarhus"), (774, "+45 20 12 34 56"), (762, "ottavia@example.com")):
            canvas.drawString(420, y, text)
        write(canvas, MAIN, y=700)

    assert parse(pdf(draw)).full_name == "Ottavia Maria Brandt"


def test_a_header_line_that_the_margin_broke_is_one_text() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EDUCATION"))
        rows = (("Intermediate Certificate, Technical School", 0), ("Berlin", 14), ("2011 - 2014", 38), ("SKILLS", 70))
        for text, down in rows:
            canvas.setFont("Helvetica-Bold" if text.isupper() else "Helvetica", 11)
            canvas.drawString(60, 680 - down, text)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 590, "Welding, Blueprints, CNC milling, Rigging")

    school = parse(pdf(draw)).education[0]
    assert (school.degree, school.institution) == ("Intermediate Certificate", "Technical School Berlin")


def test_newspaper_columns_are_read_one_after_the_other() -> None:
    left = ("EXPERIENCE", "Fitter, Nordic Steel Ltd", "2018 - now", "Welds frames for ferries and",
            "docks along the coast.", "Checks the work of eight men",
            "Orders what the shop needs", "Trains all the apprentices")  # fmt: skip
    right = ("Plans the shifts of the team", "Reports to the yard manager", "and to the works council.",
             "Apprentice, Harbour Works Ltd", "2014 - 2018", "Kept the tools of the shop in", "good order at all times",
             "and learned to read drawings")  # fmt: skip

    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com"))
        write(canvas, left, x=60, y=680)
        write(canvas, right, x=330, y=680)

    jobs = parse(pdf(draw)).experience
    assert [(job.title, job.company, job.start) for job in jobs] == [
        ("Fitter", "Nordic Steel Ltd", "2018"),
        ("Apprentice", "Harbour Works Ltd", "2014"),
    ]


def test_cards_side_by_side_are_read_card_by_card_where_only_that_makes_sense() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"))
        write(canvas, ("Fitter", "Nordic Steel Ltd", "May 2018 - Present"), y=690)
        write(canvas, ("EDUCATION",), y=630)
        for x, y, school in ((60, 610, SCHOOLS[0]), (300, 601, SCHOOLS[1])):
            write(canvas, school, x=x, y=y)

    schools = parse(pdf(draw)).education
    assert [(school.degree, school.institution, school.end) for school in schools] == [
        ("Bachelor of Science", "Aarhus University", "2014"),
        ("Master of Science", "Odense University", "2016"),
    ]


def test_a_main_column_goes_on_over_the_page_above_a_sidebar_that_does_not() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", *MAIN[:7]), x=40, y=760)
        write(canvas, ("SKILLS", *SIDE[4:]), x=360, y=706)
        canvas.showPage()
        write(canvas, ("Clerk", "Quay Trading Ltd", "May 2012 - July 2014", *MAIN[7:]), x=40, y=760)

    resume = parse(pdf(draw))
    assert [job.title for job in resume.experience] == ["Fitter", "Apprentice Fitter", "Clerk"]
    assert [item.language for item in resume.languages] == ["Danish", "English"]


def test_a_dash_that_a_full_line_left_for_the_next_one_is_no_bullet() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"))
        rows = (("Nordic Steel and Bridges Holding Ltd", 0), ("— Fitter", 14), ("May 2018 - Present", 38),
                ("Welds frames for all ships of the", 62), ("port and the docks", 76))  # fmt: skip
        for text, down in rows:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(60, 680 - down, text)

    job = parse(pdf(draw)).experience[0]
    assert (job.title, job.company) == ("Fitter", "Nordic Steel and Bridges Holding Ltd")
