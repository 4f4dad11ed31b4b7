"""Nothing is invented: what is no resume gives no record, in whatever form it comes."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from rolecall.parsing import Unreadable, parse
from rolecall.parsing.errors import MESSAGES, Reason
from tests.parsing.documents import docx, paragraph, pdf
from tests.parsing.strangers import STRANGERS


def as_text(text: str) -> bytes:
    return text.encode()


def as_word(text: str) -> bytes:
    """Short lines without a full stop in bold, as headings are."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return docx("".join(paragraph(line, "<w:b/>" if _heads(line) else "") for line in escaped.splitlines()))


def as_pdf(text: str) -> bytes:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(text.splitlines()[:60]):
            canvas.setFont("Helvetica-Bold" if _heads(line) else "Helvetica", 16 if number == 0 else 9)
            canvas.drawString(50, 760 - 12 * number, line)

    return pdf(draw)


def _heads(line: str) -> bool:
    return len(line.split()) <= 3 and not line.endswith((".", ","))


@pytest.mark.parametrize("form", [as_text, as_word, as_pdf], ids=lambda form: form.__name__)
@pytest.mark.parametrize("name", STRANGERS)
def test_what_is_no_resume_is_refused(name: str, form: Callable[[str], bytes]) -> None:
    with pytest.raises(Unreadable) as refused:
        parse(form(STRANGERS[name]))
    assert (refused.value.code, refused.value.message) == ("not_a_resume", MESSAGES[Reason.NOT_A_RESUME])


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz\nana@example.com\n\nSKILLS\n\nExcel, Audit, SAP\n",
        "Ana Ruiz\n\nEXPERIENCE\n\nClerk, Halden Ltd\n2016 - 2019\n",
        "ana@example.com\n\nEDUCATION\n\nBSc Economics, University of Hull\n2012 - 2015\n",
        "Payslip\n\nEXPERIENCE\n\nClerk, SAP\n2016 - 2019\n\nEDUCATION\n\nBSc, University of Hull\n2012 - 2015\n",
        "Dear reader,\n\nAna Ruiz\nana@example.com\n\nEXPERIENCE\n\nClerk, Halden Ltd\n2016 - 2019\n",
        "Ana Ruiz\n\nEXPERIENCE\n\nCompany name\nJob title\nStart date\nEnd date\n\nClerk, Halden Ltd\n2016 - 2019\n",
    ],
)
def test_little_is_enough_to_be_somebodys_resume(text: str) -> None:
    assert parse(text.encode()).sha256
