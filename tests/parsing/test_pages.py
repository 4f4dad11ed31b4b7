"""Pages as browsers and design programs print them: columns of any height, wrapped cells, tables of events."""

import io
import re

from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from rolecall.parsing.extract.pdf import extract_pdf
from rolecall.parsing.limits import Limits
from tests.parsing.documents import CAREER, pdf, write


def test_columns_that_begin_with_headings_on_one_level_are_read_apart() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com"), y=780)
        write(canvas, ("EXPERIENCE", "2018 - now", "Fitter", "Nordic Steel Ltd"), x=60)
        write(canvas, ("EDUCATION", "2011 - 2014", "Certificate in Mechanics", "Aarhus Technical College"), x=330)

    resume = parse(pdf(draw))
    assert [(job.title, job.company) for job in resume.experience] == [("Fitter", "Nordic Steel Ltd")]
    assert [(entry.institution, entry.start) for entry in resume.education] == [("Aarhus Technical College", "2011")]


def test_a_number_and_an_address_that_cells_break_go_on_below() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt",), y=780)
        for x, cell in (
            (60, ("+45 33 12", "34 56")),
            (200, ("ida.brandt@", "example.com")),
            (350, ("12 Quay", "Aarhus")),
        ):
            write(canvas, cell, x=x)
        write(canvas, ("EXPERIENCE", "Fitter, Nordic Steel Ltd, 2018 - now"), y=690)

    resume = parse(pdf(draw))
    assert resume.email == "ida.brandt@example.com"
    assert resume.phone is not None
    assert resume.phone.e164 == "+4533123456"


def test_bold_entries_below_their_dates_are_no_headings() -> None:
    lines = (
        "Ida Brandt", "ida.brandt@example.com", "", "EXPERIENCE", "2018 - now", "NORDIC STEEL LTD", "Fitter",
        "EDUCATION", "2011 - 2014", "AARHUS TECHNICAL COLLEGE", "Certificate in Mechanics", "LANGUAGES", "Danish",
    )  # fmt: skip
    resume = parse(pdf(lambda canvas: write(canvas, tuple(line for line in lines if line))))
    assert [(job.title, job.company) for job in resume.experience] == [("Fitter", "NORDIC STEEL LTD")]
    assert [entry.institution for entry in resume.education] == ["AARHUS TECHNICAL COLLEGE"]


def test_rows_of_the_japanese_form_are_jobs_and_schools() -> None:
    def draw(canvas: Canvas) -> None:
        registerFont(UnicodeCIDFont("HeiseiMin-W3"))
        canvas.setFont("HeiseiMin-W3", 11)
        rows = (
            ("氏名", "", "山田 太郎"), ("E-mail", "", "taro@example.com"), ("年", "月", "学歴・職歴"), ("", "", "学歴"),
            ("2008", "4", "北里大学 看護学部 入学"), ("2012", "3", "北里大学 看護学部 卒業"), ("", "", "職歴"),
            ("2012", "4", "桜台病院 入社（看護師）"), ("2017", "3", "一身上の都合により退社"),
            ("2017", "4", "みどり会 入社（看護師長）"), ("", "", "現在に至る"), ("", "", "以上"),
        )  # fmt: skip
        for number, cells in enumerate(rows):
            for x, cell in zip((60, 120, 180), cells, strict=True):
                canvas.drawString(x, 760 - 22 * number, cell)

    resume = parse(pdf(draw))
    assert [(job.title, job.company, job.start, job.end, job.current) for job in resume.experience] == [
        ("看護師", "桜台病院", "2012-04", "2017-03", False),
        ("看護師長", "みどり会", "2017-04", None, True),
    ]
    assert [(entry.institution, entry.degree, entry.start, entry.end) for entry in resume.education] == [
        ("北里大学", "看護学部", "2008-04", "2012-03")
    ]


