"""What people call themselves below their name."""

from collections.abc import Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import Found, mails_and_urls
from rolecall.parsing.fields.labelled_values import Labelled
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.dates import find_ranges
from rolecall.parsing.wording.headings import heading_kind
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.places import place_score
from rolecall.parsing.wording.scores import title_score

_NEAR, _FAR = 3, 7  # lines below the name
_SHORT = 5  # words


def headline_of(head: Sequence[Line], name: Found | None, values: Sequence[Labelled]) -> Found | None:
    """The line below the name that reads like what the person does; else a labelled position."""
    if name is not None:
        ids = {id(word) for word in name.words}
        for index, line in enumerate(head):
            if not any(id(word) in ids for word in line.words):
                continue
            rest = [word for word in line.words if id(word) not in ids]
            below = [other.words for other in head[index + 1 :]]
            near, far = [rest, *below[:_NEAR]], [words for words in below[_NEAR:_FAR] if _is_short(words)]
            for words in (*near, *far):
                text = trimmed(words)
                if _looks_like_headline(text):
                    return Found(text, tuple(words))
            break
    return next((Found(v.text, v.words) for v in values if v.kind == "title"), None)


def _is_short(words: Sequence[Word]) -> bool:
    """Below the contact data a headline stands alone; longer lines are texts."""
    return len(words) <= _SHORT


def _looks_like_headline(text: str) -> bool:
    if not 4 <= len(text) <= 110 or mails_and_urls(text) or find_ranges(text) or sum(c.isdigit() for c in text) > 4:
        return False
    if place_score(text) > 1 or heading_kind(text) or ":" in text[:20]:
        return False
    return hits(text, "title_heads") > 0 or title_score(text) > 0.5
