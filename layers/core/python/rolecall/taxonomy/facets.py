"""What a job post says between the lines: level, place of work, kind of contract, industry.

Every answer carries the words it came from. What the text does not say stays None: an unknown facet excludes nobody,
so a wrong guess costs more than none.
"""

import re
from dataclasses import dataclass
from re import Pattern

from rolecall.taxonomy.industries import industry_of_occupation, industry_of_words
from rolecall.taxonomy.occupations import lookup


@dataclass(frozen=True, slots=True)
class Derived:
    """`words` stand in the text as written (or are the title, for what an occupation implies)."""

    value: str
    words: str


Rules = tuple[tuple[str, Pattern[str]], ...]


def _rules(**patterns: str) -> Rules:
    return tuple((value, re.compile(pattern, re.IGNORECASE | re.MULTILINE)) for value, pattern in patterns.items())


_LEVEL_IN_TITLE = _rules(
    executive=r"\b(?:C[ETFOIPM]O|CISO|chief [\w ]{2,30} officer|(?:senior |executive )?vice[- ]president|[SE]?VP"
    r"|managing director|director(?! of photography)|president|head of|founder|geschäftsführer(?:in)?|directora?)\b",
    senior=r"\b(?:senior|sr\.?|lead(?! gen)|principal|staff(?= (?:software|engineer|data|product|machine|site))|expert"
    r"|leitende[rn]?|iii|iv)\b",
    entry=r"\b(?:junior|jr\.?|entry[- ]level|graduate|trainee|apprentice(?:ship)?|werkstudent(?:in)?"
    r"|intern(?:ship)?(?!(?-i: (?!(?:at|in|for|with|on|of|to|and|bij|hos)\b)[a-z]))"
    r"|praktikant(?:in)?|working student|becari[oa]|stagiaire)\b",
    mid=r"\b(?:mid(?:dle)?(?:[- ](?:level|senior|weight))?|intermediate|ii)\b",
)
_LEVEL_IN_TEXT = _rules(
    entry=r"\b(?:entry[- ]level|junior (?:role|position|level)|no (?:prior "
    r"|previous )?experience (?:is )?(?:needed|required"
    r"|necessary)|recent graduates?|fresh graduates?)\b",
    mid=r"\b(?:mid[- ]level|mid[- ]senior level|intermediate[- ]level)\b",
    senior=r"\b(?:senior[- ](?:level|role|position)|(?:looking for|seeking"
    r"|hiring) an? (?:experienced )?(?:senior|lead)\b)",
    executive=r"\b(?:executive[- ]level|c[- ]level (?:role|position)|(?:member of|join) the executive team)\b",
)
_NOT_AN_EXECUTIVE = re.compile(
    r"\b(?:assistant|secretary|art director|creative director|account director|(?:to|for) the (?:CEO|CTO|CFO"
    r"|director)"
    r"|associate director)\b",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"\b(?:hybrid(?=[ -](?:work(?:ing|place)?|role|position|model|remote|schedule|setup|office)|[ \t]*(?:$"
    r"|[\n,.;|()/]))"
    r"|\d days? (?:a|per) week (?:in|at|from) (?:the |our )?(?:office|home)|partly remote|partially remote)",
    re.IGNORECASE | re.MULTILINE,
)
_ONSITE = re.compile(
    r"\b(?:on[- ]?site(?! (?:nursery|parking|gym|restaurant|canteen|support))|in[- ]office|office[- ]based"
    r"|in[- ]person(?= (?:role|position|work|only))|not (?:a )?remote|no remote(?: work)?|remote (?:work )?is not"
    r"|vor ort|presencial|sur site)\b",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"(?<!not )(?<!not a )(?<!no )\b(?:(?:fully|100 ?%|completely) remote|remote(?:ly)?(?! (?:sens|control"
    r"|desktop|access"
    r"|areas?|communit|monitor|teams?\b|is not|locations? (?:visits?|travel)))|work(?:ing)? from (?:home"
    r"|anywhere)|wfh"
    r"|home[- ]?office|telecommut\w+|teletrabajo|remoto|télétravail)\b",
    re.IGNORECASE,
)
_CONTRACTS = _rules(
    internship=r"\bintern(?:ship)?\b(?= (?:role|position|contract|at|in|for|with|starting)\b|[ \t]*(?:$|[-–(,|./]))"
    r"|\b(?:praktikum|praktikant(?:in)?|werkstudent(?:in)?|working student|stagiaire|becari[oa])\b",
    freelance=r"\b(?:freelance[rs]?|freiberuflich|autónomo)\b",
    volunteer=r"\b(?:volunteer(?:ing)? (?:role|position|opportunity)|unpaid volunteer)\b",
    part_time=r"\b(?:part[- ]?time|teilzeit|medio tiempo|temps partiel)\b",
    temporary=r"\b(?:temporary (?:role|position|contract|job)|seasonal|temp role|maternity cover)\b",
    contract=r"\b(?:\d+[- ]months? contract|fixed[- ]term|contract (?:role|position|basis|job)"
    r"|befristet)\b",
    full_time=r"\b(?:full[- ]?time|vollzeit|tiempo completo|temps plein)\b",
)
MOST_YEARS = 15  # more is a company speaking of itself
OF_THE_COMPANY = re.compile(r"\b(?:we|our|us|company|firm|founded|serving)\b[^.\n]{0,60}$", re.IGNORECASE)
_YEARS = re.compile(
    r"\b(\d{1,2})\s*(?:\+|[-–] ?\d{1,2}|to \d{1,2})?\s*\+?\s*years?\b[^.\n]{0,40}\bexperience\b", re.IGNORECASE
)


