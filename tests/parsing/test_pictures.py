"""Pages made ready to be read: light, sheets of paper, columns, and which model reads them."""

import io

import pytest
from PIL import Image, ImageDraw

from rolecall.parsing import Unreadable, parse_isolated
from rolecall.parsing.errors import Reason
from rolecall.parsing.ocr import models, tesseract
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.light import evenly_lit
from rolecall.parsing.ocr.regions import regions
from rolecall.parsing.ocr.rows import rows_of
from rolecall.parsing.ocr.sheet import cut_out

WIDE, HIGH = 1240, 1754


def lines_on(image: Image.Image, left: int, right: int, shade: int) -> None:
    """Ten lines of marks as wide as letters."""
    draw = ImageDraw.Draw(image)
    for top in range(400, 900, 50):
        for x in range(left, right, 14):
            draw.rectangle((x, top, x + 6, top + 18), fill=shade)


def test_a_shadow_on_half_of_the_page_is_not_the_edge_of_the_sheet() -> None:
    across = Image.linear_gradient("L").rotate(90).resize((WIDE, HIGH))
    shaded = across.point([120 + value // 2 for value in range(256)])
    assert cut_out(shaded) is shaded


def test_a_dark_sidebar_becomes_dark_letters_on_white_without_a_frame() -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    page.paste(40, (0, 0, 420, HIGH))
    lines_on(page, 80, 340, 250)
    lines_on(page, 520, 1100, 20)
    lit = evenly_lit(page)
    darkest, lightest = lit.crop((80, 400, 340, 860)).getextrema()
    assert (darkest < 60, lightest) == (True, 255)  # type: ignore[operator]
    assert lit.crop((400, 420, 440, 850)).getextrema()[0] > 200  # type: ignore[operator]
    assert lit.getpixel((523, 405)) <= 20  # type: ignore[operator]


def test_columns_beside_each_other_are_read_on_their_own() -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    ImageDraw.Draw(page).rectangle((100, 100, 1100, 130), fill=0)
    lines_on(page, 80, 400, 0)
    lines_on(page, 500, 1100, 0)
    found = regions(page)
    beside = [(left, right) for left, top, right, bottom in found if top < 500 < bottom]
    assert len(beside) == 2
    assert 400 < beside[0][1] == beside[1][0] < 500


def test_lines_of_cells_are_found_one_by_one_between_the_rules_of_a_table() -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((100, 390, 1100, 450), outline=0, width=3)
    draw.line((500, 390, 500, 450), fill=0, width=3)
    for left in (130, 530):
        for x in range(left, left + 200, 14):
            draw.rectangle((x, 410, x + 6, 428), fill=0)
    found = sorted(rows_of(page))
    assert [(round(left, -1), round(right, -1)) for left, _, right, _ in found] == [(130, 330), (530, 730)]


def test_letters_that_make_no_sense_are_read_as_japanese(monkeypatch: pytest.MonkeyPatch) -> None:
    corners = ((0.1, 0.1), (0.2, 0.1), (0.2, 0.2), (0.1, 0.2))
    sure = {"eng": 24.0, "jpn+eng": 87.0}
    monkeypatch.setattr(tesseract, "_read_well", lambda model, _: [[Read(model, corners, sure[model])]])
    monkeypatch.setattr(tesseract, "_read", lambda model, _: [[Read(model, corners, sure[model])]])
    monkeypatch.setattr(models, "has", lambda _: True)
    reader = tesseract.Tesseract(frozenset(sure))
    words = [block["Text"] for block in reader([Image.new("L", (400, 400), 255)])["Blocks"] if "Text" in block]
    assert words == ["jpn+eng", "jpn+eng"]


def test_a_part_without_letters_does_not_end_the_confined_child() -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    page.paste(0, (100, 200, 500, 800))
    stream = io.BytesIO()
    page.save(stream, "PNG")
    with pytest.raises(Unreadable) as refused:
        parse_isolated(stream.getvalue())
    assert refused.value.code in {Reason.NO_TEXT, Reason.NOT_A_RESUME}
