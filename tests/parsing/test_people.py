"""Whose resume it is: names of all kinds, and addresses that are spelt out or broken."""

import pytest

from rolecall.parsing import parse

BODY = "\n\nEXPERIENCE\nNurse, Mercy Hospital, 2015 - 2019\n"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Wulandari\nwulandari.w@example.com", "Wulandari"),
        ("DESHAWN M. WHITFIELD JR.\nd@example.com", "DESHAWN M. WHITFIELD JR."),
        ("Name: Müller, Anna\na.m@example.com", "Anna Müller"),
        ("Nom : Le Guellec\nPrénom : Marie-Noëlle\nmn@example.com", "Marie-Noëlle Le Guellec"),
        ("Curriculum Vitae of Priya Raghunathan\npriya@example.com", "Priya Raghunathan"),
        ("Lebenslauf von Anna Keller\na.k@example.com", "Anna Keller"),
        ("Thandiwe Mkhize RN, BSN\nt.m@example.com", "Thandiwe Mkhize"),
        ("Dipl.-Ing. (FH) Anna Keller\na.k@example.com", "Dipl.-Ing. (FH) Anna Keller"),
        ("氏名 佐藤 花子\nhanako@example.jp", "佐藤 花子"),
        ("山田太郎（やまだ たろう）\ntaro@example.jp", "山田太郎"),
        ("KELLER, Anna\na.keller@example.com", "Anna KELLER"),
        ("Keller, Anna\nanna.keller@example.com", "Anna Keller"),
        ("Ad Soyad: Elif Nur Sarıkaya\nelif@example.com", "Elif Nur Sarıkaya"),
        ("Robert (Bob) Marsh\nbob@example.com", "Robert (Bob) Marsh"),
        ("Jane Doe (she/her)\njd@example.com", "Jane Doe"),
    ],
)
def test_names_of_one_word_with_suffixes_in_two_fields_and_with_nicknames(head: str, name: str) -> None:
    assert parse(f"{head}{BODY}".encode()).full_name == name


@pytest.mark.parametrize(
    ("written", "mail"),
    [
        ("ann.lee (at) example [dot] org", "ann.lee@example.org"),
        ("ann AT example DOT org", "ann@example.org"),
        ("ann at example dot org", "ann@example.org"),
        ("ann.lee@okonkwo-\nlee.example", "ann.lee@okonkwo-lee.example"),
        ("ann.lee@example.org\nwww.ann-lee.example", "ann.lee@example.org"),
    ],
)
def test_an_address_is_read_however_it_is_hidden_or_broken(written: str, mail: str) -> None:
    assert parse(f"Ann Lee\n{written}{BODY}".encode()).email == mail


def test_capitals_spell_no_address() -> None:
    assert parse(f"Ann Lee\nMANAGER AT ACME.COM{BODY}".encode()).email is None


def test_training_beside_schools_is_courses() -> None:
    text = "\nEDUCATION\nBA History, Bath University, 2010 - 2013\n\nTRAINING\nOSHA 30-Hour, OSHA, 2021\n"
    resume = parse(f"Ann Lee\nann@example.org{BODY}{text}".encode())
    assert [entry.institution for entry in resume.education] == ["Bath University"]
    assert len(resume.certifications) == 1


@pytest.mark.parametrize("name", ["Anna Schneider", "نور حداد", "Prof. Dr. med. Ulrich Freiherr von Rabenau"])
def test_a_family_name_that_is_a_trade_and_titles_before_a_name(name: str) -> None:
    assert parse(f"{name}\nkontakt@example.org{BODY}".encode()).full_name == name


def test_letters_after_a_labelled_name_are_none_of_it() -> None:
    assert parse(f"Name: Siobhán O'Dowd, RN\nso@example.com{BODY}".encode()).full_name == "Siobhán O'Dowd"


def test_a_mail_that_holds_the_name_is_theirs_wherever_it_stands() -> None:
    text = f"Anna Petrenko{BODY}Write to anna.petrenko@example.org\n\nREFERENCES\nJo Berg, jo.petrenko@example.org\n"
    assert parse(text.encode()).email == "anna.petrenko@example.org"
    text = f"Anna Petrenko{BODY}\n\nREFERENCES\nJo Berg, jo.petrenko@example.org\n"
    assert parse(text.encode()).email is None


@pytest.mark.parametrize(
    ("written", "mail"),
    [
        ("Dorfstr. 9, Tegernsee – 08022/5550-14 – ann@lee-\nkocht.example – www.lee.example", "ann@lee-kocht.example"),
        ("ann.lee@studio.exam\nple", "ann.lee@studio.example"),
        ("ann.lee\n@example.org", "ann.lee@example.org"),
        ("ann.lee@example.com\nSpanish", "ann.lee@example.com"),
    ],
)
def test_an_address_goes_on_in_the_next_line(written: str, mail: str) -> None:
    assert parse(f"Ann Lee\n{written}{BODY}".encode()).email == mail


@pytest.mark.parametrize("head", ["Wulandari, Nurse", "Nurse\nName: Wulandari", "Glebe NSW\nWulandari"])
def test_one_name_is_known_by_its_label_or_the_mail_address(head: str) -> None:
    assert parse(f"{head}\nwulandari.w@example.com{BODY}".encode()).full_name == "Wulandari"
