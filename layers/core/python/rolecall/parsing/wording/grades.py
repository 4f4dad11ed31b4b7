"""How grades are written, folded: the words before one in the twelve languages, and grades that need no word."""

import re

GRADE_WORD = (
    r"\b(?:c?gpa|grade|note|abschlussnote|gesamtnote|score|promedio|nota|media|votazione|moyenne|mention|cijfer|gemiddeld|voto|"
    r"srednia|ocena|betyg|not ortalamasi|ortalama|durchschnitt|classification|result|wynik|المعدل|التقدير|成績)\b"
)

_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
# "8.2 CGPA", "92%", "3.6/4.0", "110/110 e lode", and the classes of British degrees: "2:1".
BARE_GRADE = re.compile(
    rf"\(?(?P<grade>{_NUMBER}\s?(?:%|percent\b|c?gpa\b)(?:\s?marks)?"
    rf"|{_NUMBER}\s?/\s?(?:[45]|\d{{2,3}})(?:[.,]0+)?(?!\d)(?: (?:e|con) lode| cum laude)?"
    r"|2[:.][12](?:\s?\(?hons\)?)?(?![\d.]))\)?"
)
