"""The words of a job title: rank and setting taken off, developer and engineer made one, compounds joined."""

import re
from functools import lru_cache

from rolecall.taxonomy.fold import PIECE, plain, word_set

RANK = word_set(
    "senior sr snr junior jr lead principal staff mid level intermediate entry graduate grad trainee intern internship"
    " apprentice associate head chief i ii iii iv v 1 2 3 working student werkstudent praktikant leitender"
)
SETTING = word_set(
    "remote hybrid onsite contract permanent temporary freelance interim fulltime parttime m f d w x all"
    " genders gn urgent new hiring job position role vacancy opening a an the and or for in at to of with"
)
GENERIC = word_set(
    "developer manager specialist assistant officer analyst consultant coordinator administrator executive director"
    " technician representative advisor agent worker operator supervisor leader professional"
)
_SAME_WORD = {
    "engineer": "developer",
    "engineering": "developer",
    "development": "developer",
    "developing": "developer",
    "programmer": "developer",
    "coder": "developer",
    "developers": "developer",
    "engineers": "developer",
    "dev": "developer",
    "adviser": "advisor",
    "mgr": "manager",
    "managers": "manager",
}
_COMPOUNDS = (
    (re.compile(r"\bback end\b"), "backend"),
    (re.compile(r"\bfront end\b"), "frontend"),
    (re.compile(r"\bfull stack\b"), "fullstack"),
    (re.compile(r"\bhuman resources?\b"), "hr"),
    (re.compile(r"\bquality assurance\b"), "qa"),
    (re.compile(r"\bdev ops\b"), "devops"),
    (re.compile(r"\bon site\b"), "onsite"),
)
_HOURS = re.compile(r"\b(?:full|part)[ -]time\b")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


@lru_cache(maxsize=4096)
def core(title: str) -> tuple[str, ...]:
    """What the work is, in order: "Senior Back-End Engineer (m/f/d)" is back, end, engineer."""
    words = PIECE.findall(_HOURS.sub(" ", plain(_BRACKETS.sub(" ", title))))
    kept = [w for w in words if w not in RANK and w not in SETTING]
    return tuple(kept or words)


@lru_cache(maxsize=4096)
def significant(title: str) -> frozenset[str]:
    """Words by which two titles are compared, different words of one meaning made one."""
    text = " ".join(core(title))
    for pattern, word in _COMPOUNDS:
        text = pattern.sub(word, text)
    return frozenset(_SAME_WORD.get(word, word) for word in text.split())
