"""Pages that are pictures: every test reads real pictures with the real engine."""

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from rolecall.parsing import Limits, PagesToRead, Unreadable, answered_by, for_a_service, parse, parse_isolated
from rolecall.parsing.errors import Reason
from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Read, read_pages, response
from rolecall.parsing.ocr.light import evenly_lit
from rolecall.parsing.ocr.local import CANNOT, answer, with_scans
from rolecall.parsing.ocr.pictures import Picture, pictures_of_image
from rolecall.parsing.ocr.sheet import cut_out
from rolecall.parsing.ocr.tidy import mended
from rolecall.parsing.ocr.upright import skew_of
from rolecall.parsing.ocr.words import words_of
from tests.parsing.documents import career_pdf, pdf, write

TODAY = date(2026, 1, 1)
RECORDED = Path(__file__).parent.parent / "data" / "textract" / "turned-page.json"
GERMAN = (
    "Käthe Größler",
    "kaethe.groessler@example.de",
    "BERUFSERFAHRUNG",
    "Geschäftsführerin, Müller Gebäudetechnik GmbH",
    "März 2019 - heute",
    "Verantwortung für die Büros und die Übergabe von Aufträgen",
    "AUSBILDUNG",
    "Ausbildung zur Bürokauffrau, Berufskolleg Köln",
    "2012 - 2015",
)


def picture_of(document: bytes, resolution: int = 130) -> Image.Image:
    image: Image.Image = pdfium.PdfDocument(document)[0].render(scale=resolution / 72, grayscale=True).to_pil()
    return image


def written(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return picture_of(career_pdf())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF"])
def test_every_kind_of_picture_becomes_ink_on_a_page_of_its_size(page: Image.Image, kind: str) -> None:
    [picture] = pictures_of_image(written(page, kind), Limits())
    assert (picture.image.mode, max(picture.image.size)) == ("L", 3508)
    assert picture.width / picture.height == pytest.approx(612 / 792, abs=0.01)


def test_a_photographed_resume_is_read_in_the_child(page: Image.Image) -> None:
    resume = parse_isolated(written(page, "JPEG"), as_of=TODAY)
    [job] = resume.experience
    assert (resume.full_name, resume.email) == ("Nadia Petrenko", "nadia.petrenko@example.com")
    assert (job.title, job.company, job.start, job.current) == (
        "Warehouse Manager",
        "Halden Freight Ltd",
        "2019-03",
        True,
    )
    assert [skill.name for skill in resume.skills] == ["Forklift licence", "SAP EWM", "Rota planning"]


@pytest.mark.parametrize("turn", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270])
def test_a_page_may_lie_on_its_side_or_head(page: Image.Image, turn: Image.Transpose) -> None:
    resume = parse(written(page.transpose(turn)), as_of=TODAY)
    assert (resume.full_name, len(resume.experience)) == ("Nadia Petrenko", 1)
    assert 0 < resume.evidence["full_name"].box[1] < 150  # on the page as it is read, near its top


def test_a_camera_says_how_it_was_held(page: Image.Image) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it to the right
    [picture] = pictures_of_image(written(page.transpose(Image.Transpose.ROTATE_90), "JPEG", exif=exif), Limits())
    assert picture.width < picture.height


