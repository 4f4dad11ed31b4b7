"""One line of a page cut out and recognised by itself, enlarged and pushed upright as asked."""

from PIL import Image

from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.recognised import recognised
from rolecall.parsing.ocr.regions import Edges

_BESIDE = 10  # pixels of white that a line keeps around it


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
