"""Plain text to words: every character has its column, so that hand-made columns keep their place."""

import re

from rolecall.parsing.extract.encodings import decoded
from rolecall.parsing.extract.letters import clean
from rolecall.parsing.extract.markdown import is_markdown, set_markdown
from rolecall.parsing.extract.txt_frames import unframed
from rolecall.parsing.extract.words import Extract, Word

_CELL, _LEADING, _MARGIN = 6.0, 13.0, 36.0
_TOKEN = re.compile(r"\S+")


def extract_txt(data: bytes, *, kind: str = "txt") -> Extract:
    text = unframed(decoded(data))
    return set_markdown(text, kind) if is_markdown(text) else set_lines(text, kind)


def set_lines(text: str, kind: str) -> Extract:
    """One tall page; a form feed is a blank line."""
    lines = text.replace("\f", "\n").expandtabs(8).splitlines()
    extract = Extract(kind, [(612.0, round(2 * _MARGIN + _LEADING * max(1, len(lines)), 2))])
    for row, line in enumerate(lines):
        y = _MARGIN + row * _LEADING
        for token in _TOKEN.finditer(line):
            if shown := clean(token.group()):
                x0, x1 = _MARGIN + token.start() * _CELL, _MARGIN + token.end() * _CELL
                extract.words.append(Word(shown, 1, x0, round(y, 2), x1, round(y + 11, 2), 12.0))
    return extract
