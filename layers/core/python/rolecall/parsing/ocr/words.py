"""Lines of an engine to words like those of every other source: in points, on baselines, with size and weight."""

from collections.abc import Sequence
from statistics import median

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import clean
from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.lettering import Strokes, is_bold, settled, size_and_baseline
from rolecall.parsing.ocr.pictures import Picture
from rolecall.parsing.ocr.tidy import mended, ragged

_SAME_EDGE_PT = 2.2
_ASCENT, _DESCENT = 0.9, 0.22


def words_of(picture: Picture, lines: Sequence[Sequence[Read]]) -> tuple[Picture, list[Word]]:
    """The words of one page and the page as it is read: turned, if its words are."""
    quarter = _quarter(lines)
    picture = _turned(picture, quarter)
    strokes = Strokes(picture.image)
    rows: list[list[Word]] = []
    ratios: list[float] = []
    for line in lines:
        boxed = [(word, _box(word, quarter, picture)) for word in line if word.quarter == quarter]
        boxed = [(word, box) for word, box in boxed if not ragged(word, box)]
        if not boxed:
            continue
        size, baseline = size_and_baseline([(word.text, box) for word, box in boxed])
        row = []
        for word, box in boxed:
            if shown := clean(word.text):
                row.append(_word(shown, picture.page, box, size, baseline))
                ratios.append(_stroke(strokes, picture, box) / size)
        rows += [row] if row else []
    _weigh(rows, ratios)
    _settle(rows)
    return picture, [word for row in mended(rows) for word in row]


def _quarter(lines: Sequence[Sequence[Read]]) -> int:
    turns = [word.quarter for line in lines for word in line if len(word.text) > 2]
    return max(range(4), key=lambda quarter: (turns.count(quarter), -quarter))


def _turned(picture: Picture, quarter: int) -> Picture:
    if not quarter:
        return picture
    from PIL import Image

    ways = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    size = (picture.height, picture.width) if quarter % 2 else (picture.width, picture.height)
    return Picture(picture.image.transpose(ways[quarter - 1]), picture.page, *size)


def _box(word: Read, quarter: int, picture: Picture) -> Box:
    """Points from the top left of the turned page."""
    places = [((x, y), (y, 1 - x), (1 - x, 1 - y), (1 - y, x))[quarter] for x, y in word.corners]
    across, along = [x * picture.width for x, _ in places], [y * picture.height for _, y in places]
    return (min(across), min(along), max(across), max(along))


def _word(text: str, page: int, box: Box, size: float, baseline: float) -> Word:
    top, bottom = baseline - _ASCENT * size, baseline + _DESCENT * size
    return Word(text, page, round(box[0], 2), round(top, 2), round(box[2], 2), round(bottom, 2), size=size)


def _stroke(strokes: Strokes, picture: Picture, box: Box) -> float:
    """In points."""
    scale = picture.image.width / picture.width
    left, top, right, bottom = (round(edge * scale) for edge in box)
    return strokes.thickness((left, top, right, bottom)) / scale


def _weigh(rows: Sequence[Sequence[Word]], ratios: Sequence[float]) -> None:
    """A short word or a mark is as bold as the word before it."""
    bold = iter(is_bold(ratios))
    for row in rows:
        for index, word in enumerate(row):
            own = next(bold)
            word.bold = row[index - 1].bold if index and sum(char.isalnum() for char in word.text) < 3 else own


def _settle(rows: Sequence[Sequence[Word]]) -> None:
    """One size for lines of one size, one left edge for lines that begin together."""
    sizes = settled([word.size for row in rows for word in row])
    starts: list[Word] = []
    for row in rows:
        for index, word in enumerate(row):
            word.size = sizes[word.size]
            if index == 0 or word.x0 - row[index - 1].x1 > 0.7 * word.size:
                starts.append(word)
    group: list[Word] = []
    for word in [*sorted(starts, key=lambda w: w.x0), None]:
        if word is not None and (not group or word.x0 - group[0].x0 <= _SAME_EDGE_PT):
            group.append(word)
            continue
        edge = round(median(w.x0 for w in group), 2) if group else 0.0
        for other in group:
            other.x0 = edge
        group = [word] if word is not None else []