def test_a_crooked_page_is_straightened(page: Image.Image) -> None:
    crooked = page.rotate(-3.4, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    assert skew_of(crooked) == pytest.approx(3.4, abs=0.1)
    assert abs(skew_of(page)) < 0.1


def test_a_sheet_is_cut_out_of_the_table_it_lies_on(page: Image.Image) -> None:
    table = Image.new("L", (page.width + 200, page.height + 200), 60)
    table.paste(page, (100, 100))
    found = cut_out(table)
    assert found.width == pytest.approx(page.width, rel=0.03)
    assert found.height == pytest.approx(page.height, rel=0.03)
    assert cut_out(page) is page


def test_a_shadow_is_taken_out_and_white_paper_left_alone(page: Image.Image) -> None:
    shadow = Image.linear_gradient("L").resize(page.size).point([90 + value // 2 for value in range(256)])
    dark = Image.composite(Image.new("L", page.size, 0), shadow, page.point([255 - value for value in range(256)]))
    assert evenly_lit(dark).getpixel((5, 5)) > 240  # type: ignore[operator]
    assert evenly_lit(page) is page


def test_the_model_follows_the_language_of_the_page() -> None:
    resume = parse_isolated(written(picture_of(pdf(lambda canvas: write(canvas, GERMAN)))), as_of=TODAY)
    assert (resume.language, resume.full_name, resume.email) == ("de", "Käthe Größler", "kaethe.groessler@example.de")
    assert resume.experience[0].title == "Geschäftsführerin"


def test_pages_of_text_and_of_pictures_make_one_resume() -> None:
    document = pdfium.PdfDocument(career_pdf())
    scanned = pdfium.PdfDocument(written(picture_of(pdf(lambda c: write(c, ("LANGUAGES", "Polish", "Dutch")))), "PDF"))
    document.import_pages(scanned)
    stream = io.BytesIO()
    document.save(stream)
    resume = parse(stream.getvalue(), as_of=TODAY)
    assert resume.full_name == "Nadia Petrenko"
    assert [(one.language, one.evidence["language"].page) for one in resume.languages] == [("Polish", 2), ("Dutch", 2)]


def test_a_page_whose_letters_say_nothing_is_read_from_its_picture() -> None:
    nonsense = "Xqzt bvkl mnrp wrtz " * 20
    document = pdf(lambda canvas: write(canvas, tuple(nonsense[start : start + 60] for start in range(0, 400, 60))))
    from rolecall.parsing.extract.read import read

    assert read(document, Limits()).unread == [1]
    assert read(career_pdf(), Limits()).unread == []


def test_a_service_reads_the_pages_between_two_steps(page: Image.Image) -> None:
    upload = written(page)
    with pytest.raises(PagesToRead) as found:
        parse_isolated(upload, scans=for_a_service)
    with pytest.raises(PagesToRead) as again:
        parse_isolated(upload, scans=for_a_service)
    assert found.value.pages == again.value.pages  # the same upload asks the same
    told = answer(found.value.pages, Limits())
    halves = [{"Blocks": told["Blocks"][:9]}, {"Blocks": told["Blocks"][9:]}]
    resume = parse_isolated(upload, scans=answered_by(halves), as_of=TODAY)
    assert resume.full_name == "Nadia Petrenko"
    assert resume == parse_isolated(upload, as_of=TODAY)  # as the same engine reads it here


def test_text_needs_no_service() -> None:
    assert parse_isolated(career_pdf(), scans=for_a_service, as_of=TODAY).full_name == "Nadia Petrenko"


def test_an_answer_of_textract_becomes_words_of_an_upright_page() -> None:
    [lines] = read_pages([json.loads(RECORDED.read_text())])
    lying = Picture(Image.new("L", (400, 300), 255), 1, 800, 600)
    turned, words = words_of(lying, lines)
    assert (turned.width, turned.height) == (600, 800)
    assert [word.text for word in words] == ["Value", "1.2.2", "Value", "1.3.1", "Value", "1.3.2"]
    assert words[2].y0 == words[3].y0 == pytest.approx(words[4].y0, abs=2)
    assert words[2].x0 < words[3].x0 < words[4].x0 < words[5].x0
    assert words[0].y0 < words[2].y0


def test_what_an_engine_read_is_written_as_textract_writes_it() -> None:
    word = Read("Ada", ((0.1, 0.1), (0.2, 0.1), (0.2, 0.12), (0.1, 0.12)), 97.0)
    assert read_pages([response([[[word]], []])]) == [[[word]], []]
    with pytest.raises(ValueError, match="not an answer"):
        read_pages([{"Blocks": [{"BlockType": "PAGE"}]}])


def test_pictures_are_refused_by_their_header() -> None:
    huge = written(Image.new("1", (9000, 9000)))
    with pytest.raises(Unreadable) as refused:
        parse_isolated(huge)
    assert refused.value.code == Reason.TOO_LARGE
    with pytest.raises(Unreadable) as damaged:
        parse_isolated(written(Image.new("L", (500, 500)))[:200])
    assert damaged.value.code == Reason.DAMAGED
    many = [Image.new("1", (300, 300))] * 11
    with pytest.raises(Unreadable) as long:
        parse_isolated(written(many[0], "TIFF", save_all=True, append_images=many[1:]))
    assert long.value.code == Reason.TOO_MANY_PAGES


def test_a_picture_without_words_is_no_resume() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_isolated(written(Image.linear_gradient("L").resize((600, 800))))
    assert refused.value.code in {Reason.NO_TEXT, Reason.NOT_A_RESUME}


def test_without_an_engine_pictures_are_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "is_available", lambda: False)
    word = Word("Nadia", 1, 10, 10, 40, 20)
    mixed = Extract("pdf", [(612, 792), (612, 792)], [word], unread=[2])
    left = with_scans(b"", mixed, Limits())
    assert (left.words, left.warnings) == ([word], ["page 2 is a picture and was left out"])
    with pytest.raises(Unreadable, match=CANNOT):
        with_scans(b"", Extract("image", [(0, 0)], unread=[1]), Limits())


def row(*texts: str, gap: float = 3.0) -> list[Word]:
    """Words on one line, ten points high."""
    words, x = [], 40.0
    for text in texts:
        words.append(Word(text, 1, x, 100, x + 5 * len(text), 110, size=10))
        x += 5 * len(text) + gap
    return words


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (["Tel.", "O171", "39200"], "Tel. 0171 39200"),
        (["Jan", "20l8"], "Jan 2018"),
        (["LISO", "9001"], "LISO 9001"),
        (["ada@", "example.org"], "ada@example.org"),
        (["ada", "©example.org"], "ada@example.org"),
        (["halina@example.p!"], "halina@example.pl"),
        (["™%halina@example.edu.p|"], "halina@example.edu.pl"),
        (["hallna©example.pi"], "hallna@example.pl"),
        (["Tel.", "*49", "221", "O1", "44"], "Tel. +49 221 01 44"),
        (["Macarena", "lbáñez"], "Macarena Ibáñez"),
        (["Socia", "=", "directora"], "Socia directora"),
        (["Odra", "Sp.", "z", "0.0."], "Odra Sp. z o.o."),
        (["Neri", "€:", "Associati"], "Neri & Associati"),
        (["Process", "Engineer", "|"], "Process Engineer I"),
        (["Engineer", "Ill"], "Engineer III"),
        (["|", "found", "it"], "I found it"),
        (["(", "Opera", "PMS", "|}", "(Cash", "handling", ")"], "Opera PMS | Cash handling"),
        (["Barista", "(espresso)"], "Barista (espresso)"),
    ],
)
def test_what_engines_often_misread_is_mended(read: list[str], meant: str) -> None:
    assert " ".join(word.text for word in mended([row(*read)])[0]) == meant