def level_of(title: str, text: str = "") -> Derived | None:
    """entry, mid, senior or executive: from the title, else from the post, else from the years it asks for."""
    in_title = _first(title, _LEVEL_IN_TITLE)
    if in_title and not (in_title.value == "executive" and _NOT_AN_EXECUTIVE.search(title)):
        return in_title
    return _first(text, _LEVEL_IN_TEXT) or _level_of_years(text)


def _level_of_years(text: str) -> Derived | None:
    for found in _YEARS.finditer(text):
        years = int(found[1])
        if years <= MOST_YEARS and not OF_THE_COMPANY.search(text[: found.start()]):
            return Derived("senior" if years >= 5 else "mid" if years >= 2 else "entry", found[0])
    return None


def work_type_of(text: str) -> Derived | None:
    """remote, onsite or hybrid; None also when the text says remote and on site and does not say hybrid."""
    hybrid, onsite, remote = (pattern.search(text) for pattern in (_HYBRID, _ONSITE, _REMOTE))
    if hybrid:
        return Derived("hybrid", hybrid[0])
    if onsite and remote:
        return None
    if onsite:
        return Derived("onsite", onsite[0])
    return Derived("remote", remote[0]) if remote else None


def employment_type_of(text: str) -> Derived | None:
    """full_time, part_time, contract, temporary, internship, freelance or volunteer; None when full and part time."""
    found = _first(text, _CONTRACTS)
    if found and found.value == "part_time" and dict(_CONTRACTS)["full_time"].search(text):
        return None
    return found


def industry_of(title: str, text: str = "") -> Derived | None:
    """One of the fifteen industries of job posts. "others" is never derived; two that compete give None."""
    occupation = lookup(title)
    industry = industry_of_occupation(occupation.code) if occupation else None
    if industry:
        return Derived(industry, title)
    found = industry_of_words(f"{title}\n{text}")
    return Derived(*found) if found else None


def _first(text: str, rules: Rules) -> Derived | None:
    return next((Derived(value, found[0]) for value, pattern in rules if (found := pattern.search(text))), None)
