"""Textract's block JSON: how an engine writes it, and how it is read, by `textract-trp`.

Source of the format: Amazon Textract, "Text Detection and Document Analysis Response Objects". Places are fractions of
the page; a word's polygon starts at its own top left corner, so that it tells how the word is turned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]
Response = Mapping[str, Any]
Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A word as an engine read it: its polygon in fractions of the page, and how sure the engine is, 0 to 100."""

    text: str
    corners: Corners
    confidence: float

    @property
    def quarter(self) -> int:
        """Quarter turns clockwise in which the word stands: 0 is upright."""
        (x0, y0), (x1, y1) = self.corners[0], self.corners[1]
        if abs(x1 - x0) >= abs(y1 - y0):
            return 0 if x1 >= x0 else 2
        return 1 if y1 > y0 else 3


def read_pages(responses: Sequence[Response]) -> list[list[list[Read]]]:
    """Pages of lines of words. Raises ValueError where the answers are not as documented."""
    from trp import Document

    try:
        pages = Document(list(responses)).pages
        return [[[_read(word) for word in line.words if word.text] for line in page.lines] for page in pages]
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError("not an answer of Textract") from error


def _read(word: Any) -> Read:  # noqa: ANN401 - trp carries no types
    corners = tuple((float(point.x), float(point.y)) for point in word.geometry.polygon)
    if len(corners) != 4 or not all(-1 <= value <= 2 for point in corners for value in point):
        raise KeyError("Polygon")
    return Read(str(word.text), corners, float(word.confidence))


def response(pages: Sequence[Sequence[Sequence[Read]]]) -> Response:
    """What Textract would answer for pages of lines of words."""
    blocks: list[Block] = []
    for number, lines in enumerate(pages, start=1):
        blocks += _page(number, [line for line in lines if line])
    return {"DocumentMetadata": {"Pages": len(pages)}, "JobStatus": "SUCCEEDED", "Blocks": blocks}


def _page(number: int, lines: Sequence[Sequence[Read]]) -> list[Block]:
    whole = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    names = [f"{number}-{row}" for row in range(len(lines))]
    found: list[Block] = [_block("PAGE", str(number), number, whole, names)]
    for name, line in zip(names, lines, strict=True):
        words = [f"{name}-{column}" for column in range(len(line))]
        around = tuple(point for word in line for point in word.corners)
        sure = sum(word.confidence for word in line) / len(line)
        text = {"Text": " ".join(word.text for word in line), "Confidence": sure}
        found.append(_block("LINE", name, number, _outer(around), words) | text)
        for own, word in zip(words, line, strict=True):
            read = {"Text": word.text, "Confidence": word.confidence, "TextType": "PRINTED"}
            found.append(_block("WORD", own, number, word.corners, []) | read)
    return found


def _block(kind: str, name: str, page: int, corners: Corners, children: Sequence[str]) -> Block:
    (left, top), _, (right, bottom), _ = _outer(corners)
    box = {"Left": left, "Top": top, "Width": right - left, "Height": bottom - top}
    geometry = {"BoundingBox": box, "Polygon": [{"X": x, "Y": y} for x, y in corners]}
    block: Block = {"BlockType": kind, "Id": name, "Page": page, "Geometry": geometry}
    return block | ({"Relationships": [{"Type": "CHILD", "Ids": list(children)}]} if children else {})


def _outer(corners: Corners) -> Corners:
    across, along = [x for x, _ in corners], [y for _, y in corners]
    left, top, right, bottom = min(across), min(along), max(across), max(along)
    return ((left, top), (right, top), (right, bottom), (left, bottom))
