"""What a run of a Word document looks like: defaults, paragraph and character styles, direct formatting."""

from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass(frozen=True, slots=True)
class Look:
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    color: int = 0
    vanish: bool = False
    caps: bool = False


class DocxStyles:
    """The style sheet. Unknown styles look like the default."""

    def __init__(self, root: ET.Element | None) -> None:
        self._styles: dict[str, ET.Element] = {}
        self._known: dict[str, Look] = {}
        self._default_name = ""
        self.default = Look(size=10.0)
        if root is not None:
            self._read(root)

    def _read(self, root: ET.Element) -> None:
        self.default = changed(self.default, root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iter(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._default_name = name

    def paragraph(self, name: str | None) -> Look:
        """The look of a paragraph style, with what it is based on."""
        return self._resolve(name or self._default_name, self.default, 0)

    def character(self, name: str, base: Look) -> Look:
        style = self._styles.get(name)
        return changed(base, style.find(f"{W}rPr")) if style is not None else base

    def numbered(self, name: str | None) -> bool:
        """Whether the style makes a list item."""
        style, depth = self._styles.get(name or ""), 0
        while style is not None and depth < 10:
            if style.find(f"{W}pPr/{W}numPr") is not None:
                return True
            parent = style.find(f"{W}basedOn")
            style, depth = self._styles.get(parent.get(f"{W}val", "")) if parent is not None else None, depth + 1
        return False

    def _resolve(self, name: str, base: Look, depth: int) -> Look:
        if name in self._known:
            return self._known[name]
        style = self._styles.get(name)
        if style is None or depth > 10:
            return base
        parent = style.find(f"{W}basedOn")
        if parent is not None:
            base = self._resolve(parent.get(f"{W}val", ""), base, depth + 1)
        self._known[name] = changed(base, style.find(f"{W}rPr"))
        return self._known[name]


def changed(look: Look, properties: ET.Element | None) -> Look:
    """`look` with a w:rPr applied."""
    if properties is None:
        return look
    for item in properties:
        value = item.get(f"{W}val")
        match item.tag.removeprefix(W):
            case "b":
                look = replace(look, bold=value not in _OFF)
            case "i":
                look = replace(look, italic=value not in _OFF)
            case "vanish" | "webHidden" | "specVanish":
                look = replace(look, vanish=value not in _OFF)
            case "caps":
                look = replace(look, caps=value not in _OFF)
            case "sz":
                look = replace(look, size=_half_points(value, look.size))
            case "color":
                look = replace(look, color=color_of(value))
    return look


def _half_points(value: str | None, default: float) -> float:
    return max(0.5, min(200.0, int(value) / 2)) if value and value.isdigit() else default


def color_of(value: str | None) -> int:
    """RRGGBB; automatic and unknown ones are black."""
    try:
        return int(value or "0", 16) & 0xFFFFFF
    except ValueError:
        return 0
