"""Bytes to words, whatever the type."""

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.sniff import kind_of
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits


def read(data: bytes, limits: Limits) -> Extract:
    """All words of the file with their places. Raises Unreadable. Only the reader of the type is imported."""
    if len(data) > limits.size_bytes:
        raise Unreadable(Reason.TOO_LARGE, f"The file is larger than {limits.size_bytes // 1_000_000} MB.")
    extract = _extract(kind_of(data), data, limits)
    if sum(len(word.text) for word in extract.words) > limits.characters:
        raise Unreadable(Reason.TOO_LARGE, "The file holds far more text than a resume.")
    return extract


def _extract(kind: str, data: bytes, limits: Limits) -> Extract:
    if kind == "pdf":
        from rolecall.parsing.extract.pdf import extract_pdf

        return extract_pdf(data, limits)
    if kind == "zip":
        return _zipped(data, limits)
    if kind == "ole":
        from rolecall.parsing.extract.doc import extract_doc

        return extract_doc(data, limits)
    return _plain(kind, data, limits)


def _zipped(data: bytes, limits: Limits) -> Extract:
    from rolecall.parsing.extract.package import Package

    package = Package(data, limits)
    if "content.xml" in package.names:
        from rolecall.parsing.extract.odt import extract_odt

        return extract_odt(package)
    from rolecall.parsing.extract.docx import extract_docx

    return extract_docx(package)


def _plain(kind: str, data: bytes, limits: Limits) -> Extract:
    if kind == "rtf":
        from rolecall.parsing.extract.rtf import extract_rtf

        return extract_rtf(data, limits)
    if kind == "fodt":
        from rolecall.parsing.extract.odt import extract_fodt

        return extract_fodt(data)
    if kind == "txt":
        from rolecall.parsing.extract.txt import extract_txt

        return extract_txt(data)
    return Extract("image", [(0.0, 0.0)], unread=[1])  # a TIFF may have more pages: whoever decodes it will know
