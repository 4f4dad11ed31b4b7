"""Tesseract behind the port: pages as pictures in, Textract's blocks out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image

from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Corners, Read, Response, response
from rolecall.parsing.ocr.page_language import language_of_lines, other_language, sureness
from rolecall.parsing.ocr.regions import regions

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|^(?:https?://|www\.)|\.(?:com|org|net)\b")
# The Arabic model overlooks whole lines, but not the same ones in every size.
_SHARES = {"ara+eng": (0.5, 0.67, 1.0)}
_OSD_PX = 1800
_SURE_OF_TURN = 1.5
# Japanese of a fax is taken for Latin letters, which then make no sense.
_MISTAKEN, _UNSURE = "jpn+eng", 60.0
_SCRIPTS = {"Arabic": "ara+eng", "Japanese": "jpn+eng", "Hiragana": "jpn+eng", "Katakana": "jpn+eng", "Han": "jpn+eng"}

Lines = list[list[Read]]
Iterated = Any  # tesserocr carries no types


class ModelMissing(Exception):
    """The pages are in a language whose model is installed but not loaded yet."""

    def __init__(self, model: str) -> None:
        self.model = model
        super().__init__(model)


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Reads with the models in `loaded`; raises ModelMissing for another that it wants and that is installed."""

    loaded: frozenset[str]

    def __call__(self, images: Sequence[Image.Image]) -> Response:
        turned = [_turn(image) for image in images]
        model, first = self._model(turned[0])
        if model == models.FIRST:
            read = [first, *(_read_well(model, page.image) for page in turned[1:])]
        else:
            read = [_read_well(model, page.image) for page in turned]
            read[0] = with_addresses(read[0], first)
        return response([_as_it_lay(lines, page.quarter) for page, lines in zip(turned, read, strict=True)])

    def _model(self, page: "_Turned") -> tuple[str, Lines]:
        """The script decides, then the words of a first reading; that reading too."""
        if page.model:
            return self._loaded(page.model), []
        lines = _read(models.FIRST, page.image)
        if sureness(lines) < _UNSURE and models.has(_MISTAKEN):
            other = _read(self._loaded(_MISTAKEN), page.image)
            if sureness(other) > sureness(lines):
                return _MISTAKEN, []
        model = models.MODELS[language_of_lines(lines) or "en"]
        if model != models.FIRST:
            return (self._loaded(model) if models.has(model) else models.FIRST), lines
        return self._surest(page, lines), lines

    def _surest(self, page: "_Turned", lines: Lines) -> str:
        """English, or the language whose words stand among the English ones and whose model is surer of them."""
        model = models.MODELS.get(other_language(lines), models.FIRST)
        if model == models.FIRST or not models.has(model):
            return models.FIRST
        return model if sureness(_read(self._loaded(model), page.image)) > sureness(lines) else models.FIRST

    def _loaded(self, model: str) -> str:
        if model not in self.loaded:
            raise ModelMissing(model)
        return model


@dataclass(frozen=True, slots=True)
class _Turned:
    """A page turned upright; `quarter` is how it lay, `model` what its script asks for."""

    image: Image.Image
    quarter: int
    model: str


def _turn(image: Image.Image) -> _Turned:
    small = image.copy()
    small.thumbnail((_OSD_PX, _OSD_PX), Image.Resampling.BOX)
    engine = models.engine(models.SCRIPTS)
    engine.SetImage(small)
    engine.SetSourceResolution(150)
    seen = engine.DetectOrientationScript()
    if not seen:
        return _Turned(image, 0, "")
    quarter = seen["orient_deg"] // 90 % 4 if seen["orient_conf"] >= _SURE_OF_TURN else 0
    model = _SCRIPTS.get(seen["script_name"], "")
    ways = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    way = ways[quarter]
    return _Turned(image.transpose(way) if way is not None else image, quarter, model if models.has(model) else "")


def _read_well(model: str, image: Image.Image) -> Lines:
    """Each size of the picture adds the lines that the sizes before it left out."""
    lines: Lines = []
    for share in _SHARES.get(model, (1.0,)):
        size = round(image.width * share), round(image.height * share)
        found = _read(model, image if share == 1.0 else image.resize(size, Image.Resampling.BOX))
        known = [word for line in lines for word in line]
        lines += [line for line in found if not any(_lies_in(word, one) for word in line for one in known)]
    return lines


def _read(model: str, image: Image.Image) -> Lines:
    """Lines of words, their places in fractions of the picture."""
    engine = models.engine(model)
    lines: Lines = []
    for edges in regions(image):
        engine.SetImage(image.crop(edges))  # a rectangle of the whole breaks where a part holds pictures
        engine.SetSourceResolution(300)
        engine.Recognize()
        lines += _lines(engine.GetIterator(), edges[:2], image.size)
    return lines


def _lines(iterator: Iterated, corner: tuple[int, int], size: tuple[int, int]) -> Lines:
    from tesserocr import RIL

    lines: Lines = []
    if iterator is None:
        return lines
    while True:
        if not iterator.Empty(RIL.WORD):
            if iterator.IsAtBeginningOf(RIL.TEXTLINE) or not lines:
                lines.append([])
            box = iterator.BoundingBox(RIL.WORD)
            text = iterator.GetUTF8Text(RIL.WORD).strip()
            if box and text:
                lines[-1].append(Read(text, _corners(box, corner, size), float(iterator.Confidence(RIL.WORD))))
        if not iterator.Next(RIL.WORD):
            return lines


def with_addresses(lines: Lines, first: Lines) -> Lines:
    """Most languages' models know no at sign: addresses are taken as the first reading has them."""
    for address in (word for line in first for word in line if _ADDRESS.search(word.text)):
        for line in lines:
            covered = [word for word in line if _lies_in(word, address)]
            if covered:
                line[line.index(covered[0])] = address
                line[:] = [word for word in line if word not in covered[1:]]
                break
    return lines


def _lies_in(word: Read, address: Read) -> bool:
    (left, top), _, (right, bottom), _ = word.corners
    (first, high), _, (last, low), _ = address.corners
    return first <= (left + right) / 2 <= last and high <= (top + bottom) / 2 <= low


def _corners(box: tuple[int, int, int, int], corner: tuple[int, int], size: tuple[int, int]) -> Corners:
    left, top, right, bottom = ((edge + corner[axis % 2]) / size[axis % 2] for axis, edge in enumerate(box))
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _as_it_lay(lines: Lines, quarter: int) -> Lines:
    """Places on the page as it was before it was turned, as Textract gives them."""
    return [[Read(word.text, tuple(_laid(word.corners, quarter)), word.confidence) for word in line] for line in lines]


def _laid(corners: Corners, quarter: int) -> Iterator[tuple[float, float]]:
    for x, y in corners:
        yield ((x, y), (1 - y, x), (1 - x, 1 - y), (y, 1 - x))[quarter]
