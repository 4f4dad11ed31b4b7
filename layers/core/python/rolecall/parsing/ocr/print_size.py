"""Small print enlarged: of two pages on one photograph, or a sheet that fills little of it, letters have few pixels."""

from statistics import median

from PIL import Image

_BANDS = 40  # that a page is cut into from left to right: narrow enough for lines that are not quite level
_INKED = 235
_LEAST = 8  # pixels: rules and specks are lower
_FEWEST = 60
_SMALL, _GOOD = (
    18,
    26,
)  # pixels of a line's letters: where engines begin to guess, and of 10 points at 300 dots per inch
_MOST_PIXELS = 14_000_000


def with_readable_print(image: Image.Image) -> Image.Image:
    """The page, enlarged if the letters of its usual lines are too small."""
    height = letter_height(image)
    if height is None or height >= _SMALL:
        return image
    scale = min(_GOOD / height, (_MOST_PIXELS / (image.width * image.height)) ** 0.5)
    if scale < 1.1:
        return image
    return image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.BICUBIC)


def letter_height(image: Image.Image) -> float | None:
    """Pixels from the top to the bottom of the ink in a usual line; None where there are few lines."""
    high = image.height
    columns = image.resize((_BANDS, high), Image.Resampling.BOX).transpose(Image.Transpose.TRANSPOSE)
    inked = columns.point([255 * (value < _INKED) for value in range(256)]).tobytes()
    bands = (inked[at : at + high] for at in range(0, len(inked), high))
    heights = [len(run) for band in bands for run in band.split(b"\0") if len(run) >= _LEAST]
    return median(heights) if len(heights) >= _FEWEST else None
