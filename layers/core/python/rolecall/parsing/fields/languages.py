"""Languages with their levels."""

import itertools
import re
from collections.abc import Sequence

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.pieces import evidence, trimmed
from rolecall.parsing.layout.lines import Line
from rolecall.parsing.record import Language
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_headings import LEVELS
from rolecall.taxonomy.words_languages import languages

_JOINTS = frozenset(("and", "und", "et", "y", "e", "i", "och", "en", "ve", "&", "+", "و"))
_LONGEST_BEFORE = 2  # words of a level before its language


def language_code(text: str) -> str | None:
    """ISO 639 of a language's name in any of the twelve languages."""
    plain = fold(text).strip(" .:()")
    return languages().get(plain) or languages().get(plain.removesuffix(" language").removeprefix("lengua "))


def languages_of(lines: Sequence[Line]) -> list[Language]:
    """Every language named; what follows up to the next one is the level."""
    words = [word for line in lines for word in line.words]
    ends = list(itertools.accumulate(len(line.words) for line in lines))
    starts = _named(words)
    found, seen = [], set()
    for place, (begin, end, code) in enumerate(starts):
        stop = starts[place + 1][0] if place + 1 < len(starts) else len(words)
        stop = min(_level_before(stop, words, ends), _reach(ends, end, words))
        before = words[_level_before(begin, words, ends) : begin]
        name, level = trimmed(words[begin:end]), _level(words[end:stop]) or _level(before)
        if fold(name) not in seen:
            seen.add(fold(name))
            found.append(
                Language(
                    language=_name(name),
                    level=level,
                    code=code,
                    evidence={"language": evidence(words[begin:stop], 0.95)},
                )
            )
    return found


def _reach(ends: Sequence[int], at: int, words: Sequence[Word]) -> int:
    """How far a level goes: to the end of the line; of the next one where the language stands alone or breaks off."""
    here = next((index for index, end in enumerate(ends) if end >= at), len(ends) - 1)
    text = " ".join(word.text for word in words[at : ends[here]])
    open_ended = not text or text.endswith((",", "-", "–")) or text.count("(") > text.count(")")
    following = ends[here + 1] if here + 1 < len(ends) else ends[here]
    goes_on = following > ends[here] and words[ends[here]].text[0].islower() and ":" in text
    return following if open_ended or goes_on else ends[here]


def _level_before(begin: int, words: Sequence[Word], ends: Sequence[int]) -> int:
    """Where the level of a language starts that is said before its name: "native English, fluent Spanish"."""
    line = max((end for end in ends if end <= begin), default=0)
    for at in range(max(line, begin - _LONGEST_BEFORE), begin):
        parted = at == line or words[at - 1].text[-1] in ",;)" or fold(words[at - 1].text) in _JOINTS
        if parted and fold(" ".join(word.text for word in words[at:begin])) in LEVELS:
            return at
    return begin


def _name(text: str) -> str:
    return text.strip(" :.")


def _named(words: Sequence[Word]) -> list[tuple[int, int, str | None]]:
    """Where language names stand: two words before one; a name inside a level ("English teacher") is not looked for."""
    starts: list[tuple[int, int, str | None]] = []
    index = 0
    while index < len(words):
        for length in (2, 1):
            text = " ".join(w.text for w in words[index : index + length])
            if length == 2 and any(c in text for c in "(:,;/|"):
                continue
            code = language_code(text.split("(")[0].strip(" ,;:–-"))
            if code and index + length <= len(words) and not _inside_brackets(words, starts, index):
                starts.append((index, index + length, code))
                index += length - 1
                break
        index += 1
    return starts


def _inside_brackets(words: Sequence[Word], starts: Sequence[tuple[int, int, str | None]], index: int) -> bool:
    begin = starts[-1][1] - 1 if starts else 0
    text = " ".join(w.text for w in words[begin:index])
    return text.count("(") > text.count(")")


def _level(words: Sequence[Word]) -> str | None:
    while words and fold(words[-1].text) in _JOINTS:
        words = words[:-1]  # before the next language
    text = re.sub(r"^[\s:：–—=,;|·•-]+|[\s,;|·•]+$", "", " ".join(w.text for w in words)).strip()
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    return text.strip(" ,;") or None if len(text) <= 80 else None
