"""Words that the end of a line broke ("Univer-" above "sität"): put together again wherever text is made of words."""

from collections.abc import Iterable

from rolecall.parsing.extract.words import Word
from rolecall.taxonomy.words import fold, table

# "Antriebs- und Fördertechnik": the hyphen stands for the rest of the word.
_SHARED = table("und;oder;bzw.;and;or;och;eller;en;of;et;ou;y;o;e;i;lub;ve")
# These keep the hyphen that they have in the middle of a line as well.
_PARTED = table("self;full;part;vice;long;short;high;low;cross;third;open;real;co;well;ex")


def text_of(words: Iterable[Word]) -> str:
    """The words with blanks between them, and without the hyphens that only the end of a line put there."""
    text, last = "", None
    for word in words:
        below = last is not None and (last.text[-1] in "-‐\xad" or _unspaced(last, word)) and _in_next_line(last, word)
        text = stitched(text, word.text) if below else f"{text} {word.text}" if text else word.text
        last = word
    return text


def stitched(text: str, following: str) -> str:
    """A text that ends in a hyphen or in a script without blanks, and the next line."""
    if text[-1] not in "-‐\xad":
        return text + following
    last = text.rsplit(maxsplit=1)[-1]
    head, first = fold(last[:-1]), fold(following).split(maxsplit=1)[0]
    if first in _SHARED or not head:
        return f"{text} {following}"
    if any(c in last for c in "@/.0123456789"):
        return text + following
    plain = following[0].islower() and len(head) > 1 and head not in _PARTED
    return text[:-1] + following if plain else text + following


def _unspaced(last: Word, word: Word) -> bool:
    """Japanese is broken anywhere."""
    return last.text[-1] > "\u2fff" and word.text[0] > "\u2fff"


def _in_next_line(last: Word, word: Word) -> bool:
    """Lower on the page or on the next one; where the format knows paragraphs, it broke no word."""
    middle = (word.y0 + word.y1) / 2
    return last.paragraph < 0 and (word.page > last.page or middle > last.y1)
