"""PDF to words, through pypdfium2's raw interface: two calls per character, styles once per text object."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as c

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import clean
from rolecall.parsing.extract.pdf_page import Handle, PageFrame, links
from rolecall.parsing.extract.pdf_style import Styles
from rolecall.parsing.extract.pdf_visibility import Canvas
from rolecall.parsing.extract.words import Extract, Word
from rolecall.parsing.limits import Limits

_SPACES = frozenset((0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000, 0x0))


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
        text = page.get_textpage()
    except pdfium.PdfiumError:
        extract.warnings.append(f"page {number + 1} is damaged and was left out")
        extract.pages.append((612.0, 792.0))
        return 0
    frame = PageFrame(page, number + 1)
    extract.pages.append((round(frame.width, 2), round(frame.height, 2)))
    count = int(c.FPDFText_CountChars(text))
    if count > left:
        raise Unreadable(Reason.TOO_LARGE, "The file holds far more text than a resume.")
    if count > 0:
        words = list(_words(text, count, frame, Canvas(page, frame)))
        _attach(links(document, page, frame), words)
        extract.words += words
    return count


@dataclass(slots=True)
class _Run:
    """Characters of one word with the edges of the first and the last, in page coordinates."""

    first: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    widest_gap: float = 0.0


def _runs(text: Handle, count: int) -> Iterator[_Run]:
    """Words by white space. A space that pdfium only guessed does not split letter-spaced type."""
    rect, run, guessed = c.FS_RECTF(), None, False
    for index in range(count):
        code = c.FPDFText_GetUnicode(text, index)
        if code in _SPACES:
            if run is not None and not guessed:
                guessed = code == 0x20 and bool(c.FPDFText_IsGenerated(text, index))
                if not guessed:
                    yield run
                    run = None
            elif run is not None and code != 0x20:
                yield run
                run, guessed = None, False
            continue
        c.FPDFText_GetLooseCharBox(text, index, rect)
        if run is not None and ((guessed and not _letter_spaced(run, rect)) or _elsewhere(run, rect)):
            yield run
            run = None
        guessed = False
        run = _grown(run, rect, code, index)
    if run is not None:
        yield run


def _letter_spaced(run: _Run, rect: Handle) -> bool:
    gap = rect.left - run.right
    spaced = run.widest_gap > 0.05 * (rect.top - rect.bottom)
    return bool(spaced and -1 < gap < 1.6 * run.widest_gap and abs(rect.bottom - run.bottom) < 1)


def _elsewhere(run: _Run, rect: Handle) -> bool:
    """The text went on in another line without white space (after a hyphen, for one)."""
    high = run.top - run.bottom
    return bool(
        rect.bottom > run.top - 0.3 * high or rect.top < run.bottom + 0.3 * high or rect.left < run.left - 2 * high
    )


def _grown(run: _Run | None, rect: Handle, code: int, index: int) -> _Run:
    if run is None:
        return _Run(index, chr(code), rect.left, rect.bottom, rect.right, rect.top)
    run.widest_gap = max(run.widest_gap, rect.left - run.right)
    run.text += chr(code)
    run.left, run.right = min(run.left, rect.left), max(run.right, rect.right)
    run.bottom, run.top = min(run.bottom, rect.bottom), max(run.top, rect.top)
    return run


def _words(text: Handle, count: int, frame: PageFrame, canvas: Canvas) -> Iterator[Word]:
    styles = Styles()
    for run in _runs(text, count):
        if shown := clean(run.text):
            style = styles.of(text, run.first)
            x0, y0, x1, y1 = frame.box(run.left, run.bottom, run.right, run.top)
            box = (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2))
            yield Word(
                shown, frame.number, *box, style.size, style.bold, style.italic, style.color,
                hidden=canvas.hidden(box, style),
            )  # fmt: skip


def _attach(targets: list[tuple[Box, str]], words: list[Word]) -> None:
    for box, url in targets:
        for word in words:
            if (
                box[0] - 1 <= (word.x0 + word.x1) / 2 <= box[2] + 1
                and box[1] - 1 <= (word.y0 + word.y1) / 2 <= box[3] + 1
            ):
                word.link = url
