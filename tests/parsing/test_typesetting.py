"""What a typesetter does to words: names over several lines, hyphens at line ends, accents drawn over letters."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import parse
from rolecall.parsing.layout.hyphens import stitched
from tests.parsing.documents import pdf, write

CAREER = (
    "EXPERIENCE",
    "Fitter, Halden Freight Ltd",
    "2019 - 2022",
    "EDUCATION",
    "BSc Physics, University of Hull",
    "2010",
)


def headed(*lines: tuple[str, str]) -> bytes:
    """Each line in large type: bold words, then the rest in another weight."""

    def draw(canvas: Canvas) -> None:
        for number, (bold, rest) in enumerate(lines):
            canvas.setFont("Helvetica-Bold", 24)
            canvas.drawString(60, 740 - 26 * number, bold)
            canvas.setFont("Helvetica", 24)
            canvas.drawString(64 + 14 * len(bold), 740 - 26 * number, rest)
        write(canvas, ("paz@example.com", *CAREER), y=640)

    return pdf(draw)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ((("Macarena", ""), ("Echeverría Paz", "| Maestra")), "Macarena Echeverría Paz"),
        ((("Annegret Holl-", ""), ("stein", "| Gesundheits- und"), ("", "Krankenpflegerin")), "Annegret Hollstein"),
        ((("Agnieszka Okonkwo-", ""), ("Pryce", "")), "Agnieszka Okonkwo-Pryce"),
    ],
)
def test_a_name_goes_on_in_the_next_line_as_far_as_its_type(lines: tuple[tuple[str, str], ...], name: str) -> None:
    assert parse(headed(*lines)).full_name == name


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        ("der Univer-", "sität", "der Universität"),
        ("Antriebs-", "und Fördertechnik", "Antriebs- und Fördertechnik"),
        ("Okonkwo-", "Pryce", "Okonkwo-Pryce"),
        ("a full-", "time post", "a full-time post"),
        ("e-", "commerce", "e-commerce"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_unless_the_word_has_it(above: str, below: str, text: str) -> None:
    assert stitched(above, below) == text


def test_a_word_that_the_margin_broke_is_one_skill() -> None:
    def draw(canvas: Canvas) -> None:
        write(
            canvas,
            ("Rodrigo Paz", "paz@example.com", *CAREER, "SKILLS", "Excel, Dienstplanung, Not-", "fallmanagement"),
        )

    assert [skill.name for skill in parse(pdf(draw)).skills] == ["Excel", "Dienstplanung", "Notfallmanagement"]


def test_an_accent_drawn_over_a_letter_is_the_letters() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, 760, "Jurgen Kolb")
        middle = 60 + canvas.stringWidth("J", "Helvetica", 20) + canvas.stringWidth("u", "Helvetica", 20) / 2
        canvas.drawCentredString(middle, 760, "¨")
        write(canvas, ("kolb@example.com", *CAREER))

    assert parse(pdf(draw)).full_name == "Jürgen Kolb"
