"""Lines of an engine to words like those of every other source: in points, on baselines, with size and weight."""

from collections.abc import Iterator, Sequence
from statistics import median

from rolecall.parsing.evidence import Box
from rolecall.parsing.extract.letters import clean
from rolecall.parsing.extract.words import Word
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.heads import set_alike
from rolecall.parsing.ocr.lettering import Strokes, is_bold, settled, size_and_baseline
from rolecall.parsing.ocr.marks import Marks, as_mark, mark_of
from rolecall.parsing.ocr.pictures import Picture
from rolecall.parsing.ocr.tails import with_tails
from rolecall.parsing.ocr.tidy import mended, ragged

_SAME_EDGE_PT = 2.2
_ASCENT, _DESCENT = 0.9, 0.22
_LATIN_ENDS = "\u0250"
_APART = 3.0  # heights of a word
_OTHER_SIZE = 1.3  # times: what measuring a single word may miss


def words_of(picture: Picture, lines: Sequence[Sequence[Read]]) -> tuple[Picture, list[Word]]:
    """The words of one page and the page as it is read: turned, if its words are."""
    quarter = _quarter(lines)
    page = _turned(picture, quarter)
    rows = [row for line in lines for row in _rows(_placed(page, line, quarter), page.page)]
    strokes, scale = Strokes(page.image), page.image.width / page.width
    _weigh(rows, strokes, scale)
    set_alike(rows)
    with_tails(rows, strokes.ink, scale)
    _settle(rows)
    rows = mended(Marks(strokes.ink, scale).added(rows))
    return page, [word for row in rows for word in row]


def _placed(page: Picture, line: Sequence[Read], quarter: int) -> list[tuple[str, Box]]:
    """The words of a line that are words, with their boxes."""
    placed = [(word, _box(word, quarter, page)) for word in line if word.quarter == quarter]
    kept = [(clean(word.text), box) for word, box in placed if not ragged(word, box)]
    return [(text, box) for text, box in kept if text]


def _runs(line: Sequence[tuple[str, Box]]) -> Iterator[list[tuple[str, Box]]]:
    """A line cut where it is white for long: what stands there side by side may be of different sizes."""
    high = median([box[3] - box[1] for _, box in line] or [0.0])
    run: list[tuple[str, Box]] = []
    for text, box in line:
        if run and box[0] - run[-1][1][2] > _APART * high:
            yield run
            run = []
        run.append((text, box))
    if run:
        yield run


def _rows(line: Sequence[tuple[str, Box]], page: int) -> Iterator[list[Word]]:
    """The runs of a line, all as high as the line but those that are clearly set in another size."""
    size, baseline = size_and_baseline(line) if line else (0.0, 0.0)
    for run in _runs(line):
        own, base = size_and_baseline(run)
        other = not size / _OTHER_SIZE < own < size * _OTHER_SIZE
        yield _row(run, page, own, base) if other else _row(run, page, size, baseline)


def _row(run: Sequence[tuple[str, Box]], page: int, size: float, baseline: float) -> list[Word]:
    words = [_word(text, page, box, size, baseline) for text, box in run]
    for index, (_, box) in enumerate(run):
        words[index].text = as_mark(words, index, mark_of(box, size, baseline))
    return words


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


def _weigh(rows: Sequence[Sequence[Word]], strokes: Strokes, scale: float) -> None:
    """A short word or a mark is as bold as the word before it; what stands together is slanted or upright."""
    ratios = [_thickness(strokes, word, scale) / (scale * word.size) for row in rows for word in row]
    bold = iter(is_bold(ratios))
    for row in rows:
        for index, word in enumerate(row):
            own = next(bold)
            word.bold = row[index - 1].bold if index and sum(char.isalnum() for char in word.text) < 3 else own
        slanted = _is_slanted(row, strokes, scale)
        for word in row:
            word.italic = slanted


def _is_slanted(row: Sequence[Word], strokes: Strokes, scale: float) -> bool:
    """Whether most letters of the longer words are."""
    told = [word for word in row if sum(char.isalpha() for char in word.text) > 3 and max(word.text) < _LATIN_ENDS]
    slanted = [word for word in told if strokes.are_slanted(_pixels(word, scale))]
    return 2 * sum(len(word.text) for word in slanted) > sum(len(word.text) for word in told)


def _thickness(strokes: Strokes, word: Word, scale: float) -> float:
    return strokes.thickness(_pixels(word, scale))


def _pixels(word: Word, scale: float) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(edge * scale) for edge in word.box)
    return left, top, right, bottom


def _settle(rows: Sequence[Sequence[Word]]) -> None:
    """One size for lines of one size, one left edge for lines that begin together."""
    sizes = settled([word.size for row in rows for word in row])
    starts: list[Word] = []
    for row in rows:
        for index, word in enumerate(row):
            word.size = sizes[word.size]
            if index == 0 or word.x0 - row[index - 1].x1 > 0.7 * word.size:
                starts.append(word)
    for group in _side_by_side(starts):
        edge = round(median(word.x0 for word in group), 2)
        for word in group:
            word.x0 = edge


def _side_by_side(starts: Sequence[Word]) -> Iterator[list[Word]]:
    """Words whose left edges differ by less than an engine's error."""
    group: list[Word] = []
    for word in sorted(starts, key=lambda w: w.x0):
        if group and word.x0 - group[0].x0 > _SAME_EDGE_PT:
            yield group
            group = []
        group.append(word)
    if group:
        yield group
