"""PDF to words: the text of a page at once, places for the ends of words only, styles once per text object."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.evidence import Box
from rolecall.parsing.extract import pdf_calls as pdf
from rolecall.parsing.extract.letters import LTR_RUN, clean, is_rtl
from rolecall.parsing.extract.pdf_bullets import with_bullets
from rolecall.parsing.extract.pdf_ink import unseen
from rolecall.parsing.extract.pdf_notes import hidden_notes, merge_notes
from rolecall.parsing.extract.pdf_old_fonts import read_as_drawn
from rolecall.parsing.extract.pdf_page import PageFrame, links
from rolecall.parsing.extract.pdf_scan import must_be_read
from rolecall.parsing.extract.pdf_style import Style, Styles
from rolecall.parsing.extract.pdf_turned import with_turned
from rolecall.parsing.extract.pdf_visibility import Canvas
from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.limits import Limits

# A hyphen at the end of a line (pdfium: 2) ends a word there; the rest stands in the next line.
_LAM_ALEF = re.compile(
    "^([\u0627\u0623\u0625\u0622])(\u0644)$"
)  # one glyph, whose letters a file may name from its left
_IDEOGRAPHS = "\u2fff"
_SMALL = 8.0  # points; in smaller type pdfium cannot tell blanks
_WORD = re.compile(r"[^\s\x00\x02]+\x02?|\x02")


def extract_pdf(data: bytes, limits: Limits) -> Extract:
    """Raises Unreadable for encrypted, damaged and over-long files."""
    document = _opened(data)
    if len(document) > limits.pages:
        raise Unreadable(Reason.TOO_MANY_PAGES)
    extract = Extract("pdf", [])
    left = limits.characters
    for number in range(len(document)):
        left -= _read_page(document, number, extract, left)
    return extract


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == c.FPDF_ERR_PASSWORD
        raise Unreadable(Reason.ENCRYPTED if locked else Reason.DAMAGED) from error


def _read_page(document: pdfium.PdfDocument, number: int, extract: Extract, left: int) -> int:
    """Adds the page's words; gives back how many characters it had."""
    try:
        page = document[number]
        frame = PageFrame(page, number + 1)
        targets, unseen_notes = links(document, page, frame), hidden_notes(page, frame)
        if merge_notes(page):
            page.close()
            page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        extract.warnings.append(f"page {number + 1} is damaged and was left out")
        extract.pages.append((612.0, 792.0))
        return 0
    extract.pages.append((round(frame.width, 2), round(frame.height, 2)))
    count = int(c.FPDFText_CountChars(text))
    if count > left:
        raise Unreadable(Reason.TOO_LARGE, "The file holds far more text than a resume.")
    words: list[Word] = []
    glyphs = _Glyphs(text, max(0, count))
    if count > 0:
        canvas = Canvas(page, frame)
        found = list(with_turned(_words(glyphs, frame, canvas)))
        if hidden := unseen(page, frame, canvas.doubts):
            found = [replace(w, hidden=w.hidden or hidden.get(w.box, "")) for w in found]
        words = with_bullets(found, canvas.dots)
        _attach(targets, words)
        extract.words += words
    extract.words += unseen_notes
    if must_be_read(page, frame, glyphs.string, words):
        extract.unread.append(number + 1)
    return count


@dataclass(slots=True)
class _Run:
    """The characters of one word: index of the first and the last, and the edges in page coordinates."""

    first: int
    last: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    style: Style


class _Glyphs:
    """The characters of a page, and where they stand; places are asked for word ends only."""

    def __init__(self, text: pdfium.PdfTextPage, count: int) -> None:
        self._page, self._text = text, pdf.address_of(text.raw)
        self._edges, self._styles = pdf.Numbers(ctypes.c_float, 4), Styles()
        self.string = read_as_drawn(self._at_once(count) or "".join(self._singly(count)), self.box)

    def _at_once(self, count: int) -> str:
        """All characters in one call, where that leaves none out (surrogates and broken words do)."""
        buffer = bytearray(2 * count + 2)
        pdf.get_text(self._text, 0, count, ctypes.byref(ctypes.c_char.from_buffer(buffer)))
        string = buffer[: 2 * count].decode("utf-16-le", "replace").replace("\ufffe", "\x02")
        return string if len(string) == count and "\0" not in string else ""

    def _singly(self, count: int) -> Iterator[str]:
        for index in range(count):
            code = c.FPDFText_GetUnicode(self._page, index)
            yield chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"

    def guessed(self, index: int) -> bool:
        """Whether pdfium put this blank in itself."""
        return self.string[index] == " " and self.generated(index)

    def generated(self, index: int) -> bool:
        """Whether the file has no such character."""
        return bool(pdf.is_generated(self._text, index))

    def box(self, index: int) -> Box:
        """Left, bottom, right, top."""
        pdf.loose_box(self._text, index, self._edges.places[0])
        left, top, right, bottom = self._edges.all()
        return (left, bottom, right, top)

    def run(self, first: int, last: int) -> _Run:
        left, bottom, right, top = self.box(first)
        if last > first:
            x0, y0, x1, y1 = self.box(last)
            left, bottom = min(left, x0), min(bottom, y0)
            right, top = max(right, x1), max(top, y1)
        style = self._styles.of(self._text, first)
        return _Run(first, last, self.string[first : last + 1], left, bottom, right, top, style)

    def parts(self, run: _Run) -> Iterator[_Run]:
        """The words of very small type, which pdfium runs together and over the end of a line."""
        first, last, size = run.first, self.box(run.first), run.style.size
        for index in range(run.first + 1, run.last + 1):
            box = self.box(index)
            if max(box[0] - last[2], last[0] - box[2]) > 0.13 * size or abs(box[1] - last[1]) > 0.7 * size:
                yield self.run(first, index - 1)
                first = index
            last = box
        yield self.run(first, run.last)

    def as_read(self, run: _Run) -> str:
        """The letters of a right-to-left word from right to left, whatever order the file draws them in.

        Letters of one ligature share a box and keep their order; digits and Latin letters inside run the other way.
        """
        clusters: list[tuple[float, str]] = []
        for index in range(run.first, run.last + 1):
            if self.string[index].isspace():
                continue
            left, _, right, _ = self.box(index)
            run.left, run.right = min(run.left, left), max(run.right, right)
            if clusters and abs(clusters[-1][0] - (left + right)) < 0.1:
                clusters[-1] = (clusters[-1][0], clusters[-1][1] + self.string[index])
            else:
                clusters.append((left + right, self.string[index]))
        ordered = sorted(clusters, key=lambda cluster: -cluster[0])
        text = "".join(_LAM_ALEF.sub(r"\2\1", letters) for _, letters in ordered)
        return LTR_RUN.sub(lambda match: match[0][::-1], text)

    def stand_on_baseline(self, run: _Run, size: float) -> None:
        """Boxes of Arabic letters are as high as their forms: words of one line take their height from its base."""
        x, y = ctypes.c_double(), ctypes.c_double()
        if c.FPDFText_GetCharOrigin(self._page, run.first, x, y):
            run.bottom, run.top = y.value - 0.22 * size, y.value + 0.9 * size

    def widest_gap(self, run: _Run) -> float:
        boxes = [self.box(at) for at in range(run.first, run.last + 1) if not self.string[at].isspace()]
        return max((other[0] - one[2] for one, other in pairwise(boxes)), default=0.0)


