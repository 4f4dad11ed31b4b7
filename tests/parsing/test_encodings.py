"""Text files and RTF from machines of other times and places."""

import pytest

from rolecall.parsing.extract.encodings import decoded
from rolecall.parsing.extract.read import read
from rolecall.parsing.extract.sniff import kind_of
from rolecall.parsing.limits import Limits

TEXTS = {
    "cp1250": "Małgorzata Wiśniewska, Kraków – źródło, księgowość, żeglarstwo",
    "iso8859_2": "Małgorzata Wiśniewska, Kraków - źródło, księgowość, żeglarstwo",
    "cp1254": "Şebnem Yıldırım, Iğdır – hukuk müşaviri, İngilizce, sözleşme",
    "cp1256": "محمد عبد الله، الرياض – مدير مبيعات في شركة الخليج، 2012 حتى الآن",
    "iso8859_6": "محمد عبد الله، الرياض - مدير مبيعات في شركة الخليج، 2012 حتى الآن",
    "cp1252": "Jürgen Großmann – Prüfer, Señor Muñoz, Françoise Bélanger, “cité”",
    "mac_roman": "Jürgen Großmann, Bäckerei, Señor Muñoz, Françoise Bélanger",
    "cp932": "山田太郎です。東京のホテルで働いています。エンジニア",
    "euc_jp": "山田太郎です。東京のホテルで働いています。エンジニア",
    "iso2022_jp": "山田太郎です。東京のホテルで働いています。エンジニア",
    "utf-16-le": "Anna Larsson, Göteborg\n2012 – 2016 Undersköterska\n",
    "utf-16-be": "محمد عبد الله، الرياض\n2012 – 2016 مدير مبيعات\n",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_the_letters_of_a_language_tell_its_encoding(encoding: str) -> None:
    assert decoded(TEXTS[encoding].encode(encoding)) == TEXTS[encoding]


def test_text_of_two_bytes_a_letter_needs_no_mark() -> None:
    assert kind_of(TEXTS["utf-16-le"].encode("utf-16-le")) == "txt"


def _rtf(body: str) -> list[str]:
    head = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset128 Mincho;}}"
    return [word.text for word in read(f"{head}\\f0 {body}}}".encode(), Limits()).words]


def test_the_font_tells_the_code_page_of_rtf() -> None:
    assert _rtf(r"caf\'e9 {\f1 ksi\'eagowo\'9c\'e6} {\f2 \'83G\'83\'93\'83W}") == ["café", "księgowość", "エンジ"]


def test_a_text_box_of_rtf_is_read_once_and_deleted_text_never() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 2}}{\shptxt \pard Box\par}}{\shprslt{\*\do{\dptxbxtext \pard Box\par}}}}"
    assert _rtf(rf"Before {box} after {{\deleted gone}} all\par") == ["Box", "Before", "after", "all"]
