"""Whose resume it is."""

from collections.abc import Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.contact import Found
from rolecall.parsing.fields.labelled_values import Labelled
from rolecall.parsing.fields.name_type import before_mark, in_large_type, in_two_sizes, over_lines
from rolecall.parsing.fields.name_words import given_first, is_name_word, looks_like_name, name_score, untraded
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.wording.headings import heading_kind, is_document_title
from rolecall.parsing.wording.lexical import hits
from rolecall.parsing.wording.scores import title_score
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_labels import labels

_MOST_LINES = 8


def name_of(
    head: Sequence[Line], everything: Sequence[Line], values: Sequence[Labelled], mail: str | None
) -> Found | None:
    """Labelled; else the line near the top that looks most like a name, helped by size and by the mail address."""
    if found := _of_two_labels(values):
        return found
    for value in values:
        if value.kind == "name" and (shown := given_first(value.text)) and looks_like_name(shown):
            return Found(shown, value.words)
    best, weight = None, 0.9
    body = _body_size(everything)
    for index, (text, words, line) in enumerate(_name_candidates(head, body)):
        score = name_score(text, mail) + 2.4 * min(1.0, max(0.0, (line.size - body) / body)) - 0.12 * index
        score += 0.5 * (line.size > body + 0.5) + 0.3 * line.bold
        if score > weight:
            best, weight = Found(text, tuple(words)), score
    return best or _only_name(head, body, mail)


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


def _only_name(head: Sequence[Line], body: float, mail: str | None) -> Found | None:
    """Some people have one name: alone in large type above the rest, or in the mail address as well."""
    for line in head[:3]:
        word = line.chunks[0].words[0].text
        alone = len(line.chunks[0].words) == 1 and is_name_word(word) and len(word) > 2 and word[0].isupper()
        if not alone or heading_kind(word) or is_document_title(word) or fold(word) in labels():
            continue
        known = bool(mail) and fold(word) in fold(str(mail).partition("@")[0])
        if (known or line.size > 1.5 * body) and name_score(word, None) > 0.9 and title_score(word) <= 0:
            return Found(word, tuple(line.chunks[0].words))
    return None


def _name_candidates(head: Sequence[Line], body: float) -> list[tuple[str, list[Word], Line]]:
    """Lines and chunks near the top, and lines of one large type together."""
    found = []
    skipped: set[int] = set()
    for index, line in enumerate(head[:40]):
        if index in skipped:
            continue
        runs = in_two_sizes(head[index : index + _MOST_LINES], body) or in_large_type(head, index)
        for count in range(len(runs), 1, -1):
            words = [word for run in runs[:count] for word in run]
            if looks_like_name(trimmed(words)) and not hits(untraded(trimmed(words)), "title_heads"):
                found.append((over_lines(runs[:count]), words, line))
                skipped |= set(range(index, index + count))
                break
        if index in skipped:
            continue
        for chunk in line.chunks:
            words = before_mark(chunk.words)
            found.append((trimmed(words), words, line))
    return [item for item in found if looks_like_name(item[0])]


def _body_size(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 11.0
