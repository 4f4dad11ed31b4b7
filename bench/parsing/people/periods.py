"""Periods as documents write them, in the styles and words of their language."""

from bench.parsing.people.careers import Post, Tongue

_STYLES = ("long", "short", "numeric", "years", "dotted", "since", "apostrophe", "iso")
_DASHES = (" – ", " - ", "–", " — ")


def style_of(kind: str, seed: int) -> str:
    return _STYLES[(seed // 3 + len(kind)) % len(_STYLES)]


def precision(kind: str, seed: int) -> int:
    """How many letters of 'YYYY-MM' a document of this style shows."""
    return 4 if style_of(kind, seed) == "years" else 7


def shown_period(post: Post, tongue: Tongue, kind: str, seed: int) -> str:
    style, now = style_of(kind, seed), tongue.words["now"][seed % 3]
    dash = "～" if tongue.code == "ja" else _DASHES[seed % 4]
    start = _point(post.start, tongue, style)
    if post.end is None and style == "since" and tongue.words["since"][0] != "-":
        return f"{tongue.words['since'][0]} {start}"
    return f"{start}{dash}{now if post.end is None else _point(post.end, tongue, style)}"


def _point(date: str, tongue: Tongue, style: str) -> str:
    year, _, month = date.partition("-")
    if style == "years" or not month:
        return f"{year}年" if tongue.code == "ja" and style == "long" else year
    if tongue.code == "ja":
        return f"{year}年{int(month)}月" if style in ("long", "short", "since", "apostrophe") else f"{year}/{month}"
    wide, short = tongue.words["months"][int(month) - 1], tongue.words["short"][int(month) - 1]
    joint = " de " if tongue.code in ("es", "pt") and style == "long" else " "
    return {
        "long": f"{wide}{joint}{year}",
        "short": f"{short} {year}",
        "numeric": f"{month}/{year}",
        "dotted": f"{month}.{year}",
        "since": f"{month}/{year}",
        "apostrophe": f"{short} {year}" if tongue.code in ("ar", "tr") else f"{short.strip('.')} '{year[2:]}",
        "iso": f"{year}-{month}",
    }[style]
