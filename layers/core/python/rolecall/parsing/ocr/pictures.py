"""The pages of a file that are pictures, decoded under limits."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from rolecall.parsing.errors import Reason, Unreadable
from rolecall.parsing.limits import Limits

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")
LONG_SIDE_PT = 842.0  # of A4: what a picture without a believable resolution is taken for
LONG_SIDE_PX = 3508  # of A4 at 300 dots per inch, where engines read best
_SHORTEST_PX = 200
_DOTS_APART = 1800  # A4 at 200 dots per inch: blurred by 1.3 pixels
_BELIEVABLE_PT = (360.0, 1300.0)
_SQUARE, _OBLONG = 0.9, 0.3  # width to height of a pixel


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in shades of grey; `page` counts from 1, the size is in points."""

    image: Image.Image
    page: int
    width: float
    height: float


def pictures_of_image(data: bytes, limits: Limits) -> Iterator[Picture]:
    """Every page of a TIFF, the one page of everything else. Raises Unreadable."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
            count = getattr(opened, "n_frames", 1) if opened.format == "TIFF" else 1
            if count > limits.scanned_pages:
                raise Unreadable(Reason.TOO_MANY_PAGES)
            for number in range(count):
                opened.seek(number)
                _check(opened, limits)
                yield _picture(opened, number + 1)
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Unreadable(Reason.DAMAGED) from error
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError) as error:
        raise Unreadable(Reason.DAMAGED, "The picture is damaged and cannot be opened.") from error


def pictures_of_pdf(data: bytes, pages: Iterable[int]) -> Iterator[Picture]:
    """The named pages as they are shown. Raises Unreadable."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        for number in pages:
            page = document[number - 1]
            width, height = page.get_size()
            scale = LONG_SIDE_PX / max(width, height, 72)
            image = page.render(scale=min(scale, 300 / 72), grayscale=True, may_draw_forms=True).to_pil()
            yield Picture(_enough(image.convert("L")), number, width, height)
    except pdfium.PdfiumError as error:
        raise Unreadable(Reason.DAMAGED) from error


def _check(opened: Image.Image, limits: Limits) -> None:
    """By the header alone, before a pixel is unpacked."""
    width, height = opened.size
    if width * height > limits.pixels:
        raise Unreadable(Reason.TOO_LARGE, f"The picture has more than {limits.pixels // 1_000_000} million pixels.")
    if min(width, height) < _SHORTEST_PX:
        raise Unreadable(Reason.NO_TEXT, "The picture is too small to be read.")


def _picture(opened: Image.Image, number: int) -> Picture:
    across, along = _resolution(opened)
    shown = ImageOps.exif_transpose(opened)
    if shown.size != opened.size:
        across, along = along, across
    square = _squared(_grey(shown), across, along)
    image = _enough(square)
    told = 72 * max(square.size) / max(across, along)
    scale = (told if _BELIEVABLE_PT[0] <= told <= _BELIEVABLE_PT[1] else LONG_SIDE_PT) / max(image.size)
    return Picture(image, number, round(image.width * scale, 2), round(image.height * scale, 2))


def _resolution(opened: Image.Image) -> tuple[float, float]:
    """Dots per inch across and along; one without a meaning where nothing is told."""
    told = opened.info.get("dpi")
    across, along = (float(told[0]), float(told[-1])) if isinstance(told, tuple) and told else (0.0, 0.0)
    return (across, along) if across > 0 and along > 0 else (1.0, 1.0)


def _squared(image: Image.Image, across: float, along: float) -> Image.Image:
    """A fax in its usual quality has half as many rows as columns: its letters get their height back."""
    if not _SQUARE < across / along < 1 / _SQUARE and _OBLONG < across / along < 1 / _OBLONG:
        size = (round(image.width * max(1.0, along / across)), round(image.height * max(1.0, across / along)))
        return image.resize(size, Image.Resampling.BICUBIC)
    return image


def _grey(image: Image.Image) -> Image.Image:
    """Ink on white: what is transparent shows paper, and dots of black stand for grey."""
    if image.mode == "1":
        return image.convert("L").filter(ImageFilter.GaussianBlur(max(image.size) / _DOTS_APART))
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 257).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        coloured = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, coloured).convert("L")
    return image.convert("L")


def _enough(image: Image.Image) -> Image.Image:
    """As many pixels as an engine reads well: small print is enlarged, a camera's surplus left out."""
    scale = LONG_SIDE_PX / max(image.size)
    if 0.85 < scale < 1.25:
        return image
    size = (max(1, round(image.width * min(scale, 3.0))), max(1, round(image.height * min(scale, 3.0))))
    return image.resize(size, Image.Resampling.LANCZOS)