def test_japanese_letters_join_and_a_name_keeps_its_blank() -> None:
    assert " ".join(word.text for word in mended([row("渡辺", "健", "太郎", gap=1)])[0]) == "渡辺健太郎"
    assert " ".join(word.text for word in mended([row("渡辺", "健太郎", gap=2.8)])[0]) == "渡辺 健太郎"
    assert " ".join(word.text for word in mended([row("UI", "デザイナー", gap=0.5)])[0]) == "UIデザイナー"
    assert " ".join(word.text for word in mended([row("UI", "デザイナー", gap=2.8)])[0]) == "UI デザイナー"


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (["2014", "年", "4", "月て", "2019", "年"], "月〜"),
        (["2019", "年", "7", "月現在"], "月〜現在"),
        (["語学カ"], "語学力"),
    ],
)
def test_marks_of_ranges_and_letters_that_look_alike_are_told_by_their_neighbours(read: list[str], meant: str) -> None:
    assert meant in [word.text for word in mended([row(*read, gap=9)])[0]]


def test_arabic_commas_and_years_glued_to_words_are_as_they_were_printed() -> None:
    words = [replace(word, x0=500 - word.x1, x1=500 - word.x0) for word in row("القاهرة.", "مصر", "2018-حتى")]
    assert [word.text for word in mended([words])[0]] == ["القاهرة،", "مصر", "2018", "-", "حتى"]


def test_bullets_are_known_by_standing_apart_in_several_rows() -> None:
    rows = mended([row("e", "Baureihe", gap=6), row("e", "Betreuung", gap=6), row("»", "Umstellung", gap=6)])
    assert [words[0].text for words in rows] == ["•", "•", "•"]
    assert mended([row("e", "gestione")])[0][0].text == "e"


def test_an_address_is_joined_where_no_blank_was_printed() -> None:
    broken = ["anne.", "hollstein@example.", "de"]
    assert [word.text for word in mended([row(*broken, gap=1)])[0]] == ["anne.hollstein@example.de"]
    assert [word.text for word in mended([row("At", "work.", "anne@example.de")])[0]] == [
        "At",
        "work.",
        "anne@example.de",
    ]


def test_a_page_without_letters_has_no_text() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_isolated(written(Image.new("L", (500, 500), 255)))
    assert refused.value.code == Reason.NO_TEXT
