"""Makes scans and photographs of PDF documents, with their truths: `python -m bench.parsing.scan FOLDER SCANS`.

Each document gets one look of `LOOKS`, or the one that is asked for. Its name is the seed of look and dirt.
"""

import argparse
import io
import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter, ImageOps

Pages = Sequence[Image.Image]
Look = Callable[[Pages, random.Random], tuple[bytes, str]]


def flatbed(pages: Pages, dice: random.Random) -> tuple[bytes, str]:
    """An office scanner: 200 dots per inch, a little crooked, a little dirt."""
    return _pdf([_dirty(_crooked(_sized(page, 200), dice, 1.5), dice, 14) for page in pages], 200, 75)


def coarse(pages: Pages, dice: random.Random) -> tuple[bytes, str]:
    """150 dots per inch, blurred, strongly compressed."""
    soft = [_sized(page, 150).filter(ImageFilter.GaussianBlur(0.6)) for page in pages]
    return _pdf([_dirty(_crooked(page, dice, 1.0), dice, 8) for page in soft], 150, 45)


def fax(pages: Pages, dice: random.Random) -> tuple[bytes, str]:
    """Black and white, several pages in one TIFF."""
    black = [_crooked(_sized(page, 200), dice, 1.0).convert("1") for page in pages]
    written = io.BytesIO()
    resolution = (200, 200)
    black[0].save(written, "TIFF", save_all=True, append_images=black[1:], compression="group4", dpi=resolution)
    return written.getvalue(), "tiff"


def sideways(pages: Pages, dice: random.Random) -> tuple[bytes, str]:
    """Laid on its side or upside down."""
    ways = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    way = dice.choice(ways)
    return _pdf([_dirty(_crooked(_sized(page, 220), dice, 1.0).transpose(way), dice, 10) for page in pages], 220, 80)


def faint(pages: Pages, dice: random.Random) -> tuple[bytes, str]:
    """Grey toner on greyish paper."""
    pale = [_sized(page, 200).point([150 + value * 75 // 255 for value in range(256)]) for page in pages]
    return _pdf([_dirty(_crooked(page, dice, 1.0, 225), dice, 6) for page in pale], 200, 80)


def photo(pages: Pages, dice: random.Random) -> tuple[bytes, str]:
    """A telephone over a table: perspective, a shadow, some blur. A camera's picture is a JPEG, several are a PDF."""
    taken = [_photographed(_sized(page, 260), dice) for page in pages]
    if len(taken) > 1:
        return _pdf(taken, 260, 80)
    written = io.BytesIO()
    taken[0].save(written, "JPEG", quality=80)
    return written.getvalue(), "jpg"


LOOKS: dict[str, Look] = {
    "flatbed": flatbed,
    "coarse": coarse,
    "fax": fax,
    "sideways": sideways,
    "faint": faint,
    "photo": photo,
}


def _sized(page: Image.Image, resolution: int) -> Image.Image:
    """Pages are drawn at 300 dots per inch."""
    return page.resize((page.width * resolution // 300, page.height * resolution // 300), Image.Resampling.LANCZOS)


def _crooked(page: Image.Image, dice: random.Random, most: float, paper: int = 255) -> Image.Image:
    return page.rotate(dice.uniform(-most, most), Image.Resampling.BICUBIC, fillcolor=paper)


def _dirty(page: Image.Image, dice: random.Random, strength: int) -> Image.Image:
    """Grain of about `strength` shades."""
    grain = Image.frombytes("L", page.size, dice.randbytes(page.width * page.height))
    grain = grain.point([value * 2 * strength // 255 for value in range(256)])
    return ImageChops.subtract(page, grain)


def _photographed(page: Image.Image, dice: random.Random) -> Image.Image:
    width, height = page.size
    border = round(0.06 * width)
    table = Image.new("L", (width + 2 * border, height + 2 * border), 70)
    table.paste(page, (border, border))
    lean = [dice.uniform(0, 0.03) * width for _ in range(8)]
    wide, high = table.size
    corners = (-lean[0], -lean[1], -lean[2], high + lean[3], wide + lean[4], high + lean[5], wide + lean[6], -lean[7])
    bent = table.transform(table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=70)
    shadow = Image.linear_gradient("L").rotate(dice.choice((0, 90, 180, 270))).resize(bent.size)
    lit = ImageChops.multiply(bent, shadow.point([150 + value * 95 // 255 for value in range(256)]))
    return _dirty(lit.filter(ImageFilter.GaussianBlur(0.8)), dice, 10)


def _pdf(pages: Pages, resolution: int, quality: int) -> tuple[bytes, str]:
    written = io.BytesIO()
    pages[0].save(written, "PDF", save_all=True, append_images=list(pages[1:]), resolution=resolution, quality=quality)
    return written.getvalue(), "pdf"


def scan(document: Path, look: str) -> tuple[bytes, str]:
    """The bytes of the picture and the ending of its name."""
    source = pdfium.PdfDocument(document.read_bytes())
    pages = [ImageOps.grayscale(page.render(scale=300 / 72).to_pil()) for page in source]
    return LOOKS[look](pages, random.Random(document.name))  # noqa: S311 - dirt, not a secret


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.parsing.scan", description=__doc__)
    parser.add_argument("folder", type=Path, help="documents with their truth")
    parser.add_argument("scans", type=Path)
    parser.add_argument("--look", choices=LOOKS, help="the same for all")
    parser.add_argument("--every", type=int, default=1, help="only every so many documents")
    options = parser.parse_args()
    options.scans.mkdir(parents=True, exist_ok=True)
    for document in sorted(options.folder.glob("*.pdf"))[:: options.every]:
        look = options.look or random.Random(document.stem).choice(list(LOOKS))  # noqa: S311 - dirt, not a secret
        data, ending = scan(document, look)
        file = f"{document.stem}-{look}.{ending}"
        (options.scans / file).write_bytes(data)
        truth = json.loads((options.folder / f"{document.name}.truth.json").read_text(encoding="utf-8"))
        truth |= {"file": file, "kind": f"scan-{look}"}
        written = json.dumps(truth, ensure_ascii=False, indent=1)
        (options.scans / f"{file}.truth.json").write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
