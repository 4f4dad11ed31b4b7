"""When ink can be told from its ground, for every format."""

from functools import lru_cache

WHITE = 0xFFFFFF
ANY = -1  # a ground of which the file does not tell the colour: nothing is hidden by it
TINY_PT = 2.0
MIN_CONTRAST = 1.12  # 1 is the same colour; the lightest greys that people print with are above this


@lru_cache(maxsize=1024)
def contrast(one: int, other: int) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def why_hidden(color: int, ground: int, size: float, *, vanished: bool) -> str:
    """Why text of a format without layers cannot be seen, or nothing."""
    if vanished:
        return "hidden attribute"
    if size < TINY_PT:
        return "tiny"
    return "colour of the background" if ground != ANY and contrast(color, ground) < MIN_CONTRAST else ""


def _luminance(color: int) -> float:
    channels = ((color >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
