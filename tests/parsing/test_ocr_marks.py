"""What ink says of a page that an engine does not: dots, and headings that are set alike."""

import pytest
from PIL import Image, ImageDraw, ImageOps

from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.heads import set_alike
from rolecall.parsing.ocr.lettering import Shape, Strokes
from rolecall.parsing.ocr.marks import Marks, as_mark, mark_of
from rolecall.parsing.ocr.tails import with_tails

BASELINE, SIZE = 100.0, 10.0


def word(text: str, x0: float, x1: float, *, size: float = SIZE, bold: bool = False) -> Word:
    return Word(text, 1, x0, BASELINE - 0.9 * size, x1, BASELINE + 0.22 * size, size=size, bold=bold)


def page(*boxes: tuple[float, float, float, float]) -> Image.Image:
    ink = Image.new("L", (200, 200))
    for box in boxes:
        ImageDraw.Draw(ink).rectangle(box, fill=255)
    return ink


@pytest.mark.parametrize(
    ("box", "mark"),
    [
        ((0, 94.5, 3, 97.5), "•"),
        ((0, 95.5, 1.2, 96.7), "·"),
        ((0, 96, 5, 96.8), "–"),
        ((0, 98.9, 1.2, 100), None),  # a full stop
        ((0, 94.8, 5, 100), None),  # a letter
    ],
)
def test_a_mark_is_known_by_its_shape_and_place(box: tuple[float, float, float, float], mark: str | None) -> None:
    assert mark_of(box, SIZE, BASELINE) == mark


def test_a_letter_of_a_dots_shape_is_the_dot() -> None:
    row = [word("e", 0, 3), word("Forklift", 8, 40)]
    assert as_mark(row, 0, "•") == "•"


def test_a_short_dash_behind_a_digit_stays_a_dash() -> None:
    row = [word("2010", 0, 20), word("-", 23, 25), word("2012", 28, 48)]
    assert as_mark(row, 1, "·") == "-"


def test_a_dot_that_was_left_out_between_two_words_is_put_in() -> None:
    row = [word("Excel", 10, 40), word("Canva", 50, 80)]
    [read] = Marks(page((44, 95, 45, 96)), 1.0).added([row])
    assert [one.text for one in read] == ["Excel", "·", "Canva"]


def test_a_bullet_that_was_left_out_is_put_in_where_others_stand() -> None:
    rows = [[word("•", 10, 13), word("Excel", 20, 50)], [word("Canva", 20, 50)]]
    assert [row[0].text for row in Marks(page((10, 95, 12, 97)), 1.0).added(rows)] == ["•", "•"]
    assert [row[0].text for row in Marks(page(), 1.0).added(rows)] == ["•", "Canva"]


def test_arabic_words_reach_as_far_as_their_ink() -> None:
    row = [word("يوسف", 60, 80), word("بن", 40, 54), word("عمر", 20, 30)]
    with_tails([row], page((55, 97, 59, 99), (31, 97, 33, 99)), 1.0)
    assert [(one.x0, one.x1) for one in row] == [(55, 80), (40, 54), (20, 34)]


def test_headings_measured_apart_are_set_alike() -> None:
    heads = [word("Experience", 0, 60, size=13, bold=True), word("Education", 0, 60, size=12), word("Skills", 0, 30)]
    heads[2].size, heads[2].bold = 12.5, True
    set_alike([[head] for head in heads])
    assert {(head.size, head.bold) for head in heads} == {(12.5, True)}


def test_a_heading_is_known_with_a_letter_misread() -> None:
    heads = [word(text, 0, 60, size=13, bold=True) for text in ("Experience", "Skills", "Educaton")]
    set_alike([[head] for head in heads])
    assert heads[2].text == "Education"


def test_japanese_headings_are_known_in_the_pieces_an_engine_reads() -> None:
    rows = [
        [word("職務", 0, 30, size=13), word("経歴", 30, 60, size=13)],
        [word("学歴", 0, 30, size=13, bold=True), word("。", 34, 38, size=13)],
        [word("活かせる知識", 0, 80, size=12, bold=True), word("·", 84, 86), word("経験", 90, 110)],
    ]
    set_alike(rows)
    assert ["".join(one.text for one in row) for row in rows] == ["職務経歴", "学歴", "活かせる知識・経験"]
    assert {(one.size, one.bold) for row in rows for one in row} == {(13, True)}


def test_text_in_other_type_than_the_headings_keeps_its_letters() -> None:
    rows = [[word("Experience", 0, 60, size=14, bold=True)], [word("Skills", 0, 60, size=14, bold=True)]]
    set_alike([*rows, [other := word("Educaton", 0, 60)]])
    assert other.text == "Educaton"


def test_a_stroke_through_a_capital_makes_it_no_higher() -> None:
    assert Shape.of("WYKSZTAŁCENIE").rise == Shape.of("WYKSZTALCENIE").rise < Shape.of("DOŚWIADCZENIE").rise


def test_slanted_letters_are_known_by_their_stems() -> None:
    def stems(lean: float) -> Image.Image:
        ink = Image.new("L", (120, 50))
        for at in range(20, 100, 16):
            ImageDraw.Draw(ink).line((at - lean * 20, 45, at + lean * 20, 5), fill=255, width=4)
        return ImageOps.invert(ink)

    assert Strokes(stems(0.2)).are_slanted((0, 0, 120, 50))
    assert not Strokes(stems(0)).are_slanted((0, 0, 120, 50))
