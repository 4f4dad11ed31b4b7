"""What lies behind the text of a Word document besides its paragraphs: filled shapes, text boxes and pictures.

Word decides where they land on the page; from the file alone their colour is known, and roughly what they cover. Where
that leaves the ground of a text open, the answer is ANY: no colour hides the text.
"""

from xml.etree import ElementTree as ET

from rolecall.parsing.extract.docx_styles import color_of
from rolecall.parsing.extract.visible import ANY, WHITE

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_LEGACY = frozenset(f"{_V}{name}" for name in ("shape", "rect", "roundrect", "oval"))
_PAPER = frozenset(("bg1", "lt1"))
_EMU = 12_700  # to the point


def fill_of(shape: ET.Element, ground: int) -> int:
    """The ground of the text in a shape; of any other element, `ground`."""
    if shape.tag in _LEGACY:
        color = shape.get("fillcolor", "").split(" ")[0]
        if shape.get("filled") in ("f", "false"):
            return ground
        return color_of(color[1:]) if color.startswith("#") and len(color) == 7 else ANY if color else ground
    if shape.tag != f"{_WPS}wsp":
        return ground
    look = shape.find(f"{_WPS}spPr")
    if look is None or look.find(f"{_A}noFill") is not None:
        return ground
    solid = look.find(f"{_A}solidFill")
    if solid is not None:
        return _solid(solid)
    styled = shape.find(f"{_WPS}style/{_A}fillRef")
    patterned = any(look.find(f"{_A}{name}") is not None for name in ("gradFill", "blipFill", "pattFill"))
    return ANY if patterned or (styled is not None and styled.get("idx") != "0") else ground


def _solid(fill: ET.Element) -> int:
    """A theme's colours depend on the theme; only its paper is taken for what it is nearly always."""
    plain = fill.find(f"{_A}srgbClr")
    if plain is not None and not len(plain):
        return color_of(plain.get("val"))
    theme = fill.find(f"{_A}schemeClr")
    return WHITE if theme is not None and theme.get("val") in _PAPER and not len(theme) else ANY


def is_decorated(root: ET.Element) -> bool:
    """Whether a picture or a shape that is not white lies anywhere in an element."""
    return any(item.tag == f"{_A}blip" or fill_of(item, WHITE) != WHITE for item in root.iter())


def covered_pt(root: ET.Element) -> float:
    """How far down from their anchors the pictures and shapes reach that lie behind the text."""
    heights = [0.0]
    for anchor in root.iter(f"{_WP}anchor"):
        extent = anchor.find(f"{_WP}extent")
        if anchor.get("behindDoc") in ("1", "true") and extent is not None and is_decorated(anchor):
            high = extent.get("cy", "0")
            heights.append(int(high) / _EMU if high.isdigit() and len(high) < 10 else 0.0)
    return max(heights)
