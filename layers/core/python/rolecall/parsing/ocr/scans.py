"""The pages of a file that hold no text of their own: read by an engine and put where they belong."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PIL import Image

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.extract.words import Extract
from rolecall.parsing.limits import Limits
from rolecall.parsing.ocr.blocks import Read, Response, read_pages
from rolecall.parsing.ocr.pictures import Picture, pictures_of_image, pictures_of_pdf
from rolecall.parsing.ocr.print_size import with_readable_print
from rolecall.parsing.ocr.upright import upright
from rolecall.parsing.ocr.words import words_of

Recogniser = Callable[[Sequence[Image.Image]], Sequence[Response]]
"""Reads pages as Textract does; its answer may come in parts."""

Lines = Sequence[Sequence[Read]]


def read_scans(data: bytes, extract: Extract, limits: Limits, recognise: Recogniser) -> Extract:
    """The extract with the words of its unread pages. Raises Unreadable."""
    pictures = list(scans_of(data, extract, limits))
    try:
        pages = read_pages(recognise([picture.image for picture in pictures]))
    except ValueError as error:
        raise Unreadable(Reason.DAMAGED, "The pictures in the file could not be read.") from error
    return _merged(extract, pictures, pages)


def document_of(data: bytes, extract: Extract, limits: Limits) -> bytes:
    """The unread pages, upright, as one TIFF: what Textract is asked to read. Nothing of them is lost."""
    first, *others = [picture.image for picture in scans_of(data, extract, limits)]
    written = io.BytesIO()
    first.save(written, "TIFF", save_all=True, append_images=others, compression="tiff_lzw", dpi=(300, 300))
    return written.getvalue()


def scans_of(data: bytes, extract: Extract, limits: Limits) -> Iterator[Picture]:
    if len(extract.unread) > limits.scanned_pages:
        raise Unreadable(Reason.TOO_MANY_PAGES, f"More than {limits.scanned_pages} pages of the file are pictures.")
    found = pictures_of_image(data, limits) if extract.kind == "image" else pictures_of_pdf(data, extract.unread)
    for picture in found:
        image = with_readable_print(upright(picture.image))
        scale = max(picture.width, picture.height) / max(image.size)
        yield replace(picture, image=image, width=image.width * scale, height=image.height * scale)


def _merged(extract: Extract, pictures: Sequence[Picture], pages: Sequence[Lines]) -> Extract:
    sizes = dict(enumerate(extract.pages, start=1))
    words = [word for word in extract.words if word.hidden or word.page not in extract.unread]
    for picture, lines in zip(pictures, pages, strict=False):
        turned, read = words_of(picture, lines)
        sizes[picture.page] = (round(turned.width, 2), round(turned.height, 2))
        words += read
    words.sort(key=lambda word: word.page)
    return Extract(extract.kind, [sizes[number] for number in sorted(sizes)], words, extract.warnings)
