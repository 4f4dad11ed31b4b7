"""Periods as documents write them, in the styles and words of their language."""

from bench.parsing.people.careers import Post, Tongue

STYLES = (
    "long", "short", "numeric", "years", "dotted", "since", "apostrophe", "iso", "brief", "worded", "day",
)  # fmt: skip
_DASHES = (" – ", " - ", "–", " — ")


def style_of(kind: str, seed: int) -> str:
    return STYLES[(seed // 3 + len(kind)) % len(STYLES)]


def precision(style: str) -> int:
    """How many letters of 'YYYY-MM' a document of this style shows."""
    return 4 if style == "years" else 7


def shown_period(post: Post, tongue: Tongue, style: str, seed: int) -> str:
    now = tongue.words["now"][seed % 3]
    start = post.said[0] or _point(post.start, tongue, style)
    if post.end is None and style == "since" and tongue.words["since"][0] != "-":
        return f"{tongue.words['since'][0]} {start}"
    end = now if post.end is None else post.said[1] or _point(post.end, tongue, style, last=True)
    return start if start == end else f"{start}{_joint(tongue, style, seed)}{end}"


def _joint(tongue: Tongue, style: str, seed: int) -> str:
    if tongue.code == "ja":
        return "～"
    until = tongue.words.get("to", ["-"])[0]
    return f" {until} " if style == "worded" and until != "-" else _DASHES[seed % 4]


def _point(date: str, tongue: Tongue, style: str, *, last: bool = False) -> str:
    year, _, month = date.partition("-")
    if style == "years" or not month:
        return f"{year}年" if tongue.code == "ja" and style in ("long", "worded") else year
    if tongue.code == "ja":
        return f"{year}/{month}" if style in ("numeric", "iso", "day", "brief") else f"{year}年{int(month)}月"
    wide, short = tongue.words["months"][int(month) - 1], tongue.words["short"][int(month) - 1]
    joint = " de " if tongue.code in ("es", "pt") and style in ("long", "worded") else " "
    day = ("28" if last else "01") if tongue.code != "en" else ""
    return {
        "long": f"{wide}{joint}{year}",
        "worded": f"{wide}{joint}{year}",
        "short": f"{short} {year}",
        "numeric": f"{month}/{year}",
        "brief": f"{month}/{year[2:]}",
        "dotted": f"{month}.{year}",
        "since": f"{month}/{year}",
        "apostrophe": f"{short} {year}" if tongue.code in ("ar", "tr") else f"{short.strip('.')} '{year[2:]}",
        "iso": f"{year}-{month}",
        "day": f"{day}.{month}.{year}" if day else f"{'28' if last else '1'} {wide} {year}",
    }[style]
