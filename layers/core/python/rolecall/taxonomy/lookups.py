"""The spellings under which a skill is tried, from as written to stripped of what people add to a name.

Shared by `skills.lookup` and by the build, which leaves out every imported name that these rules reach anyway.
"""

import re
from collections.abc import Iterator

from rolecall.taxonomy.fold import PIECE, key, key_of, plain, singular, word_set

_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_VERSION = re.compile(r"(?<=[^\W\d_])[ .-]*v?\d+(?:[./x]\d*)*(?:\s*[,/&]\s*\d+(?:\.\d+)*)*\s*\+?\s*$", re.IGNORECASE)
_BEFORE = word_set(
    "advanced basic basics strong solid good excellent proficient proficiency expert expertise knowledge of in with"
    " using experience skilled working hands on the fundamental deep understanding and familiar familiarity"
)
_AFTER = word_set(
    "programming language development skill software tool framework platform library knowledge experience technology"
    " technique methodology method practice principle concept fundamental basic environment application system"
    " certification certified advanced beginner intermediate expert proficiency coding scripting"
)


def spellings(text: str) -> Iterator[str]:
    """Keys to try in order, without repeats; the first that is known wins."""
    seen: set[str] = set()
    for candidate in _candidates(text):
        if candidate and candidate not in seen:
            seen.add(candidate)
            yield candidate


def _candidates(text: str) -> Iterator[str]:
    whole = key(text)
    yield whole
    bare = _BRACKETS.sub(" ", text).strip()
    unversioned = _VERSION.sub("", bare)
    for form in (bare, unversioned):
        folded = key(form)
        yield folded
        yield folded.replace(" ", "")
        yield singular(folded)
        yield _stripped(form)


def _stripped(text: str) -> str:
    """Without leading "advanced", "knowledge of" and trailing "skills", "programming"; never down to nothing."""
    words = PIECE.findall(plain(text))
    while len(words) > 1 and words[0] in _BEFORE:
        words.pop(0)
    while len(words) > 1 and singular(words[-1]) in _AFTER:
        words.pop()
    return key_of(words)
