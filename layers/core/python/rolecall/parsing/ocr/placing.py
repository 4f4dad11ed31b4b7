"""The places of words in a line that was read as a whole: of those, an engine knows the order well, the edges badly."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PIL import Image

from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.kana import is_ideograph
from rolecall.parsing.ocr.regions import Edges

_INK = 160
_BLACK = [255 * (value < _INK) for value in range(256)]
Span = tuple[float, float]


def placed(line: Sequence[Read]) -> list[Read]:
    """The words of one line; those that cover the middle of another stand where their neighbours leave room."""
    spans = [_span(word) for word in line]
    known = [span if not _covers_another(at, spans) else None for at, span in enumerate(spans)]
    if None not in known or not any(known):
        return list(line)
    whole = (min(left for left, _ in spans), max(right for _, right in spans))
    leftwards = _goes_left([span for span in known if span])
    return [
        word if known[at] else _moved(word, _room(at, known, whole, leftwards=leftwards))
        for at, word in enumerate(line)
    ]


def _span(word: Read) -> Span:
    (left, _), (right, _), *_ = word.corners
    return left, right


def _covers_another(at: int, spans: Sequence[Span]) -> bool:
    left, right = spans[at]
    others = (sum(other) / 2 for number, other in enumerate(spans) if number != at and _width(other) < right - left)
    return any(left < middle < right for middle in others)


def _width(span: Span) -> float:
    return span[1] - span[0]


def _goes_left(spans: Sequence[Span]) -> bool:
    return spans[0][0] > spans[-1][0]


def _room(at: int, known: Sequence[Span | None], whole: Span, *, leftwards: bool) -> Span:
    """Between the neighbours, or from the last one to the end of the line."""
    before = next((span for span in reversed(known[:at]) if span), None)
    after = next((span for span in known[at + 1 :] if span), None)
    one, other = (after, before) if leftwards else (before, after)
    left = one[1] if one else whole[0]
    right = other[0] if other else whole[1]
    return (left, right) if left < right else (min(left, whole[1]), max(left, whole[1]))


def _moved(word: Read, span: Span) -> Read:
    (_, top), _, (_, bottom), _ = word.corners
    return _within(word, (span[0], top, span[1], bottom))


def tightened(image: Image.Image, edges: Edges, line: Sequence[Read]) -> list[Read]:
    """Each word as high and wide as its ink; where letters are words of their own, they end at the white between."""
    tight = [_tight(image, edges, word) for word in line]
    if not any(is_ideograph(word.text[0]) for word in tight):
        return tight
    white, reach = _white(image, edges), (edges[3] - edges[1]) / 2 / image.width
    for at in range(len(tight) - 1):
        word, following = tight[at : at + 2]
        (left, top, middle, bottom), (start, high, right, low) = _box(word), _box(following)
        met = (middle + start) / 2
        near = [run for run in white if abs(sum(run) / 2 - met) < reach and left < run[0] and run[1] < right]
        end, begin = max(near, key=_width, default=(met, met))
        tight[at : at + 2] = _within(word, (left, top, end, bottom)), _within(following, (begin, high, right, low))
    return tight


def _white(image: Image.Image, edges: Edges) -> list[Span]:
    """The white between the letters of a line, in fractions of the page's width."""
    left, _, right, _ = edges
    ink = image.crop(edges).point(_BLACK).resize((right - left, 1), Image.Resampling.BOX).tobytes()
    inked = [at for at, value in enumerate(ink, left) if value]
    return [((at + 1) / image.width, other / image.width) for at, other in pairwise(inked) if other > at + 1]


def _box(word: Read) -> tuple[float, float, float, float]:
    (left, top), _, (right, bottom), _ = word.corners
    return left, top, right, bottom


def _tight(image: Image.Image, edges: Edges, word: Read) -> Read:
    left, right = (round(edge * image.width) for edge in _span(word))
    left, top, right, bottom = max(left, 0), max(edges[1] - 2, 0), min(right, image.width), edges[3] + 2
    if left >= right:
        return word
    ink = image.crop((left, top, right, bottom)).point(_BLACK).getbbox()
    if ink is None:
        return word
    wide, high = image.size
    box = ((left + ink[0]) / wide, (top + ink[1]) / high, (left + ink[2]) / wide, (top + ink[3]) / high)
    return _within(word, box)


def _within(word: Read, box: tuple[float, float, float, float]) -> Read:
    left, top, right, bottom = box
    return replace(word, corners=((left, top), (right, top), (right, bottom), (left, bottom)))
