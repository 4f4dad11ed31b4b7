"""Fonts for plain pages: Helvetica, and for other scripts whatever the system has."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

_LARGEST = 30_000_000


def other_font(texts: Iterable[str]) -> bytes:
    """The file of a font for the letters that Helvetica lacks; empty where there are none, or no font."""
    missing = next((char for text in texts for char in text if not is_latin(char)), None)
    finder = shutil.which("fc-match")
    if missing is None or finder is None:
        return b""
    wanted = f":charset={ord(missing):x}"
    found = subprocess.run([finder, "-f", "%{file}", wanted], capture_output=True, text=True, check=False, timeout=10)  # noqa: S603 - a letter of the text, as a number
    path = Path(found.stdout.strip())
    return path.read_bytes() if path.is_file() and path.stat().st_size < _LARGEST else b""


def is_latin(text: str) -> bool:
    """Whether Helvetica has all letters of a text."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
