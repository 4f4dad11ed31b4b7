"""What plain text puts around a resume: marks of a quoted mail, frames drawn with characters, names of pictures."""

import re
from collections.abc import Iterator, Sequence

_QUOTE = re.compile(r"(?:>\s?)+")
_FRAME = re.compile(r"\s*[+|├┌└╔╠╚╟][-=+─━┬┼┴═╦╬╩╪╤╧┤┐┘╗╣╝╢|]{3,}\s*")
_CORNERS = frozenset("+├┌└┬┼┴┤┐┘╔╠╚╦╬╩╗╣╝╟╢╪╤╧")
_LOGO = " logo"
_BARS = frozenset("|│║┃")


def unframed(text: str) -> str:
    return "\n".join(_without_logos(list(_without_frames(_quoted(text.splitlines())))))


def _quoted(lines: Sequence[str]) -> Sequence[str]:
    """What a mail quotes, where that is most of it: the rest is by whoever passes it on."""
    quoted = [line for line in lines if line.startswith(">")]
    written = sum(bool(line.strip()) for line in lines)
    return [_QUOTE.sub("", line, count=1) for line in quoted] if len(quoted) * 2 > written else lines


def _without_frames(lines: Sequence[str]) -> Iterator[str]:
    """Cells stay where they are; bars go below the corners of a frame only, elsewhere they part words."""
    corners: list[int] = []
    for line in lines:
        if _FRAME.fullmatch(line):
            corners = [at for at, char in enumerate(line) if char in _CORNERS]
            yield ""
        elif corners and any(at < len(line) and line[at] in _BARS for at in corners):
            yield "".join(" " if char in _BARS and at in corners else char for at, char in enumerate(line))
        else:
            corners = []
            yield line


def _without_logos(lines: Sequence[str]) -> Iterator[str]:
    """Of a profile copied from a web page: the text for a picture repeats the name that stands below it."""
    for index, line in enumerate(lines):
        named = line.strip().removesuffix(_LOGO)
        if named == line.strip() or not any(below.lstrip().startswith(named) for below in lines[index + 1 : index + 4]):
            yield line
