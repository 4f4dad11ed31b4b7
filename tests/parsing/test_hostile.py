"""Files that mean harm, or are just broken, end in a clear state, soon, and leave the next file alone."""

import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable

import pytest

from rolecall.parsing import Limits, Unreadable, parse_isolated
from rolecall.parsing.errors import MESSAGES, Reason
from rolecall.parsing.isolated import child_usage
from tests.parsing.documents import CAREER, career_docx, career_pdf, docx, package, paragraph, pdf, write
from tools.template import ROOT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def bomb(size: int) -> bytes:
    return package({"word/document.xml": b"<w>" + b" " * size + b"</w>"})


def lying_bomb() -> bytes:
    """The directory says 100 bytes; the data unpacks to 200 MB."""
    data = bytearray(bomb(200_000_000))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def many_entries() -> bytes:
    return package({f"word/{number}.xml": "x" for number in range(5_000)})


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{laughs}]><w>&l11;</w>'
    return package({"word/document.xml": xml})


def outside_entity() -> bytes:
    return package({"word/document.xml": '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'})


def deep_xml() -> bytes:
    return package({"word/document.xml": "<w>" * 100_000 + "</w>" * 100_000})


def deep_tables() -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000)


def locked_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("secret"))
    write(canvas, CAREER)
    canvas.save()
    return stream.getvalue()


def locked_zip() -> bytes:
    data = bytearray(career_docx())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def objects(*bodies: bytes) -> bytes:
    """A PDF of the given objects, without a cross-reference table: readers rebuild it."""
    parts = [b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(bodies, start=1)]
    return b"%PDF-1.7\n" + b"".join(parts) + b"trailer <</Root 1 0 R>>\n%%EOF"


def page_tree_loop() -> bytes:
    return objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000000>>")


