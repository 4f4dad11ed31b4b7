"""Levels and fields of education, as resumes and job posts name them."""

import re
from enum import IntEnum
from typing import NamedTuple


class Degree(IntEnum):
    """In rising order; a score compares the places."""

    SCHOOL = 1
    VOCATIONAL = 2
    BACHELOR = 3
    MASTER = 4
    DOCTORATE = 5


class DegreeWords(NamedTuple):
    degree: Degree
    start: int
    end: int


_LEVELS = (
    (
        Degree.DOCTORATE,
        (
            r"ph\.? ?d\.?|doctora(?:te|l)|doctor of \w+|dr\. ?(?:rer|ing|med)\.?[ \w.]*|promotion zum dr|doctorado"
            r"|doctorat"
            r"|d\.phil|m\.d\.|j\.d\.|juris doctor"
        ),
    ),
    (
        Degree.MASTER,
        (
            r"(?<!scrum )masters?(?:['’]s?)?(?= (?:degree|of|in|thesis|level)|[ ,)./]|$)(?! (?:data|class|plan"
            r"|schedule|key|builder))|m\.? ?sc\.?"
            r"|mba|m\. ?eng\.?|m\. ?a\.(?=\W)|m\. ?s\.(?=\W)|MS(?= in\b)|MA(?= in\b)|magister"
            r"|diplom-?(?:ingenieur\w*|informatiker\w*"
            r"|kaufmann|kauffrau|kaufleute)|dipl\.-?\w*|postgraduate (?:degree|diploma)|maestr[ií]a|mestrado"
            r"|ingénieur diplômé"
            r"|laurea magistrale"
        ),
    ),
    (
        Degree.BACHELOR,
        (
            r"bachelor(?:['’]?s?)?|b\.? ?sc\.?(?: ?\(hons\))?|b\. ?a\.(?=\W)|b\. ?s\.(?=\W)|BS(?= in\b)|BA(?= in\b)"
            r"|BA \(hons\)"
            r"|b\.? ?eng\.?|b\.? ?tech\.?|b\.? ?com\.?(?=\W|$)|bba|undergraduate degree|university degree"
            r"|college degree"
            r"|licenciatura|licenciad[oa]|ingenier[ií]a en|laurea|licence (?:en|de)|bacharel\w*|grado en|degree in"
            r"|(?:a|relevant) degree"
        ),
    ),
    (
        Degree.VOCATIONAL,
        (
            r"associate(?:['’]?s)? degree|associate of \w+|foundation degree|hnd|hnc|higher national \w+|btec|nvq"
            r"|vocational (?:training|qualification|degree)|apprenticeship|ausbildung|meisterbrief"
            r"|staatlich geprüfte\w*|techniker"
            r"|técnic[oa] superior|diploma(?= in| of)|bts|dut|cipd(?: level \d)?"
        ),
    ),
    (
        Degree.SCHOOL,
        (
            r"high school(?: diploma)?|secondary school|ged|a[- ]levels?|gcses?|abitur|bachillerato|baccalauréat"
            r"|matura|preparatoria"
        ),
    ),
)
_PATTERNS = tuple((degree, re.compile(rf"(?<![\w])(?:{words})(?![\w])", re.IGNORECASE)) for degree, words in _LEVELS)
_WORD = re.compile(r"\w+")
_BARE = {
    **dict.fromkeys(("BS", "BA", "AB", "SB", "BE", "LLB"), Degree.BACHELOR),
    **dict.fromkeys(("MS", "MA", "SM", "ME", "LLM", "MPA", "MPH"), Degree.MASTER),
    **dict.fromkeys(("AS", "AA", "AAS"), Degree.VOCATIONAL),
}
_NEW_DEGREE = re.compile(r"[,;.\n]|\bor\b")
_FIELDS = {
    "computing": r"comput(?:er|ing)\b|software|informati(?:cs|k|ca|que)|wirtschaftsinformatik"
    r"|information (?:technology|systems)"
    r"|data (?:science|analytics|engineering)|cyber ?security|artificial intelligence|machine learning|sistemas",
    "engineering": r"(?:mechanical|electrical|electronic|civil|chemical|industrial|aerospace|automotive"
    r"|structural|biomedical"
    r"|manufacturing|mechatronics?) ?engineering|maschinenbau|elektrotechnik|fahrzeugtechnik|bauingenieurwesen"
    r"|ingenier[ií]a (?:mec[aá]nica|industrial|civil|el[eé]ctrica|qu[ií]mica)|mechatronik|\bengineering\b",
    "science": r"physics|chemistry|biolog\w+|mathemati\w+|statistics|physik|chemie|geology"
    r"|environmental science|biochemistry",
    "business": r"business|management|finance|accounting|economics|marketing|commerce|administraci[oó]n"
    r"|contadur[ií]a|mba"
    r"|betriebswirtschaft\w*|bwl|mercadotecnia|supply chain|logistics|entrepreneurship|international trade",
    "people": r"human resources?|psycholog\w+|sociolog\w+|social work|personnel|organi[sz]ational",
    "health": r"nursing|medicine|pharmacy|public health|health science\w*|physiotherapy|dentistry|midwifery",
    "education": r"education|teaching|pedagog\w+|lehramt",
    "law": r"\blaw\b|legal studies|jurisprudence|jura|derecho|\bllb\b",
    "arts": r"graphic design|fine arts?|\bdesign\b|music|literature|english|history|philosophy|languages?"
    r"|linguistics|arts"
    r"|architecture|interaction design",
    "media": r"journalism|communications?|media|film|public relations|comunicaci[oó]n",
}
_FIELD_PATTERNS = {name: re.compile(rf"\b(?:{words})", re.IGNORECASE) for name, words in _FIELDS.items()}


def degrees_in(text: str) -> list[DegreeWords]:
    """Every degree named, in order of place."""
    found = [DegreeWords(degree, m.start(), m.end()) for degree, pattern in _PATTERNS for m in pattern.finditer(text)]
    found.sort(key=lambda each: (each.start, -each.degree))
    return [each for each in found if not _repeats(text, each, found)]


def _repeats(text: str, each: DegreeWords, found: list[DegreeWords]) -> bool:
    """The "degree in" of "Master of Science degree in Physics" is no second degree."""
    if "degree" not in text[each.start : each.end].lower():
        return False
    before = (text[other.end : each.start] for other in found if other.end <= each.start)
    return any(len(gap) <= 25 and not _NEW_DEGREE.search(gap) for gap in before)


def degree_of(entry: str) -> Degree | None:
    """The highest degree of an education entry, where a bare "BS" or "MA" in front is a degree and no other word."""
    found = [named.degree for named in degrees_in(entry)]
    first = _WORD.match(entry)
    if first and first[0] in _BARE:
        found.append(_BARE[first[0]])
    return max(found, default=None)


def fields_in(text: str) -> frozenset[str]:
    """Groups of related subjects that the text names: computing, engineering, science, business, people and others."""
    return frozenset(name for name, pattern in _FIELD_PATTERNS.items() if pattern.search(text))
