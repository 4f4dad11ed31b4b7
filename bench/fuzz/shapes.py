"""What a few random bytes are made into, so that mutations reach past the packing of a format."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

RESUMES = Path(__file__).parents[2] / "tests" / "data" / "resumes"
_LARGEST_SEED = 24_000
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_CAREER = (
    "Nadia Petrenko", "nadia@example.com", "EXPERIENCE", "Clerk, Halden Ltd", "May 2019 - Present", "SKILLS", "SAP",
)  # fmt: skip


def _packed(part: str) -> Callable[[bytes], bytes]:
    """A package whose only part is the fuzzed text."""

    def pack(data: bytes) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(part, data)
        return stream.getvalue()

    return pack


def _as_it_is(data: bytes) -> bytes:
    return data


# The first byte of an input chooses.
SHAPES: tuple[Callable[[bytes], bytes], ...] = (_as_it_is, _packed("word/document.xml"), _packed("content.xml"))


def shaped(data: bytes) -> bytes:
    return SHAPES[data[0] % len(SHAPES)](data[1:]) if data else b""


def seeds() -> Iterator[bytes]:
    """Small documents made by hand, one per reader, and the small ones of the tests as they are."""
    yield from _by_hand()
    for path in sorted(RESUMES.iterdir()):
        if path.suffix in (".pdf", ".docx", ".doc", ".rtf", ".txt", ".odt") and path.stat().st_size <= _LARGEST_SEED:
            yield b"\0" + path.read_bytes()


def _by_hand() -> Iterator[bytes]:
    yield b"\0" + "\n".join(_CAREER).encode()
    yield (
        b"\0{\\rtf1\\ansi{\\colortbl;\\red0\\green0\\blue9;}\\cf1\\b "
        + b"\\par\n".join(map(str.encode, _CAREER))
        + b"}"
    )
    word = "".join(f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{line}</w:t></w:r></w:p>" for line in _CAREER)
    yield b"\1" + f'<w:document xmlns:w="{_W}"><w:body>{word}</w:body></w:document>'.encode()
    text = "".join(f'<t:p><t:span t:style-name="B">{line}</t:span></t:p>' for line in _CAREER)
    names = f'xmlns:office="{_ODF}:office:1.0" xmlns:t="{_ODF}:text:1.0" xmlns:b="{_ODF}:table:1.0"'
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    yield b"\2" + f"<office:document {names}>{body}</office:document>".encode()
    yield b"\0" + f"<?xml version='1.0'?><office:document {names}>{body}</office:document>".encode()