def stream(body: bytes, extra: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (extra, len(body), body)


def one_page(content: bytes, resources: bytes = b"", *more: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<%s>>>>" % resources
    return objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more)


def form_loop() -> bytes:
    form = stream(b"/F Do " * 50, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")
    return one_page(stream(b"/F Do"), b"/XObject<</F 5 0 R>>", form)


def nested_forms() -> bytes:
    """Each form draws the next one thirty times: thirty to the power of ten drawings."""
    forms = [
        stream(b"/F Do " * 30, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>" % (n + 1))
        for n in range(5, 15)
    ]
    return one_page(stream(b"/F Do"), b"/XObject<</F 5 0 R>>", *forms, stream(b"", b"/Type/XObject/Subtype/Form"))


def deflated(size: int) -> bytes:
    return one_page(stream(zlib.compress(b"0 0 m 9 9 l S\n" * (size // 14)), b"/Filter/FlateDecode"))


def flood_of_text() -> bytes:
    text = b"BT /F1 4 Tf 5 5 Td " + b"(resume words without end) Tj " * 60_000 + b"ET"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return one_page(stream(zlib.compress(text), b"/Filter/FlateDecode"), b"/Font<</F1 5 0 R>>", font)


def many_pages() -> bytes:
    def draw(canvas: object) -> None:
        for _ in range(60):
            canvas.showPage()  # type: ignore[attr-defined]

    return pdf(draw)


def long_line_txt() -> bytes:
    return b"a" * 5_000_000


def rtf_depth() -> bytes:
    return b"{\\rtf1" + b"{\\b " * 200_000 + b"x" + b"}" * 200_000 + b"}"


def rtf_binary() -> bytes:
    return b"{\\rtf1\\bin99999999999 " + b"\\'00" * 500_000 + b"}"


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


HOSTILE: dict[str, tuple[Callable[[], bytes], set[Reason]]] = {
    "empty": (lambda: b"", {Reason.EMPTY}),
    "blank": (lambda: b" \n\r\n\t", {Reason.EMPTY}),
    "zeros": (lambda: bytes(4096), {Reason.EMPTY}),
    "noise": (lambda: bytes(range(256)) * 64, {Reason.UNKNOWN_TYPE}),
    "elf": (lambda: b"\x7fELF" + bytes(2048), {Reason.UNKNOWN_TYPE}),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(512), {Reason.DAMAGED}),
    "pdf head only": (lambda: b"%PDF-1.7\n", {Reason.DAMAGED}),
    "pdf cut in half": (lambda: cut(career_pdf(), 0.5), {Reason.DAMAGED, Reason.NO_TEXT}),
    "pdf cut near its end": (lambda: cut(career_pdf(), 0.9), {Reason.DAMAGED, Reason.NO_TEXT}),
    "pdf with a password": (locked_pdf, {Reason.ENCRYPTED}),
    "pdf page tree in a loop": (
        page_tree_loop,
        {Reason.DAMAGED, Reason.NO_TEXT, Reason.TOO_MANY_PAGES, Reason.TIMEOUT},
    ),
    "pdf form that draws itself": (form_loop, {Reason.NO_TEXT, Reason.TIMEOUT, Reason.DAMAGED}),
    "pdf forms, thirty to the tenth": (nested_forms, {Reason.NO_TEXT, Reason.TIMEOUT, Reason.DAMAGED}),
    "pdf stream of 300 MB": (lambda: deflated(300_000_000), {Reason.NO_TEXT, Reason.TIMEOUT, Reason.DAMAGED}),
    "pdf flood of text": (flood_of_text, {Reason.TOO_LARGE}),
    "pdf of sixty pages": (many_pages, {Reason.TOO_MANY_PAGES}),
    "pdf without text": (lambda: pdf(lambda canvas: canvas.rect(9, 9, 99, 99)), {Reason.NO_TEXT}),
    "zip bomb": (lambda: bomb(150_000_000), {Reason.ZIP_BOMB}),
    "zip bomb by ratio": (lambda: bomb(20_000_000), {Reason.ZIP_BOMB}),
    "zip with a lying directory": (lying_bomb, {Reason.ZIP_BOMB, Reason.DAMAGED}),
    "zip of five thousand": (many_entries, {Reason.ZIP_BOMB}),
    "zip with a password": (locked_zip, {Reason.ENCRYPTED}),
    "zip cut": (lambda: cut(career_docx(), 0.7), {Reason.DAMAGED}),
    "zip of something else": (lambda: package({"mimetype": "application/epub+zip"}), {Reason.UNKNOWN_TYPE}),
    "word with macros": (lambda: docx("", parts={"word/vbaProject.bin": b"x"}), {Reason.MACROS}),
    "word with a billion laughs": (entities, {Reason.DAMAGED}),
    "word that asks for a file": (outside_entity, {Reason.DAMAGED}),
    "word of bad XML": (lambda: package({"word/document.xml": "<w:p>"}), {Reason.DAMAGED}),
    "word nested deep": (deep_xml, {Reason.DAMAGED, Reason.NO_TEXT}),
    "word tables in tables": (deep_tables, {Reason.DAMAGED, Reason.NO_TEXT}),
    "word without text": (lambda: docx(""), {Reason.NO_TEXT}),
    "word novel": (lambda: docx(paragraph("word " * 60_000)), {Reason.TOO_LARGE}),
    "old word, head only": (lambda: OLE + bytes(600), {Reason.UNKNOWN_TYPE}),
    "old word, damaged": (lambda: OLE + "WordDocument".encode("utf-16-le") * 50, {Reason.DAMAGED}),
    "word locked as OLE": (lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), {Reason.ENCRYPTED}),
    "rtf nested deep": (rtf_depth, {Reason.NOT_A_RESUME, Reason.NO_TEXT}),
    "rtf of escapes": (rtf_binary, {Reason.NO_TEXT, Reason.TOO_LARGE, Reason.NOT_A_RESUME, Reason.TIMEOUT}),
    "rtf never closed": (lambda: b"{\\rtf1 {\\*\\x", {Reason.NO_TEXT}),
    "text of one line": (long_line_txt, {Reason.TOO_LARGE}),
    "text that is a letter": (lambda: b"Dear all,\n\nthe meeting is on Monday.\n\nBest\n", {Reason.NOT_A_RESUME}),
    "text that is code": (lambda: b"def main():\n    return 1\n" * 40, {Reason.NOT_A_RESUME}),
    "file of thirty megabytes": (lambda: b"%PDF-1.4" + bytes(30_000_000), {Reason.TOO_LARGE}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_clearly_and_soon(name: str) -> None:
    make, reasons = HOSTILE[name]
    data = make()
    before = child_usage()
    with pytest.raises(Unreadable) as refused:
        parse_isolated(data)
    after = child_usage()
    assert refused.value.code in reasons
    assert refused.value.message
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime <= 5.0
    assert parse_isolated(career_docx()).full_name == "Nadia Petrenko"


GREEDY = """
import resource
from rolecall.parsing import Unreadable, parse_isolated
from tests.parsing.test_hostile import deflated
try:
    parse_isolated(deflated(300_000_000))
except Unreadable:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_no_child_takes_a_gibibyte() -> None:
    """Told by a process that has no other child: this one may have started anything, and a fork counts its memory."""
    told = subprocess.run([sys.executable, "-c", GREEDY], cwd=ROOT, capture_output=True, text=True, check=True)
    assert 0 < int(told.stdout) <= 1024 * 1024


def test_every_refusal_says_what_to_do() -> None:
    assert set(MESSAGES) == set(Reason)


def test_limits_are_the_callers() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_isolated(career_pdf(), Limits(size_bytes=100))
    assert refused.value.code is Reason.TOO_LARGE


def test_a_zip_of_another_compression_is_refused() -> None:
    stream_ = io.BytesIO()
    with zipfile.ZipFile(stream_, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(Unreadable):
        parse_isolated(stream_.getvalue())
