"""Characters as they are drawn, turned into the characters that were meant."""

import re
import unicodedata

_DRAWN = {
    **dict.fromkeys((173, 8203, 8204, 8206, 8207, 8288, 65279, 65534, 65535, 0)),
    **dict.fromkeys(range(8234, 8239)),
    0x0002: "-",  # pdfium's mark for a hyphen at the end of a line
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0x2010: "-",
    0x2011: "-",
    0x2212: "-",
}

CODE_PAGES = frozenset(
    (
        "cp850",
        "cp874",
        "cp932",
        "cp936",
        "cp949",
        "cp950",
        "mac_roman",
        "iso8859_2",
        "iso8859_6",
        "euc_jp",
        "iso2022_jp",
    )
) | {f"cp{page}" for page in range(1250, 1259)}

BULLETS = frozenset("・•◦▪▫■□●○‣⁃∙·►▶▸➢➤✓✔✦◆◇❖★☆−–—-*»›→⇒\uf0b7\uf0a7\uf0d8\uf076\uf0fc\u2023\u25e6")

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LTR_RUN = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,/:@_+-]*[0-9A-Za-z]")


def is_rtl(text: str) -> bool:
    """Whether a text holds a letter of a script that is read from right to left."""
    return not text.isascii() and bool(_RTL.search(text))


def clean(text: str) -> str:
    """Ligatures opened, invisible and private-use characters dropped, composed form."""
    if text.isascii() and text.isprintable():
        return text
    shown = "".join(char for char in text.translate(_DRAWN) if char in BULLETS or not _private(char))
    return unicodedata.normalize("NFC", _presentation(shown)).strip()


def _private(char: str) -> bool:
    """Private use is where icon fonts live; controls have no look."""
    return unicodedata.category(char) in ("Co", "Cc", "Cn", "Cs")


def _presentation(text: str) -> str:
    """Arabic presentation forms back to letters; full width stays, it is how people write Japanese."""
    if any("\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc" for char in text):
        return unicodedata.normalize("NFKC", text)
    return text
