"""Which way up a picture was read: the record's boxes lie on ink in one of its four turns only."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from PIL import Image, ImageStat

from rolecall.parsing.evidence import Box
from rolecall.parsing.ocr.pictures import Picture

_TURNS = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
_MOST_BOXES = 60


def as_read(picture: Picture, boxes: Sequence[Box]) -> Picture:
    """The picture in the turn in which the boxes hold most ink."""
    return max((_turned(picture, turn) for turn in _TURNS), key=lambda turned: _ink(turned, boxes[:_MOST_BOXES]))


def _turned(picture: Picture, turn: Image.Transpose | None) -> Picture:
    if turn is None:
        return picture
    width, height = picture.width, picture.height
    if turn is not Image.Transpose.ROTATE_180:
        width, height = height, width
    return replace(picture, image=picture.image.transpose(turn), width=width, height=height)


def _ink(picture: Picture, boxes: Sequence[Box]) -> float:
    """The mean darkness inside the boxes; outside of the page there is none."""
    scale = picture.image.width / picture.width
    darkness = []
    for box in boxes:
        x0, y0, x1, y1 = (round(edge * scale) for edge in box)
        inside = 0 <= x0 < x1 <= picture.image.width and 0 <= y0 < y1 <= picture.image.height
        darkness.append(255 - ImageStat.Stat(picture.image.crop((x0, y0, x1, y1))).mean[0] if inside else 0.0)
    return fmean(darkness) if darkness else 0.0
