"""What a file is, by its bytes. Names and media types are not looked at."""

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.encodings import wide_encoding

_TEXT_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}


def kind_of(data: bytes) -> str:
    """'pdf', 'zip', 'ole', 'rtf', 'fodt', 'image' or 'txt'. Raises Unreadable for the rest."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if not data.strip(b"\0\t\n\r "):
        raise Unreadable(Reason.EMPTY)
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    if data.lstrip(b"\xef\xbb\xbf\t\n\r ").startswith(b"{\\rt"):
        return "rtf"
    if data.lstrip(b"\xef\xbb\xbf\t\n\r ").startswith(b"<?xml") and b"office:document" in data[:4096]:
        return "fodt"
    return _text_or_image(data)


def _text_or_image(data: bytes) -> str:
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")) or data[8:12] == b"WEBP":
        return "image"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "txt"
    head = data[:4096]
    if encoding := wide_encoding(data):
        head = head[: len(head) & ~1].decode(encoding, "replace").encode()
    if sum(byte in _TEXT_CONTROLS for byte in head) > len(head) // 100:
        raise Unreadable(Reason.UNKNOWN_TYPE)
    return "txt"
