"""Pages that are read from right to left."""

from itertools import pairwise

from rolecall.parsing.assemble import assemble
from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.layout.page import read_lines

PAGE = (600.0, 800.0)
LINES = (
    "ليلى الشريف",
    "layla@example.com | +20 100 555 0142",
    "الخبرة العملية",
    "ممرضة",
    "مستشفى النيل",
    "2016 - 2019",
    "التعليم",
    "بكالوريوس التمريض",
    "جامعة القاهرة",
    "2011 - 2015",
)


def drawn(lines: tuple[str, ...]) -> Extract:
    """Each line from the right edge to the left, as a reader of Arabic writes it."""
    words = []
    for row, line in enumerate(lines):
        right = PAGE[0] - 40
        for text in line.split():
            left = right - 6 * len(text)
            words.append(Word(text, 1, left, 40 + row * 24, right, 52 + row * 24, bold=row in (2, 6)))
            right = left - 4
    return Extract("pdf", [PAGE], words)


def test_lines_are_read_from_the_right() -> None:
    assert [line.text for line in read_lines(drawn(LINES))][:3] == list(LINES[:3])


def test_a_record_names_the_places_of_the_page_as_it_is_drawn() -> None:
    record = assemble(drawn(LINES), "0" * 64)
    job = record.experience[0]
    assert (record.full_name, record.language) == ("ليلى الشريف", "ar")
    assert (job.title, job.company, job.start, job.end) == ("ممرضة", "مستشفى النيل", "2016", "2019")
    box = job.evidence["title"].box
    assert (round(box[0]), round(box[2])) == (530, 560)


def test_marks_at_the_wrong_end_are_put_right() -> None:
    lines = (*LINES[:1], "20+ 100 555 0142", "2019–2016", *LINES[2:5])
    texts = [line.text for line in read_lines(drawn(lines))]
    assert texts[1:3] == ["+20 100 555 0142", "2016–2019"]


def test_latin_words_side_by_side_keep_their_order() -> None:
    words = drawn((*LINES[:1], "تعمل مع", *LINES[2:5])).words
    spring = [Word("Spring", 1, 300, 300, 340, 312), Word("Boot", 1, 345, 300, 370, 312)]
    texts = [line.text for line in read_lines(Extract("pdf", [PAGE], [*words, *spring]))]
    assert "Spring Boot" in texts


def test_rows_of_the_page_keep_their_height() -> None:
    lines = read_lines(drawn(LINES))
    assert all(below.y0 - above.y0 == 24 for above, below in pairwise(lines))


def test_a_page_set_from_the_left_keeps_its_columns_and_turns_its_phrases() -> None:
    words = []
    for row, line in enumerate(LINES):
        left, shown = 40.0, line.split()
        for text in shown if line[0].isascii() else reversed(shown):
            words.append(Word(text, 1, left, 40 + row * 24, left + 6 * len(text), 52 + row * 24, bold=row in (2, 6)))
            left += 6 * len(text) + 4
    words = [word for row in range(len(LINES)) for word in reversed([w for w in words if w.y0 == 40 + row * 24])]
    record = assemble(Extract("pdf", [PAGE], words), "0" * 64)
    assert (record.full_name, record.experience[0].start, record.experience[0].end) == ("ليلى الشريف", "2016", "2019")
