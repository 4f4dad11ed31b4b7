"""Kinds without a text: a scanned page, a telephone's photograph, a fax. Made of what a browser printed."""

import io
import random
from collections.abc import Callable

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter, ImageOps

from bench.parsing.people import browser, html, styles
from bench.parsing.people.view import View

Pages = list[Image.Image]


def _noisy(page: Image.Image, strength: int) -> Image.Image:
    noise = Image.effect_noise(page.size, strength)
    return ImageChops.add(page, noise, 2.0, 64 - strength).convert("L")


def scan(pages: Pages, dice: random.Random) -> bytes:
    """An office scanner: a little askew, grey paper, a PDF of JPEG pictures."""
    turned = [page.rotate(dice.uniform(-0.7, 0.7), fillcolor=250, resample=Image.Resampling.BICUBIC) for page in pages]
    grey = [ImageOps.autocontrast(_noisy(page, 12)) for page in turned]
    return _saved(grey, "PDF", resolution=200.0, quality=70)


def photograph(pages: Pages, dice: random.Random) -> bytes:
    """A photograph: seen at an angle, darker towards one side, not quite sharp."""
    whole = Image.new("L", (pages[0].width, sum(page.height for page in pages)), 255)
    for at, page in enumerate(pages):
        whole.paste(page, (0, at * page.height))
    wide, high = whole.size
    skew = dice.uniform(0.005, 0.02)
    corners = (-skew * wide, 0, 0, high, wide, high * (1 + skew / 2), wide * (1 + skew), -skew * high)
    seen = whole.transform((wide, high), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=90)
    shade = Image.linear_gradient("L").rotate(90).resize(seen.size).point(lambda value: 170 + value // 3)
    return _saved([ImageChops.multiply(seen, shade).filter(ImageFilter.GaussianBlur(0.6))], "JPEG", quality=80)


def fax(pages: Pages, dice: random.Random) -> bytes:
    """Black and white, rows of pixels lost."""
    sheets = []
    for page in pages:
        sheet = page.point(lambda value: 255 if value > 150 else 0)
        for _ in range(6):
            sheet.paste(255, (0, row := dice.randrange(sheet.height), sheet.width, row + 1))
        sheets.append(sheet.convert("1"))
    return _saved(sheets, "TIFF", compression="group4", dpi=(200, 200))


def _saved(pages: Pages, form: str, **options: object) -> bytes:
    stream = io.BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if form != "JPEG" else {}
    pages[0].save(stream, form, **more, **options)
    return stream.getvalue()


KINDS: dict[str, tuple[Callable[[Pages, random.Random], bytes], str, str]] = {
    "scan-plain": (scan, "html-plain", "pdf"),
    "photo-labels": (photograph, "html-labels", "jpg"),
    "fax-right": (fax, "html-right", "tif"),
    "scan-sidebar": (scan, "html-sidebar", "pdf"),
}  # fmt: skip


def render(kind: str, views: list[View]) -> list[bytes]:
    spoilt, source, _ = KINDS[kind]
    pages = {view.person.email: html.page(view, html.KINDS[source](view)) for view in views}
    printed = browser.print_all(pages, styles.BASE + styles.STYLES[source]).values()
    return [spoilt(pictures(data), random.Random(at)) for at, data in enumerate(printed)]  # noqa: S311 - no secret


def pictures(data: bytes) -> Pages:
    return [page.render(scale=200 / 72, grayscale=True).to_pil() for page in pdfium.PdfDocument(data)]
