"""Tesseract behind the port: pages as pictures in, Textract's blocks out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

from rolecall.parsing.ocr import models
from rolecall.parsing.ocr.blocks import Corners, Read, Response, response
from rolecall.parsing.ocr.by_row import is_read_by_row, read_by_row
from rolecall.parsing.ocr.mail_again import with_mail_read_again
from rolecall.parsing.ocr.name_again import with_name_read_again
from rolecall.parsing.ocr.page_language import language_of_lines, other_language, sureness
from rolecall.parsing.ocr.recognised import Lines, recognised, with_addresses
from rolecall.parsing.ocr.regions import regions

_OSD_PX = 1800
_SURE_OF_TURN = 1.5
# Japanese of a fax is taken for Latin letters, which then make no sense.
_MISTAKEN, _UNSURE = "jpn+eng", 60.0
_SCRIPTS = {"Arabic": "ara+eng", "Japanese": "jpn+eng", "Hiragana": "jpn+eng", "Katakana": "jpn+eng", "Han": "jpn+eng"}


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
        if not is_read_by_row(model):
            read[0] = with_name_read_again(model, turned[0].image, read[0])
            read[0] = with_mail_read_again(turned[0].image, read[0])
        return response([_as_it_lay(lines, page.quarter) for page, lines in zip(turned, read, strict=True)])

    def _model(self, page: "_Turned") -> tuple[str, Lines]:
        """The script decides, then the words of a first reading; that reading too."""
        if page.model:
            return self._loaded(page.model), []
        lines = _read(models.FIRST, page.image)
        if sureness(lines) < _UNSURE and models.has(_MISTAKEN):
            other = _read_well(self._loaded(_MISTAKEN), page.image)
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
    return read_by_row(model, image) if is_read_by_row(model) else _read(model, image)


def _read(model: str, image: Image.Image) -> Lines:
    """Lines of words, their places in fractions of the picture."""
    lines: Lines = []
    for edges in regions(image):
        part = image.crop(edges)  # a rectangle of the whole breaks where a part holds pictures
        lines += recognised(model, part, edges[:2], image.size)
    return lines


def _as_it_lay(lines: Lines, quarter: int) -> Lines:
    """Places on the page as it was before it was turned, as Textract gives them."""
    return [[Read(word.text, tuple(_laid(word.corners, quarter)), word.confidence) for word in line] for line in lines]


def _laid(corners: Corners, quarter: int) -> Iterator[tuple[float, float]]:
    for x, y in corners:
        yield ((x, y), (1 - y, x), (1 - x, 1 - y), (y, 1 - x))[quarter]
