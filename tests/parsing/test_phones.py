"""Phone numbers as they are written at home."""

import pytest

from rolecall.parsing import parse

BODY = """
BERUFSERFAHRUNG
2019 - heute  Softwareentwickler, Nordlicht GmbH, Hamburg
- Entwicklung von Diensten und die Betreuung der Kunden
"""


@pytest.mark.parametrize(
    "address", ["Tel.: {} | keller@example.com", "Mobil  {}  /  0521 123456", "keller@example.com · {}"]
)
@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0171/1234567", "+491711234567"),
        ("0151 / 123 456 78", "+4915112345678"),
        ("+49 (0)30 / 1234-567", "+49301234567"),
        ("0 89 / 12 34 56", "+4989123456"),
        ("030 - 123 45 67", "+49301234567"),
    ],
)
def test_a_bar_after_the_area_code_parts_nothing(address: str, written: str, number: str) -> None:
    phone = parse(f"Jonas Keller\n{address.format(written)}\n{BODY}".encode()).phone
    assert phone is not None
    assert (phone.written, phone.e164) == (written, number)


def test_a_labelled_number_is_no_address() -> None:
    place = parse(f"Jonas Keller\nMusterweg 12, 33602 Bielefeld\nMobil: 0171/1234567\n{BODY}".encode()).location
    assert place is not None
    assert place.city == "Bielefeld"


def test_a_state_is_in_its_country() -> None:
    phone = parse(b"John Doe\nAustin, TX | (512) 555-0143\n\nEXPERIENCE\nNurse, Mercy Hospital, 2015 - 2019\n").phone
    assert phone is not None
    assert phone.e164 == "+15125550143"


def test_a_postcode_is_no_number_and_the_language_helps_where_the_town_misleads() -> None:
    head = "João Pedro Santos\nVitória, Salvador – BA, 40080-004\nTelefone: (71) 3555-0144\n\n"
    phone = parse(f"{head}EXPERIÊNCIA PROFISSIONAL\n2015 - 2019  Professor, Colégio Central\n".encode()).phone
    assert phone is not None
    assert phone.written == "(71) 3555-0144"


def test_a_number_that_a_line_end_broke_is_whole_and_a_fax_is_none() -> None:
    phone = parse(b"Anna Nowak\nFaks: +48 22 555 01 60\n+48 22 555\n01 63\n" + BODY.encode()).phone
    assert phone is not None
    assert phone.e164 == "+48225550163"


def test_a_number_goes_on_before_a_mark_in_the_next_line() -> None:
    text = f"Jonas Keller\nMusterweg 12, 33602 Bielefeld – +49 171 123\n4567 – keller@example.com\n{BODY}"
    phone = parse(text.encode()).phone
    assert phone is not None
    assert phone.e164 == "+491711234567"


@pytest.mark.parametrize("line", ["Telefon/Fax: 030 5550 1234", "Fax: 030 5550 9999\nTel: 030 5550 1234"])
def test_a_number_for_calls_and_faxes_is_one_and_a_fax_is_none(line: str) -> None:
    phone = parse(f"Jonas Keller\nkeller@example.com\n{line}\n{BODY}".encode()).phone
    assert phone is not None
    assert phone.written == "030 5550 1234"
