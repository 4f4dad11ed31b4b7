"""One line of a page cut out and recognised by itself, enlarged and pushed upright as asked."""

from PIL import Image

from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.recognised import recognised
from rolecall.parsing.ocr.regions import Edges

_BESIDE = 10  # pixels of white that a line keeps around it
_REACH = 12  # heights of a line that it may go on beyond what was read of it
_LOWEST = 8  # pixels
_BLACK = [255 * (value < 160) for value in range(256)]


def single_line(model: str, image: Image.Image, edges: Edges, scale: float = 1.0, slant: float = 0.0) -> list[Read]:
    """Its words; the engines of the model have to be set to single lines."""
    left, top, right, bottom = edges
    box = (
        max(0, left - _BESIDE),
        max(0, top - _BESIDE),
        min(image.width, right + _BESIDE),
        min(image.height, bottom + _BESIDE),
    )
    part = image.crop(box)
    if slant:
        push = (1, -slant, slant * part.height / 2, 0, 1, 0)
        part = part.transform(part.size, Image.Transform.AFFINE, push, Image.Resampling.BILINEAR, fillcolor=255)
    if scale != 1.0:
        part = part.resize((max(1, round(part.width * scale)), max(1, round(part.height * scale))))
    corner, size = (box[0] * scale, box[1] * scale), (image.width * scale, image.height * scale)
    return [word for line in recognised(model, part, corner, size) for word in line]


def grown(image: Image.Image, edges: Edges, apart: float) -> Edges:
    """The edges as far as letters go on, up to white on both sides that is `apart` times as wide as they are high."""
    left, top, right, bottom = edges
    high = bottom - top
    if high < _LOWEST or right <= left:
        return edges
    start, end = max(0, left - _REACH * high), min(image.width, right + _REACH * high)
    strip = image.crop((start, top, end, bottom)).point(_BLACK)
    inked = strip.resize((strip.width, 1), Image.Resampling.BOX).tobytes()
    white = bytes(round(apart * high))
    before, after = inked.rfind(white, 0, left - start), inked.find(white, right - start)
    return (left if before < 0 else start + before + len(white)), top, (right if after < 0 else start + after), bottom