def test_a_name_with_letters_apart_in_two_sizes_and_contact_data_in_the_foot_are_found() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 16)
        canvas.drawString(60, 770, "I n g r i d")
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(60, 740, "B r a n d t")
        write(canvas, ("Fitter", "Aarhus", "Born 1990", "EXPERIENCE", "Fitter, Nordic Steel Ltd, 2018 - now"), y=700)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 40, "+45 33 12 34 56")
        canvas.drawString(300, 40, "ida.brandt@example.com")

    resume = parse(pdf(draw))
    assert (resume.full_name, resume.email) == ("Ingrid Brandt", "ida.brandt@example.com")
    assert resume.phone is not None


def test_a_family_name_over_two_lines_of_its_own_is_read_whole() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 16)
        canvas.drawCentredString(150, 750, "Ingrid")
        canvas.setFont("Helvetica-Bold", 21)
        canvas.drawCentredString(150, 725, "Brandt")
        canvas.drawCentredString(150, 700, "Okonkwo")
        write(
            canvas,
            (
                "Fitter",
                "Aarhus",
                "ida@example.com",
                "Born 1990",
                "Married",
                "EXPERIENCE",
                "Fitter, Nordic Steel Ltd, 2018 - now",
            ),
            y=670,
        )

    assert parse(pdf(draw)).full_name == "Ingrid Brandt Okonkwo"


def test_a_large_name_goes_on_beside_the_cell_with_the_contact_data() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        for number, part in enumerate(("Ingrid Marie", "Brandt", "Okonkwo")):
            canvas.drawString(60, 770 - 25 * number, part)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(300, 745, "Telefon: +45 33 12 34 56")
        canvas.drawString(300, 720, "ida@example.com")
        write(canvas, ("Fitter", "EXPERIENCE", "Fitter, Nordic Steel Ltd, 2018 - now"), y=690)

    assert parse(pdf(draw)).full_name == "Ingrid Marie Brandt Okonkwo"


def test_letters_that_kerning_draws_together_stay_in_their_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 22)
        x = 60.0
        for piece in ("A", "d", "a", " ", "Te", "k", "i", "n"):
            canvas.drawString(x, 770, piece)
            x += canvas.stringWidth(piece) + 5
        write(canvas, ("Fitter", "ida@example.com", "EXPERIENCE", "Fitter, Nordic Steel Ltd, 2018 - now"), y=740)

    assert parse(pdf(draw)).full_name == "Ada Tekin"


def test_a_name_that_runs_up_the_page_is_read_in_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(50, 500)
        canvas.rotate(90)
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(0, 0, "Ida Brandt")
        canvas.restoreState()
        write(canvas, ("Fitter", "ida.brandt@example.com", "EXPERIENCE", "Fitter, Nordic Steel Ltd, 2018 - now"), x=100)

    assert parse(pdf(draw)).full_name == "Ida Brandt"


def test_a_page_takes_its_size_from_the_document_where_it_states_none() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", *CAREER[2:]), y=820)

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), pageCompression=0)
    draw(canvas)
    canvas.save()
    data = re.sub(rb"/MediaBox \[ 0 0 595 842 \]", b"", stream.getvalue())
    data = data.replace(b"/Type /Pages", b"/Type /Pages /MediaBox [ 0 0 595 842 ]")
    assert parse(data).full_name == "Ida Brandt"


def test_a_name_that_a_narrow_cell_breaks_goes_on_below() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"))
        for y, cells in (
            (680, ("Blum und Partner", "2019 - now", "Fitter")),
            (640, ("Harbour Machinery and", "2014 - 2018", "Apprentice Fitter")),
        ):
            for x, cell in zip((60, 200, 300), cells, strict=True):
                canvas.drawString(x, y, cell)
        canvas.drawString(60, 626, "Engine Works Aarhus")

    resume = parse(pdf(draw))
    assert [(job.title, job.company) for job in resume.experience] == [
        ("Fitter", "Blum und Partner"),
        ("Apprentice Fitter", "Harbour Machinery and Engine Works Aarhus"),
    ]