def _runs(glyphs: _Glyphs) -> Iterator[_Run]:
    """Words by white space. A blank that pdfium only guessed does not split letter-spaced type."""
    run: _Run | None = None
    for found in _found(glyphs):
        if run is not None and (
            _touching(glyphs, run, found) or _letter_spaced(glyphs, run, found) or _between_scripts(glyphs, run, found)
        ):
            run = _joined(run, found)
            continue
        if run is not None:
            yield run
        run = found
    if run is not None:
        yield run


def _found(glyphs: _Glyphs) -> Iterator[_Run]:
    for match in _WORD.finditer(glyphs.string):
        run = glyphs.run(match.start(), match.end() - 1)
        if run.style.size < _SMALL and run.last > run.first:
            yield from glyphs.parts(run)
        else:
            yield run


def _touching(glyphs: _Glyphs, run: _Run, found: _Run) -> bool:
    """No white at all where pdfium broke off: it does so inside words of pages with very small type."""
    size, between = found.style.size, glyphs.string[run.last + 1 : found.first]
    if not 0 < len(between) < 3 or not (size < _SMALL or (between == "\r\n" and glyphs.generated(run.last + 1))):
        return False
    near = min(abs(found.left - run.right), abs(run.left - found.right)) < 0.06 * size
    return near and abs(found.bottom - run.bottom) < 0.5 * size


def _letter_spaced(glyphs: _Glyphs, run: _Run, found: _Run) -> bool:
    """The gap is no wider than those inside the word."""
    if found.first != run.last + 2 or not glyphs.guessed(run.last + 1) or max(run.text) > _IDEOGRAPHS:
        return False
    gap, high = found.left - run.right, run.top - run.bottom
    if not -1 < gap < 0.5 * high or abs(found.bottom - run.bottom) > 1:
        return False
    widest = glyphs.widest_gap(run)
    return widest > 0.05 * high and gap < 1.6 * widest


def _between_scripts(glyphs: _Glyphs, run: _Run, found: _Run) -> bool:
    """The quarter of a letter that word processors leave between ideographs and Latin letters or digits."""
    if found.first != run.last + 2 or (run.text[-1] > _IDEOGRAPHS) == (found.text[0] > _IDEOGRAPHS):
        return False
    if not (run.text[-1].isalnum() and found.text[0].isalnum()):
        return False  # a dash or a comma parts them
    near = -0.1 < (found.left - run.right) / run.style.size < 0.26 and abs(found.bottom - run.bottom) < 3
    return near and glyphs.guessed(run.last + 1)


def _joined(run: _Run, found: _Run) -> _Run:
    left, right = min(run.left, found.left), max(run.right, found.right)
    bottom, top = min(run.bottom, found.bottom), max(run.top, found.top)
    return _Run(run.first, found.last, run.text + found.text, left, bottom, right, top, run.style)


def _words(glyphs: _Glyphs, frame: PageFrame, canvas: Canvas) -> Iterator[Word]:
    for run in _runs(glyphs):
        turned = is_rtl(run.text)
        if shown := clean(glyphs.as_read(run) if turned else run.text):
            style = run.style
            if turned:
                glyphs.stand_on_baseline(run, style.size)
            x0, y0, x1, y1 = frame.box(run.left, run.bottom, run.right, run.top)
            box = (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))
            hidden = canvas.hidden(box, style)
            yield Word(shown, frame.number, *box, style.size, style.bold, style.italic, style.color, hidden=hidden)


def _attach(targets: list[tuple[Box, str]], words: list[Word]) -> None:
    for (left, top, right, bottom), url in targets:
        for word in words:
            if top - 1 <= (word.y0 + word.y1) / 2 <= bottom + 1 and left - 1 <= (word.x0 + word.x1) / 2 <= right + 1:
                word.link = url
