"""The language of a page by its first reading, whose accents are misread."""

from collections.abc import Sequence

from rolecall.parsing.fields.written_language import common_words, language_of_text
from rolecall.parsing.ocr.blocks import Read
from rolecall.parsing.ocr.recognised import sureness as sureness_of_words
from rolecall.taxonomy.words import fold
from rolecall.taxonomy.words_months import MONTHS

_FEWEST = 2  # words of another language on an English page
_SHARE = 3  # of so many English ones, at least one is of the other language

Lines = Sequence[Sequence[Read]]


def sureness(lines: Lines) -> float:
    """How sure the engine is of a letter, 0 to 100."""
    return sureness_of_words(word for line in lines for word in line)


def language_of_lines(lines: Lines) -> str | None:
    text = _text(lines)
    return language_of_text(text) or _language_of_months(text)


def other_language(lines: Lines) -> str:
    """What a page may be in that seems English: headings of a template are, or nothing decides."""
    (first, most), (second, fewer), (_, third) = common_words(_text(lines)).most_common(3)
    if first != "en":
        return first if most > fewer else ""
    return second if fewer >= _FEWEST and fewer > third and fewer * _SHARE >= most else ""


def _text(lines: Lines) -> str:
    """Without single letters at the beginning of lines: bullets are read as such."""
    return "\n".join(" ".join(_words(line)) for line in lines)


def _words(line: Sequence[Read]) -> list[str]:
    return [word.text for at, word in enumerate(line) if at or len(word.text) > 1]


def _language_of_months(text: str) -> str | None:
    """Where accents were misread, months are left: those of one language more than those of any other."""
    words = set(fold(text).split())
    found = {code: len(words & set(" ".join(names).split())) for code, names in MONTHS.items()}
    most = max(found.values())
    best = [code for code, count in found.items() if count == most]
    return best[0] if most and len(best) == 1 else None