def test_the_main_column_goes_on_over_the_page_whatever_the_side_ends_with() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com"), y=780)
        jobs = ("2018 - now", "Fitter, Nordic Steel Ltd", *("Kept the presses of the mill running",) * 30)
        write(canvas, ("EXPERIENCE", *jobs), x=60)
        write(canvas, ("EDUCATION", "2011 - 2014", "Certificate in Mechanics", "Aarhus Technical College"), x=380)
        canvas.showPage()
        write(canvas, ("2014 - 2018", "Welder, Harbour Works Ltd"), x=60)

    resume = parse(pdf(draw))
    assert [job.company for job in resume.experience] == ["Nordic Steel Ltd", "Harbour Works Ltd"]
    assert [entry.institution for entry in resume.education] == ["Aarhus Technical College"]


def test_slanted_letters_of_an_upright_font_are_italic_and_no_larger() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.skew(0, -14)
        canvas.drawString(60, 700, "Fitter")

    [word] = extract_pdf(pdf(draw), Limits()).words
    assert (word.italic, word.size) == (True, 10.0)


def test_projects_indented_among_what_was_done_are_no_jobs() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"), y=780)
        for y, dates in ((720, "2018 - now"), (640, "2014 - 2018")):
            write(canvas, (f"Fitter, Nordic Steel Ltd, {dates}",), y=y)
            write(canvas, ("• Kept the presses running", "Project Alpha, 03/2015 - 06/2015"), x=76, y=y - 16)

    assert [job.start for job in parse(pdf(draw)).experience] == ["2018", "2014"]


def test_a_label_in_a_cell_of_its_own_says_what_stands_beside_it() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"), y=780)
        for y, dates, title, firm in (
            (720, "2018 - now", "Fitter", "Nordic Steel Ltd"),
            (640, "2014 - 2018", "Apprentice Fitter", "Harbour Works Ltd"),
        ):
            write(canvas, (dates,), y=y)
            write(canvas, ("Job title:", "Employer:", "Location:"), x=180, y=y)
            write(canvas, (title, firm, "Aarhus"), x=270, y=y)

    assert [(job.title, job.company) for job in parse(pdf(draw)).experience] == [
        ("Fitter", "Nordic Steel Ltd"),
        ("Apprentice Fitter", "Harbour Works Ltd"),
    ]


def test_clients_of_a_table_without_employers_are_the_employers() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, ("Ida Brandt", "ida.brandt@example.com", "EXPERIENCE"), y=780)
        for x, cells in (
            (60, ("Period", "2018 - now", "2014 - 2018")),
            (180, ("Client", "Tall Oaks", "Blue Heron")),
            (320, ("Role", "Fitter", "Welder")),
        ):
            write(canvas, cells, x=x, y=700)

    jobs = parse(pdf(draw)).experience
    assert [(job.title, job.company) for job in jobs] == [("Fitter", "Tall Oaks"), ("Welder", "Blue Heron")]


def test_cards_side_by_side_with_their_period_on_top_are_entries() -> None:
    cards = (
        ("2018 - Present", "Ward Sister", "St. Luke Infirmary"),
        ("2012 - 2018", "Staff Nurse", "Calder Trust"),
        ("2009 - 2012", "Carer", "Oakview Ltd"),
    )

    def draw(canvas: Canvas) -> None:
        for y, line in ((740, "Moira Castellane"), (724, "moira@example.com"), (690, "EXPERIENCE")):
            canvas.drawString(60, y, line)
        for number, card in enumerate(cards):
            for row, text in enumerate(card):
                canvas.setFont("Helvetica-Bold" if row == 1 else "Helvetica", 11)
                canvas.drawString(60 + 170 * number, 670 - 14 * row, text)

    jobs = [(job.title, job.company, job.start) for job in parse(pdf(draw)).experience]
    assert jobs == [(title, company, period[:4]) for period, title, company in cards]
