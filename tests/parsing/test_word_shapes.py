"""White words of a Word document: read where a dark shape is behind them, reported where nothing is."""

import pytest

from rolecall.parsing import parse
from tests.parsing.documents import CAREER, docx, paragraph

NAME, *REST = CAREER
WHITE = paragraph(NAME, '<w:color w:val="FFFFFF"/>')
BODY = "".join(paragraph(line, "<w:b/>" if line.isupper() else "") for line in REST)
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
DARK = '<a:solidFill><a:srgbClr val="1F2A44"/></a:solidFill>'
PAPER = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
THEME = '<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'


def shape(fill: str, text: str = "", *, behind: int = 0, high_pt: int = 100) -> str:
    """A paragraph with a drawn shape, perhaps with a text box in it."""
    box = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if text else ""
    drawn = f"<a:graphic><a:graphicData><wps:wsp><wps:spPr>{fill}</wps:spPr>{box}</wps:wsp></a:graphicData></a:graphic>"
    size = f'<wp:extent cx="7000000" cy="{high_pt * 12_700}"/>'
    anchor = f'<wp:anchor behindDoc="{behind}">{size}{drawn}</wp:anchor>'
    return f"<w:p {NAMES}><w:r><w:drawing>{anchor}</w:drawing></w:r></w:p>"


def legacy(fill: str) -> str:
    box = f"<v:textbox><w:txbxContent>{WHITE}</w:txbxContent></v:textbox>"
    return f"<w:p {NAMES}><w:r><w:pict><v:rect {fill}>{box}</v:rect></w:pict></w:r></w:p>"


SEEN = {
    "in a dark box": shape(DARK, WHITE),
    "in a box of a theme colour": shape(THEME, WHITE),
    "in a dark box of old Word": legacy('fillcolor="#1f2a44"'),
    "in a clear box beside a dark shape": shape("<a:noFill/>", WHITE) + shape(DARK),
    "over a dark banner behind the text": shape(DARK, behind=1) + WHITE,
}
UNSEEN = {
    "in a white box": shape(PAPER, WHITE),
    "in a clear box": shape("<a:noFill/>", WHITE),
    "in a clear box of old Word": legacy('filled="f"'),
    "beside a dark shape": shape(DARK) + WHITE,
    "below the end of a banner": shape(DARK, behind=1, high_pt=20) + BODY + WHITE,
}


@pytest.mark.parametrize("place", SEEN)
def test_white_words_on_something_dark_are_read(place: str) -> None:
    resume = parse(docx(SEEN[place] + BODY))
    assert (resume.full_name, resume.hidden_text) == (NAME, ())


@pytest.mark.parametrize("place", UNSEEN)
def test_white_words_on_paper_are_reported(place: str) -> None:
    resume = parse(docx(UNSEEN[place] + BODY))
    assert [(hidden.words, hidden.reason) for hidden in resume.hidden_text] == [(NAME, "colour of the background")]
