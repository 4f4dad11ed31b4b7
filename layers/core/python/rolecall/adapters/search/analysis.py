"""How text becomes search words. Documents and queries go through the same steps."""

import re
import unicodedata
from functools import cache
from itertools import combinations

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

WORDS = "words"
"""The name under which the analyzer is registered with an index."""

# Small on purpose: "IT", "who" and "us" are stop words elsewhere and mean something here.
STOP_WORDS = ["a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"]
PREFIX_CHARS = 20
TITLE_WORDS = 10


@cache
def word_analyzer() -> TextAnalyzer:
    """Words of letters and digits that keep `C++` and `C#` whole, lower case, without accents, English stems."""
    return (
        TextAnalyzerBuilder(Tokenizer.regex(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*"))
        .filter(Filter.remove_long(100))
        .filter(Filter.lowercase())
        .filter(Filter.ascii_fold())
        .filter(Filter.custom_stopword(STOP_WORDS))
        .filter(Filter.stemmer("english"))
        .build()
    )


def words(text: str) -> list[str]:
    """The distinct search words of a text, in order."""
    return list(dict.fromkeys(word_analyzer().analyze(text)))


def fold(text: str) -> str:
    """One spelling for a whole name: `Python`, `PYTHON ` and `python` are one token."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def title_token(title: str) -> str:
    """A wished title as one token that does not depend on the order of its words."""
    return " ".join(sorted(words(title)[:TITLE_WORDS]))


def titles_within(title: str) -> list[str]:
    """The tokens of all titles whose words all occur in this one (1,023 for the ten words that are looked at)."""
    distinct = sorted(words(title)[:TITLE_WORDS])
    return [" ".join(chosen) for size in range(1, len(distinct) + 1) for chosen in combinations(distinct, size)]


def name_words(text: str) -> list[str]:
    """A person's name in words, without accents and never stemmed."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain.casefold())


def prefixes(word: str) -> list[str]:
    """What somebody may have typed of a word so far."""
    return [word[:length] for length in range(1, min(len(word), PREFIX_CHARS) + 1)]
