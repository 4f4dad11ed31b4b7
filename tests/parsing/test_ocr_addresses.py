"""Addresses as the name in the document tells, and the language of a page whose accents are misread."""

import pytest

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.addresses import repair_addresses
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.page_language import language_of_lines, other_language
from rolecall.parsing.ocr.tidy import ragged

BOX: Box = (40, 100, 140, 110)


def lines(*texts: str) -> list[list[Read]]:
    return [[Read(word, ((0, 0), (1, 0), (1, 1), (0, 1)), 90) for word in text.split()] for text in texts]


@pytest.mark.parametrize(
    ("name", "read", "meant"),
    [
        ("Anne Hollstein", "holistein@example.de", "hollstein@example.de"),
        ("Xaver Pröbstl", "xaver@proebsti-kocht.example", "xaver@proebstl-kocht.example"),
        ("Otávio Bittencourt", "otavio.bittencout@example.com", "otavio.bittencourt@example.com"),
        ("Marie Le Guellec", "marie.legquellec@example.fr", "marie.leguellec@example.fr"),
        ("DeShawn Whitfield", "dwhitfield@example.net", "dwhitfield@example.net"),
        ("Sven Berg", "bird@example.se", "bird@example.se"),
    ],
)
def test_an_address_is_spelled_as_the_name(name: str, read: str, meant: str) -> None:
    large = [Word(part, 1, *BOX, size=22) for part in name.split()]
    rows = [large, *([Word(read, 1, *BOX, size=10)] for _ in range(5))]
    repair_addresses(rows)
    assert {row[0].text for row in rows[1:]} == {meant}


def test_an_address_is_kept_however_unsure_the_engine_is() -> None:
    corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    assert not ragged(Read("hakan.bergdahl@example.se", corners, 3), BOX)
    assert ragged(Read("SEE", corners, 3), BOX)


def test_bullets_read_as_letters_say_no_language() -> None:
    read = lines(*["e Nadzór", "o Praca"] * 4, "Praca nad projektem dla firmy oraz od lat", "umowa ze na do")
    assert language_of_lines(read) == "pl"


def test_words_of_another_language_under_english_headings_are_noticed() -> None:
    read = lines(
        "Experience Education Skills", "Ansvarar for Vav och varld", "textil och konst med av", "Jan to and of"
    )
    assert other_language(read) == "sv"
    assert other_language(lines("the work of and for the and with in to")) == ""
