"""Characters of TeX's fonts of old: ligatures known by their place in the font, accents drawn over their letters."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from rolecall.parsing.evidence import Box

_COMBINING = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "¯": "\u0304", "ˉ": "\u0304",
    "˘": "\u0306", "˙": "\u0307", "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327",
    "˛": "\u0328",
}  # fmt: skip
_MARK = re.compile("[" + "".join(_COMBINING) + "]")
_UNDOTTED = {"ı": "i", "ȷ": "j"}
# By their place in a font without names: of the encodings T1 and, where it has no other meaning, OT1.
_PLACES = {
    0x0B: "ﬀ", 0x0C: "ﬁ", 0x0E: "ﬃ", 0x0F: "ﬄ", 0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–",
    0x16: "—", 0x1B: "ﬀ", 0x1C: "ﬁ", 0x1D: "ﬂ", 0x1E: "ﬃ", 0x1F: "ﬄ",
}  # fmt: skip
_PLACE = re.compile("[" + "".join(map(chr, _PLACES)) + "]")
_NOTHING = "\xad"  # keeps the places of the other characters; words are freed of it
_FURTHEST = 150  # characters between a letter and its mark: a line's


def read_as_drawn(string: str, box: Callable[[int], Box]) -> str:
    """The characters of a page, as many as before: ligatures named, and accents put onto their letters."""
    if _PLACE.search(string):
        string = string.translate(_PLACES)
    return _composed(string, box) if _MARK.search(string) else string


def _composed(string: str, box: Callable[[int], Box]) -> str:
    """Each mark put onto the letter that it is drawn over."""
    characters = list(string)
    for match in _MARK.finditer(string):
        at = match.start()
        for base in _near(characters, at):
            letter = _accented(characters[base], match[0])
            if letter and _over(box(at), box(base)):
                characters[base], characters[at] = letter, _NOTHING
                _close_gap(characters, at, box)
                break
    return "".join(characters)


def _near(characters: list[str], at: int) -> Iterator[int]:
    """Letters around a place, the following one first."""
    for distance in range(1, _FURTHEST):
        for index in (at + distance, at - distance):
            if 0 <= index < len(characters) and characters[index].isalpha():
                yield index


def _accented(letter: str, mark: str) -> str:
    """One character, or nothing where no alphabet has it."""
    made = unicodedata.normalize("NFC", _UNDOTTED.get(letter, letter) + _COMBINING[mark])
    return made if len(made) == 1 else ""


def _over(mark: Box, letter: Box) -> bool:
    middle, high = (mark[0] + mark[2]) / 2, letter[3] - letter[1]
    return letter[0] <= middle <= letter[2] and abs(mark[1] - letter[1]) < 0.5 * high


def _close_gap(characters: list[str], at: int, box: Callable[[int], Box]) -> None:
    """The blank that a mark drawn backwards left inside its word: "C¸ elik"."""
    if not (0 < at < len(characters) - 2 and characters[at + 1] == " "):
        return
    before, behind = box(at - 1), box(at + 2)
    if abs(behind[0] - before[2]) < 0.1 * (before[3] - before[1]) and abs(behind[1] - before[1]) < 1:
        characters[at + 1] = _NOTHING
