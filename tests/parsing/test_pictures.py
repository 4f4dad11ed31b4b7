"""Pages made ready to be read: light, sheets of paper, columns, and which model reads them."""

import io

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from rolecall.parsing import Unreadable, parse_isolated
from rolecall.parsing.errors import Reason
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr import models, tesseract
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.light import evenly_lit
from rolecall.parsing.ocr.pictures import pictures_of_image
from rolecall.parsing.ocr.print_size import with_readable_print
from rolecall.parsing.ocr.regions import regions
from rolecall.parsing.ocr.rows import rows_of
from rolecall.parsing.ocr.sheet import cut_out
from rolecall.parsing.ocr.upright import upright

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
    assert lit.getpixel((523, 405)) < 30  # type: ignore[operator]


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


def test_a_rule_that_is_not_quite_level_is_no_part_of_the_line_above() -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((130, 400, 190, 424), fill=0)
    draw.line((130, 433, 1100, 433), fill=0, width=3)
    for x in range(130, 1100, 40):
        draw.line((x, 430, x + 30, 430), fill=0)
    [(_, _, right, bottom)] = rows_of(page)
    assert right < 200
    assert bottom < 430


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


def test_a_sheet_is_cut_out_of_its_table_where_light_falls_from_one_side() -> None:
    sheet = Image.new("L", (WIDE, HIGH), 90)
    sheet.paste(240, (130, 140, 1100, 1600))
    light = Image.linear_gradient("L").resize((WIDE, HIGH)).point([110 + value // 2 for value in range(256)])
    cut = cut_out(ImageChops.multiply(sheet, light))
    assert (abs(cut.width - 970) < 25, abs(cut.height - 1460) < 25) == (True, True)


def test_a_dark_column_and_a_dark_title_are_no_table() -> None:
    page = Image.new("L", (WIDE, HIGH), 250)
    page.paste(60, (0, 0, 380, HIGH))
    page.paste(60, (0, 0, WIDE, 200))
    assert cut_out(page) is page


def test_print_is_as_dark_in_a_shadow() -> None:
    page = Image.new("L", (WIDE, HIGH), 250)
    lines_on(page, 80, 1100, 30)
    shadow = Image.new("L", (WIDE, HIGH), 255)
    shadow.paste(110, (600, 0, WIDE, HIGH))
    lit = evenly_lit(ImageChops.multiply(page, shadow.filter(ImageFilter.GaussianBlur(12))))
    halves = (lit.crop((80, 400, 500, 860)), lit.crop((700, 400, 1100, 860)))
    assert all(half.getextrema()[0] < 60 for half in halves)  # type: ignore[operator]


@pytest.mark.parametrize(
    "quad", [(0, 90, 0, HIGH - 90, WIDE, HIGH, WIDE, 0), (0, 0, 0, HIGH, WIDE, HIGH - 90, WIDE, 90)]
)
def test_lines_that_run_apart_become_parallel(quad: tuple[int, ...]) -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    for top in range(200, 1500, 50):
        page.paste(0, (100, top, 1100, top + 18))
    seen = page.transform(page.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC)
    rows = upright(seen).resize((1, HIGH), Image.Resampling.BOX)
    darkest, lightest = rows.getextrema()
    assert (darkest < 90, lightest > 220) == (True, True)  # type: ignore[operator]


def test_the_rows_of_a_coarse_fax_get_their_height_back() -> None:
    written = io.BytesIO()
    Image.new("1", (1728, 1144), 1).save(written, "TIFF", dpi=(204, 98))
    (page,) = pictures_of_image(written.getvalue(), Limits())
    assert page.image.height > 1.35 * page.image.width
    assert page.height > page.width


def test_small_print_is_enlarged_and_print_of_a_good_size_stays() -> None:
    page = Image.new("L", (WIDE, HIGH), 255)
    lines_on(page, 80, 1100, 0)
    assert with_readable_print(page) is page
    small = page.resize((WIDE * 11 // 18, HIGH * 11 // 18), Image.Resampling.BOX)
    assert with_readable_print(small).width > 2 * small.width
