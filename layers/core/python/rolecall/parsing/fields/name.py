"""Whose resume it is and what they call themselves: name and headline."""

import itertools
import re
from collections.abc import Iterator, Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.dates import find_ranges
from rolecall.parsing.fields.labelled import Labelled
from rolecall.parsing.fields.lexical import has_suffix, hits, place_score, title_score
from rolecall.parsing.fields.pieces import trimmed
from rolecall.parsing.fields.reach import Found, mails_and_urls
from rolecall.parsing.layout.headings import heading_kind, is_document_title
from rolecall.parsing.layout.lines import Line
from rolecall.taxonomy.words import fold, table
from rolecall.taxonomy.words_labels import labels
from rolecall.taxonomy.words_names import TRADE_NAMES

_PARTICLES = table("""de;da;do;dos;das;los;las;lo;af;'t;'s;i;san;santa;saint;del;della;di;du;van;von;der;den;ter;ten;la
le;el;al;bin;ibn;bint;bent;y;e;af;av;zu;zur;zum;des;st.;abu;ben;ould;mc;o';dr;dr.;prof.;ing.;lic.;mr.;mrs.;ms.;m.;ma.
dipl.-ing.;phd,;md,;med.;rer.;nat.;phil.;jur.;h.c.;habil.;inz.;hab.;oec.;pol.;theol.;ir.;drs.;mgr;mult.;vet.;dent.""")
_ENDS_NAME = re.compile(r"\s(?:jr|sr|[a-z]|m\.?d|ph\.?d|esq|d\.?d\.?s|r\.?n|b\.?a|m\.?a)\.$")
_LARGE, _MOST_LINES = 13, 8
_AFTER_NAME = table("""jr;sr;ii;iii;iv;md;m.d;phd;ph.d;esq;mba;rn;dds;msc;bsc;mg;ceng;fca;cpa""")
_TITLES = _AFTER_NAME | table("""dr;prof;ing;mgr;inz;hab;med;rer;nat;phil;freiherr;freifrau;graf;grafin;baron;sir;dame
lord;lady;don;dona;suor;sor;sra;srta;mme;mlle;mr;mrs;ms;frau;herr;dhr;mevr;pan;pani""")
_SHOWN = 1.25  # of the size of the text is the least of a name over two lines
_LETTERS = re.compile(r"[^\W\d_]")


def name_of(
    head: Sequence[Line], everything: Sequence[Line], values: Sequence[Labelled], mail: str | None
) -> Found | None:
    """Labelled; else the line near the top that looks most like a name, helped by size and by the mail address."""
    if found := _of_two_labels(values):
        return found
    for value in values:
        if value.kind == "name" and (shown := _in_order(value.text)) and _looks_like_name(shown):
            return Found(shown, value.words)
    best, weight = None, 0.9
    body = _body_size(everything)
    for index, (text, words, line) in enumerate(_name_candidates(head, body)):
        score = _name_score(text, mail) + 2.4 * min(1.0, max(0.0, (line.size - body) / body)) - 0.12 * index
        score += 0.5 * (line.size > body + 0.5) + 0.3 * line.bold
        if score > weight:
            best, weight = Found(text, tuple(words)), score
    return best or _only_name(head, body, mail)


