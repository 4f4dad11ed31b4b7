"""OpenDocument files made by hand, zipped and flat."""

from tests.parsing.documents import CAREER, package

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}
XMLNS = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
BOLD = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'


def content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {XMLNS}><office:automatic-styles>{BOLD}{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def odt(body: str, styles: str = "", *, parts: dict[str, str | bytes] | None = None) -> bytes:
    named: dict[str, str | bytes] = {"mimetype": "application/vnd.oasis.opendocument.text"}
    return package(named | {"content.xml": content(body, styles), **(parts or {})})


def fodt(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{content(body)}'.replace("document-content", "document").encode()


def paragraph(text: str, name: str = "") -> str:
    return f'<text:p><text:span text:style-name="{name}">{text}</text:span></text:p>'


def career(extra: str = "", lines: tuple[str, ...] = CAREER) -> str:
    return "".join(paragraph(line, "B" if line.isupper() else "") for line in lines) + extra


def text_style(name: str, properties: str, *, parent: str = "") -> str:
    upon = f' style:parent-style-name="{parent}"' if parent else ""
    look = f"<style:text-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="text"{upon}>{look}</style:style>'
