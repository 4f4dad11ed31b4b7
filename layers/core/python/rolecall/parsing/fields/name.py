"""Whose resume it is."""

from collections.abc import Iterator, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import Found
from rolecall.parsing.fields.labelled_values import Labelled
from rolecall.parsing.fields.name_type import before_mark, in_large_type, in_two_sizes, over_lines
from rolecall.parsing.fields.name_words import (
    family_first,
    given_first,
    holds,
    is_one_name,
    looks_like_name,
    name_score,
    title_length,
    unread,
    untraded,
)
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.scores import title_score

_MOST_LINES = 8
_DOUBTFUL = 0.9  # a score
_NEAR_TOP, _FAR_LARGER = 3, 1.5


def name_of(
    head: Sequence[Line], everything: Sequence[Line], values: Sequence[Labelled], mail: str | None
) -> Found | None:
    """Labelled; else the line near the top that looks most like a name, helped by size and by the mail address."""
    if found := _of_two_labels(values):
        return found
    for value in values:
        shown = given_first(unread(value.text)) if value.kind == "name" else ""
        if looks_like_name(shown) or is_one_name(shown):
            return Found(shown, value.words)
    body = _body_size(everything)
    alone = list(_one_name(head, body, mail))
    candidates = _name_candidates(head, body, mail)
    whole = {word for text, _, _ in candidates for word in text.split()}
    known = [found for found in alone if holds(mail, found[0]) and found[0] not in whole]
    best = max(_scored([*candidates, *known], body, mail), key=lambda pair: pair[0], default=None)
    if best is None or best[0] <= _DOUBTFUL:
        return next((Found(text, tuple(words)) for text, words, _ in alone), None)
    return best[1]


def _scored(
    candidates: Sequence[tuple[str, list[Word], Line]], body: float, mail: str | None
) -> Iterator[tuple[float, Found]]:
    for index, (text, words, line) in enumerate(candidates):
        score = name_score(text, mail) + 2.4 * min(1.0, max(0.0, (line.size - body) / body)) - 0.12 * index
        yield score + 0.5 * (line.size > body + 0.5) + 0.3 * line.bold, Found(text, tuple(words))


def _of_two_labels(values: Sequence[Labelled]) -> Found | None:
    """Given and family name with a label each."""
    given = next((value for value in values if value.kind == "given"), None)
    family = next((value for value in values if value.kind == "family"), None)
    family = family or next((value for value in values if value.kind == "name"), None)
    if given is None or family is None:
        return None
    asian = family.text[0] > "\u2fff"
    text = " ".join((family.text, given.text) if asian else (given.text, family.text))
    return Found(text, (*given.words, *family.words)) if looks_like_name(text) else None


def _one_name(head: Sequence[Line], body: float, mail: str | None) -> Iterator[tuple[str, list[Word], Line]]:
    """Some people have one name: alone, or before a mark, in larger type or in the mail address as well."""
    for index, line in enumerate(head[:40]):
        words = before_mark(line.chunks[0].words)
        words = words[:1] if words[0].text.endswith(",") else words
        name = trimmed(words)
        if not is_one_name(name) or title_score(name) > 0:
            continue
        if holds(mail, name) or (index < _NEAR_TOP and line.size > _FAR_LARGER * body):
            yield name, words, line


def _name_candidates(head: Sequence[Line], body: float, mail: str | None) -> list[tuple[str, list[Word], Line]]:
    """Lines and chunks near the top, and lines of one large type together."""
    found = []
    skipped: set[int] = set()
    for index, line in enumerate(head[:40]):
        if index in skipped:
            continue
        runs = in_two_sizes(head[index : index + _MOST_LINES], body) or in_large_type(head, index)
        runs = [] if runs and title_length([word.text for word in runs[0]]) else runs
        for count in range(len(runs), len(line.chunks) == 1 or not runs, -1):
            text = over_lines(runs[:count])
            if looks_like_name(text) and not hits(untraded(text), "title_heads"):
                found.append((text, [word for run in runs[:count] for word in run], line))
                skipped |= set(range(index, index + count))
                break
        if index in skipped:
            continue
        for chunk in line.chunks:
            words = before_mark(chunk.words)
            found.append((unread(trimmed(words)), words, line))
            if named := family_first(trimmed(chunk.words), mail):
                found.append((named, chunk.words, line))
    return [item for item in found if looks_like_name(item[0])]


def _body_size(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 11.0