def _in_order(text: str) -> str:
    """The given name first, where a comma says which is which ("Müller, Anna")."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and all(fold(word).strip(".,") in _AFTER_NAME for word in given.replace(",", " ").split()):
        return family
    return f"{given} {family}" if comma and given and all(map(_name_word, text.replace(",", " ").split())) else text


def _of_two_labels(values: Sequence[Labelled]) -> Found | None:
    """Given and family name with a label each."""
    given = next((value for value in values if value.kind == "given"), None)
    family = next((value for value in values if value.kind == "family"), None)
    family = family or next((value for value in values if value.kind == "name"), None)
    if given is None or family is None:
        return None
    asian = family.text[0] > "\u2fff"
    text = " ".join((family.text, given.text) if asian else (given.text, family.text))
    return Found(text, (*given.words, *family.words)) if _looks_like_name(text) else None


def _only_name(head: Sequence[Line], body: float, mail: str | None) -> Found | None:
    """Some people have one name: alone in large type above the rest, or in the mail address as well."""
    for line in head[:3]:
        word = line.chunks[0].words[0].text
        alone = len(line.chunks[0].words) == 1 and _name_word(word) and len(word) > 2 and word[0].isupper()
        if not alone or heading_kind(word) or is_document_title(word) or fold(word) in labels():
            continue
        known = bool(mail) and fold(word) in fold(str(mail).partition("@")[0])
        if (known or line.size > 1.5 * body) and _name_score(word, None) > 0.9 and title_score(word) <= 0:
            return Found(word, tuple(line.chunks[0].words))
    return None


def _name_candidates(head: Sequence[Line], body: float) -> list[tuple[str, list[Word], Line]]:
    """Lines and chunks near the top, and lines of one large type together."""
    found = []
    skipped: set[int] = set()
    for index, line in enumerate(head[:40]):
        if index in skipped:
            continue
        runs = _in_two_sizes(head[index : index + _MOST_LINES], body) or _in_large_type(head, index)
        for count in range(len(runs), 1, -1):
            words = [word for run in runs[:count] for word in run]
            if _looks_like_name(trimmed(words)) and not hits(_untraded(trimmed(words)), "title_heads"):
                found.append((_over_lines(runs[:count]), words, line))
                skipped |= set(range(index, index + count))
                break
        if index in skipped:
            continue
        for chunk in line.chunks:
            words = _before_mark(chunk.words)
            found.append((trimmed(words), words, line))
    return [item for item in found if _looks_like_name(item[0])]


def _over_lines(runs: Sequence[Sequence[Word]]) -> str:
    """A double name whose hyphen ends a line; a Japanese name, whose lines are its parts."""
    text = trimmed([word for run in runs for word in run])
    return " ".join(map(trimmed, runs)) if text[0] > "\u2fff" else re.sub(r"(?<=\w)- (?=\w)", "-", text)


def _in_two_sizes(lines: Sequence[Line], body: float) -> list[list[Word]]:
    """A given and a family name below each other, each in a type of its own, both larger than the text."""
    if len(lines) < 2 or any(len(line.chunks) > 1 or line.size < _SHOWN * body for line in lines[:2]):
        return []
    one, other, *rest = lines
    named = all(_name_word(word.text) for word in (*one.words, *other.words))
    work = hits(" ".join(word.text for word in other.words if not _is_title(word.text)), "title_words")
    if _same_type(one.words[0], other.words[0]) or not (named and _goes_on(one, other)) or work:
        return []
    if len(one.words) > 1 and other.size < one.size:  # what stands below a whole name is smaller
        return []
    more = itertools.takewhile(lambda pair: _same_type(other.words[0], pair[1].words[0]), _near([other, *rest]))
    return [one.words, other.words, *(line.words for _, line in more)]


def _near(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    return itertools.takewhile(lambda pair: _goes_on(*pair), itertools.pairwise(lines))


def _goes_on(line: Line, below: Line) -> bool:
    """Close below, of one chunk as well, and at the same edge or middle."""
    edges = line.x0 - below.x0, line.x1 - below.x1
    return len(below.chunks) == 1 and below.gap < below.size and min(map(abs, (*edges, sum(edges) / 2))) < 2


def _in_large_type(head: Sequence[Line], index: int) -> list[list[Word]]:
    """The words of a line and of those below it that are all of one large type, up to a mark or another type."""
    first = head[index].words[0]
    runs: list[list[Word]] = []
    if first.size <= _LARGE:
        return runs
    for line in [head[index], *(line for line in head[index + 1 :] if line.x0 < head[index].x1)][:_MOST_LINES]:
        if runs and line.gap >= line.size:
            break
        words = line.chunks[0].words  # what stands beside a narrow cell is none of it
        run = list(itertools.takewhile(lambda word: _same_type(first, word), _before_mark(words)))
        if not run:
            break
        runs.append(run)
        if len(run) < len(words):
            break
    return runs


def _same_type(one: Word, other: Word) -> bool:
    return abs(one.size - other.size) < 0.3 and (one.bold, one.color) == (other.bold, other.color)


def _before_mark(words: list[Word]) -> list[Word]:
    """The name stands first in "Ana Cruz | Nurse" and "Ana Cruz, MD"."""
    for index, word in enumerate(words):
        if index and (word.text in "|·•–—-/" or (word.text[0] in "|(" and not _nickname(words[index:]))):
            return words[:index]
        if word.text.endswith((",", "|")) and index + 1 < len(words) and len(words) > 2:
            return words[: index + 1]
    return words


def _nickname(words: Sequence[Word]) -> bool:
    """A name in brackets inside a name: "Robert (Bob) Marsh"."""
    return len(words) > 1 and words[0].text.endswith(")") and all(_name_word(word.text) for word in words[:2])


def _looks_like_name(text: str) -> bool:
    words = text.split()
    if not text or len(text) > 60 or len(words) > 9 or any(c.isdigit() for c in text) or "@" in text or "/" in text:
        return False
    if (
        heading_kind(text)
        or is_document_title(text)
        or text.endswith((":", "!"))
        or (text.endswith(".") and not _ENDS_NAME.search(fold(text)))
    ):
        return False
    if fold(text).strip(" .:") in labels() or has_suffix(text) or "," in text.strip(","):
        return False
    if text[0] > "\u2fff":
        plain = text.replace(" ", "").replace("　", "")
        return 2 <= len(plain) <= (14 if "・" in plain else 9) and ":" not in plain and "：" not in plain
    return len(words) >= 2 and all(_name_word(word) for word in words)


def _name_word(word: str) -> bool:
    plain = word.strip(".,()'\"“”")
    if len(plain) > 3 and fold(plain)[:2] in ("d'", "l'") and plain[2].isupper():
        return True
    if fold(plain) in _PARTICLES or fold(word) in _PARTICLES:
        return True
    return (
        bool(plain)
        and bool(_LETTERS.match(plain))
        and (plain[0].isupper() or not plain[0].islower())
        and all(c.isalpha() or c in "-'’.·" for c in plain)
    )


def _is_title(word: str) -> bool:
    """What stands before or after a name and tells nothing about the work: "Dr.", "Jr.", "Freiherr"."""
    return fold(word).strip(".,") in _TITLES


def _untraded(text: str) -> str:
    """Without family names that are trades, unless a trade is all there is or stands first."""
    first, *rest = text.split() or [""]
    return " ".join((first, *(word for word in rest if fold(word.rpartition("-")[2]) not in TRADE_NAMES)))


def _name_score(text: str, mail: str | None) -> float:
    words = [word for word in text.split() if not _is_title(word)]
    text = " ".join(words)
    score = 1.6 if 2 <= len([word for word in words if fold(word) not in _PARTICLES]) <= 4 else 1.0
    score -= (
        1.4 * min(2, hits(_untraded(text), "title_heads"))
        + 0.7 * bool(hits(text, "org_words"))
        + 0.8 * bool(hits(text, "title_words"))
    )
    score -= 1.2 * (place_score(text) > 1) + 1.0 * bool(hits(text, "degree_words"))
    if mail:
        local = re.sub(r"[^a-z]", "", fold(mail.split("@")[0]))
        parts = [re.sub(r"[^a-z]", "", fold(word)) for word in re.split(r"[\s-]+", text)]
        score += 1.5 * min(2, sum(len(part) > 2 and part in local for part in parts))
    return score


def _body_size(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] if sizes else 11.0


def headline_of(head: Sequence[Line], name: Found | None, values: Sequence[Labelled]) -> Found | None:
    """The line below the name that reads like what the person does; else a labelled position."""
    if name is not None:
        ids = {id(word) for word in name.words}
        for index, line in enumerate(head):
            if not any(id(word) in ids for word in line.words):
                continue
            rest = [word for word in line.words if id(word) not in ids]
            for words in (rest, *(other.words for other in head[index + 1 : index + 4])):
                text = trimmed(words)
                if _looks_like_headline(text):
                    return Found(text, tuple(words))
            break
    return next((Found(v.text, v.words) for v in values if v.kind == "title"), None)


def _looks_like_headline(text: str) -> bool:
    if not 4 <= len(text) <= 110 or mails_and_urls(text) or find_ranges(text) or sum(c.isdigit() for c in text) > 4:
        return False
    if place_score(text) > 1 or heading_kind(text) or ":" in text[:20]:
        return False
    return hits(text, "title_heads") > 0 or title_score(text) > 0.5
