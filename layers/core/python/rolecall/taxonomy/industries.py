"""Industries by occupation and by the words of a job post."""

import re
from collections import Counter

# Longest prefix wins. Occupations that every industry has (managers, clerks, cleaners, sales) are left to the words.
_BY_CODE = {
    "15-": "technology",
    "11-3021": "technology",
    "17-2061": "technology",
    "17-2072": "technology",
    "17-2051": "construction",
    "17-1011": "construction",
    "47-": "construction",
    "11-9021": "construction",
    "29-": "health",
    "31-": "health",
    "11-9111": "health",
    "25-2": "education",
    "25-1": "education",
    "25-3": "education",
    "11-9032": "education",
    "11-9033": "education",
    "45-": "agriculture",
    "11-9013": "agriculture",
    "19-1013": "agriculture",
    "53-": "transportation",
    "11-3071": "transportation",
    "51-": "manufacturing",
    "11-3051": "manufacturing",
    "17-2112": "manufacturing",
    "17-2141": "manufacturing",
    "27-2021": "sports",
    "27-2022": "sports",
    "27-2023": "sports",
    "27-2011": "entertainment",
    "27-2012": "entertainment",
    "27-2041": "entertainment",
    "27-2042": "entertainment",
    "27-3": "media",
    "27-4": "media",
    "33-3": "government",
    "33-2": "government",
    "43-3071": "banking",
    "13-2072": "banking",
    "41-2": "commerce",
    "41-1011": "commerce",
}
_BY_WORDS = {
    "agriculture": r"agricultur\w+|farm(?:s|ing)?|crops?|livestock|agronom\w+|horticultur\w+",
    "banking": r"bank(?:s|ing)?|fintech|loans?|mortgages?|treasury|wealth management|credit union|payments company",
    "business": r"consulting firm|consultancy|business services|professional services|outsourcing|staffing agency",
    "commerce": r"retail(?:er)?|e-?commerce|stores?|wholesale|shop(?:s|ping)?|merchandis\w+|point of sale",
    "construction": r"construction|building sites?|contractors?|civil works|scaffold\w+|architects?",
    "education": r"schools?|universit\w+|students?|teach(?:er|ers|ing)|classrooms?|curriculum|e-?learning|pupils?",
    "entertainment": r"entertainment|film|music|gaming studio|theat(?:re|er)|concerts?|streaming content",
    "government": r"government|public sector|municipal\w*|ministry|federal|civil service|council",
    "health": r"health ?care|hospitals?|patients?|clinic(?:s|al)?|medical|nurs(?:e|es|ing)|pharma\w*|care homes?",
    "manufacturing": r"manufactur\w+|factor(?:y|ies)|production line|assembly line|plant|machining|automotive",
    "media": r"media company|publishing|newspapers?|broadcast\w*|journalis\w+|advertising agency|newsroom|editorial",
    "sports": r"sports?|athlet\w+|fitness|gyms?|football|league",
    "technology": r"software|saas|tech company|cloud|developers?|cyber ?security|IT services|information technology",
    "transportation": r"logistics|freight|shipping|fleet|airline|aviation|trucking|delivery drivers?"
    r"|rail(?:way)?|transport\w*",
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _BY_WORDS.items()}
_ENOUGH = 3  # hits of the winner, and at least twice as many as the next


def industry_of_occupation(code: str) -> str | None:
    for size in range(7, 2, -1):
        if code[:size] in _BY_CODE:
            return _BY_CODE[code[:size]]
    return None


def industry_of_words(text: str) -> tuple[str, str] | None:
    """The industry that the text clearly speaks of, with the words that say so."""
    hits = {name: [found[0] for found in pattern.finditer(text)] for name, pattern in _PATTERNS.items()}
    ranked = Counter({name: len(found) for name, found in hits.items()}).most_common(2)
    (best, count), (_, next_count) = ranked
    if count < _ENOUGH or count < 2 * next_count:
        return None
    return best, ", ".join(dict.fromkeys(word.lower() for word in hits[best]))
