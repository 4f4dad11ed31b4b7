"""Mail addresses that are read a second time, each by itself."""

from PIL import Image, ImageDraw, ImageFont

from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.mail_again import with_mail_read_again

ADDRESS = "anna-maria@example.com"
WIDE, HIGH = 1000, 120


def page_with(text: str) -> Image.Image:
    page = Image.new("L", (WIDE, HIGH), 255)
    ImageDraw.Draw(page).text((100, 40), text, font=ImageFont.load_default(40), fill=0)
    return page


def read(text: str, left: int, right: int, sure: float) -> Read:
    x0, x1, top, bottom = left / WIDE, right / WIDE, 42 / HIGH, 86 / HIGH
    return Read(text, ((x0, top), (x1, top), (x1, bottom), (x0, bottom)), sure)


def test_an_address_whose_beginning_was_lost_is_read_as_a_whole() -> None:
    page = page_with(ADDRESS)
    lines = with_mail_read_again(page, [[read("maria@exarnple.com", 220, 560, 21.0)]])
    assert [word.text for word in lines[0]] == [ADDRESS]
    assert lines[0][0].corners[0][0] < 110 / WIDE


def test_a_reading_that_the_engine_is_surer_of_stays() -> None:
    page = page_with("an address of another page")
    assert with_mail_read_again(page, [[read(ADDRESS, 100, 560, 90.0)]])[0][0].text == ADDRESS
