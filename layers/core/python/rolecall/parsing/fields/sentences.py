"""Whether a line is running text, by itself and by the lines around it."""

from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import looks_like_date
from rolecall.parsing.wording.legal_forms import has_suffix, is_legal_form
from rolecall.parsing.wording.lexical import hits


def is_sentence(line: Line) -> bool:
    """Running text: long, or ending like a sentence."""
    words = line.text.split()
    if line.bold:
        return False
    if ends_sentence(line.text) and len(words) > 5:
        return True
    named = has_suffix(line.text)
    small = line.text[:1].islower() and len(words) > 3
    return len(words) > (20 if named else 13) or (small and not (len(words) < 9 and hits(line.text, "title_heads")))


def begins_sentence(line: Line, following: Line | None) -> bool:
    """The first line of running text: the next one goes on in small letters."""
    if following is None or following.bullet or following.page != line.page or len(line.text.split()) < 6:
        return False
    if looks_like_date(following.text) or is_legal_form(following.text):
        return False
    same = abs(line.size - following.size) < 0.6 and line.bold == following.bold and not line.bold
    return same and following.text[:1].islower() and following.gap < 0.9 * line.size


def ends_sentence(text: str) -> bool:
    """A full stop that ends no abbreviation ("S.A. de C.V.", "Inc.")."""
    if not text.endswith((".", "。", ";")):
        return False
    last = text.rsplit(maxsplit=1)[-1].rstrip(".;")
    return (
        not has_suffix(text.rsplit(maxsplit=1)[-1]) and not (len(last) <= 4 and last[:1].isupper()) and "." not in last
    )


def goes_on(previous: Line, line: Line) -> bool:
    """The line above was full and this one begins where it did, in the same type."""
    same = abs(previous.size - line.size) < 0.6 and previous.bold == line.bold and not line.bullet
    first = line.words[0]
    full = previous.x1 + (first.x1 - first.x0) > previous.room - 4
    near = abs(line.x0 - previous.x0) < 14 and line.gap < 0.75 * line.size and not line.flow
    return same and near and (full or line.text[:1].islower())
