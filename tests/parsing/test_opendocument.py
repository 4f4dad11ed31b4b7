"""OpenDocument text: what a person sees in it is read, and nothing else."""

import pytest

from rolecall.parsing import Unreadable, parse, parse_isolated
from tests.parsing.documents import CAREER, package
from tests.parsing.opendocument import XMLNS, career, content, fodt, odt, paragraph, text_style

SECRET = "Kubernetes expert of twenty years"


def test_a_zipped_and_a_flat_document_give_the_same_record() -> None:
    zipped, flat = parse_isolated(odt(career())), parse_isolated(fodt(career()))
    assert (zipped.full_name, zipped.email) == ("Nadia Petrenko", "nadia.petrenko@example.com")
    assert [job.company for job in zipped.experience] == ["Halden Freight Ltd"]
    assert zipped.experience == flat.experience
    assert (zipped.kind, zipped.skills) == (flat.kind, flat.skills)


def test_frames_tables_lists_headers_and_links_are_read() -> None:
    name, mail, *rest = CAREER
    frame = f"<text:p><draw:frame><draw:text-box>{paragraph(name, 'B')}</draw:text-box></draw:frame></text:p>"
    link = f'<text:p><text:a xlink:href="mailto:{mail}">{mail}</text:a></text:p>'
    items = "".join(f"<text:list-item>{paragraph(item)}</text:list-item>" for item in ("Cut delays by 9 %", "Led 12"))
    cells = "".join(
        f"<table:table-cell>{paragraph(text)}</table:table-cell>" for text in ("Polish (native)", "English")
    )
    body = f"{frame}{career(lines=tuple(rest[:3]))}<text:list>{items}</text:list>{career(lines=tuple(rest[3:]))}"
    footer = f"<style:footer>{link}</style:footer>"
    styles = f"<office:document-styles {XMLNS}><style:master-page>{footer}</style:master-page></office:document-styles>"
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    body += paragraph("LANGUAGES", "B") + table
    resume = parse(odt(body, parts={"styles.xml": styles}))
    assert (resume.full_name, resume.email) == (name, mail)
    assert resume.experience[0].achievements == ("Cut delays by 9 %", "Led 12")
    assert [item.language for item in resume.languages] == ["Polish", "English"]


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ('text:display="none"', "hidden attribute"),
        ('loext:opacity="0%"', "hidden attribute"),
        ('fo:color="#ffffff"', "colour of the background"),
        ('fo:color="#112233" fo:background-color="#112233"', "colour of the background"),
        ('fo:font-size="1pt"', "tiny"),
        ('fo:font-size="8%"', "tiny"),
    ],
)
def test_hidden_runs_are_reported_and_change_nothing_else(properties: str, reason: str) -> None:
    styles = text_style("Parent", properties) + text_style("Child", 'fo:font-style="italic"', parent="Parent")
    resume = parse(odt(career(paragraph(SECRET, "Child")), styles))
    assert [(hidden.words, hidden.reason) for hidden in resume.hidden_text] == [(SECRET, reason)]
    plain = parse(odt(career(), styles))
    assert (resume.skills, resume.experience) == (plain.skills, plain.experience)


@pytest.mark.parametrize(
    "body",
    [
        f"<text:tracked-changes><text:p>{SECRET}</text:p></text:tracked-changes>",
        f"<text:p><office:annotation><text:p>{SECRET}</text:p></office:annotation></text:p>",
    ],
)
def test_deleted_text_and_comments_are_no_text(body: str) -> None:
    resume = parse(odt(career(body)))
    assert SECRET not in str(resume.to_json())


def test_a_section_that_is_switched_off_is_hidden_text() -> None:
    resume = parse(odt(career(f'<text:section text:display="none">{paragraph(SECRET)}</text:section>')))
    assert [hidden.words for hidden in resume.hidden_text] == [SECRET]


def test_white_words_on_a_dark_frame_are_read() -> None:
    styles = (
        '<style:style style:name="G" style:family="graphic">'
        '<style:graphic-properties draw:fill="solid" draw:fill-color="#1f2a44"/></style:style>'
        + text_style("White", 'fo:color="#ffffff"')
    )
    name = paragraph(CAREER[0], "White")
    frame = f'<text:p><draw:custom-shape draw:style-name="G">{name}</draw:custom-shape></text:p>'
    resume = parse(odt(frame + career(lines=CAREER[1:]), styles))
    assert (resume.full_name, resume.hidden_text) == (CAREER[0], ())


ENTRY = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
ENCRYPTED = f"<manifest:manifest {XMLNS}>{ENTRY}</manifest:manifest>"
SHEET = content("").replace("office:text", "office:spreadsheet")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt(career(), parts={"META-INF/manifest.xml": ENCRYPTED}), "encrypted"),
        (odt(career(), parts={"Basic/Standard/Module1.xml": "<m/>"}), "macros"),
        (package({"content.xml": SHEET}), "unknown_type"),
        (package({"content.xml": "<a"}), "damaged"),
        (odt("<text:section>" * 3000 + "</text:section>" * 3000), "no_text"),
        (odt('<text:p><text:s text:c="99999999999"/></text:p>'), "no_text"),
        (fodt("").replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1), "damaged"),
    ],
)
def test_what_cannot_be_read_ends_in_a_clear_state(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_isolated(data)
    assert refused.value.code == code
