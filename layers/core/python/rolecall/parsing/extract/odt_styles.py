"""What text and its ground look like in an OpenDocument: named and automatic styles, each upon its parent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from rolecall.parsing.extract.docx_styles import Look, color_of

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}
_CLEAR = frozenset(("0%", "1%", "2%", "3%"))
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies behind a text; `color` is None where the style says nothing."""

    color: int | None = None
    hidden: bool = False


class OdtStyles:
    """The styles of all parts of a document, by family and name. Unknown ones look like the default."""

    def __init__(self, roots: Iterable[ET.Element | None]) -> None:
        self._styles: dict[tuple[str, str], ET.Element] = {}
        self._defaults: dict[str, ET.Element] = {}
        for root in roots:
            if root is not None:
                self._read(root)

    def _read(self, root: ET.Element) -> None:
        for style in root.iter(f"{STYLE}style"):
            self._styles[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style
        for style in root.iter(f"{STYLE}default-style"):
            self._defaults[style.get(f"{STYLE}family", "")] = style

    def paragraph(self, name: str | None) -> Look:
        look = _changed(Look(size=12.0), self._defaults.get("paragraph"))
        for style in self._line("paragraph", name):
            look = _changed(look, style)
        return look

    def character(self, name: str | None, look: Look) -> Look:
        for style in self._line("text", name):
            look = _changed(look, style)
        return look

    def ground(self, family: str, name: str | None) -> Ground:
        """The colour that a paragraph, a span, a cell, a table or a frame is filled with."""
        ground = Ground()
        for style in self._line(family, name):
            ground = _filled(ground, style)
        return ground

    def indent(self, name: str | None) -> float:
        return max(0.0, min(300.0, self._length(name, "margin-left")))

    def opening(self, name: str | None) -> float:
        """How much further right the first line begins."""
        return max(-300.0, min(100.0, self._length(name, "text-indent")))

    def _length(self, name: str | None, attribute: str) -> float:
        found = 0.0
        for style in self._line("paragraph", name):
            properties = style.find(f"{STYLE}paragraph-properties")
            if properties is not None and (said := points(properties.get(f"{FO}{attribute}"))) is not None:
                found = said
        return found

    def width(self, name: str | None) -> float:
        """Of a table column, in points; 100 where it is not said."""
        for style in self._line("table-column", name):
            properties = style.find(f"{STYLE}table-column-properties")
            if properties is not None and (wide := points(properties.get(f"{STYLE}column-width"))):
                return wide
        return 100.0

    def _line(self, family: str, name: str | None) -> Iterator[ET.Element]:
        """The style after those it is based on."""
        found: list[ET.Element] = []
        while name and len(found) < _DEEPEST and (style := self._styles.get((family, name))) is not None:
            found.append(style)
            name = style.get(f"{STYLE}parent-style-name")
        return reversed(found)


def points(length: str | None) -> float | None:
    """The points of a length such as "2.5cm"; None for what is no length."""
    unit = _POINTS.get((length or "")[-2:])
    try:
        return float((length or "")[:-2]) * unit if unit else None
    except ValueError:
        return None


def _changed(look: Look, style: ET.Element | None) -> Look:
    properties = style.find(f"{STYLE}text-properties") if style is not None else None
    if properties is None:
        return look
    get = properties.get
    if size := get(f"{FO}font-size"):
        look = replace(look, size=_size(size, look.size))
    if weight := get(f"{FO}font-weight"):
        look = replace(look, bold=weight in ("bold", "600", "700", "800", "900"))
    if slant := get(f"{FO}font-style"):
        look = replace(look, italic=slant in ("italic", "oblique"))
    if color := get(f"{FO}color"):
        look = replace(look, color=color_of(color.removeprefix("#")))
    if get(f"{STYLE}use-window-font-color") == "true":
        look = replace(look, color=0)
    if display := get(f"{TEXT}display"):
        look = replace(look, vanish=display == "none")
    if get(f"{_LOEXT}opacity") in _CLEAR and get(f"{STYLE}use-window-font-color") != "true":
        look = replace(look, vanish=True)  # beside an automatic colour, 0 % means nothing
    if case := get(f"{FO}text-transform"):
        look = replace(look, caps=case == "uppercase")
    return look


def _size(value: str, base: float) -> float:
    if value.endswith("%"):
        share = value[:-1]
        return max(0.5, min(200.0, base * float(share) / 100)) if share.replace(".", "", 1).isdigit() else base
    return max(0.5, min(200.0, points(value) or base))


def _filled(ground: Ground, style: ET.Element) -> Ground:
    for kind in ("text", "paragraph", "table-cell", "table", "graphic"):
        properties = style.find(f"{STYLE}{kind}-properties")
        if properties is None:
            continue
        color = properties.get(f"{FO}background-color")
        if properties.get(f"{DRAW}fill") == "solid":
            color = properties.get(f"{DRAW}fill-color", color)
        if color and color.startswith("#"):
            ground = replace(ground, color=color_of(color[1:]))
    return ground
