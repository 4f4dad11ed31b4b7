"""Words before a grade, in the twelve languages, folded."""

GRADE_WORD = (
    r"\b(?:c?gpa|grade|note|abschlussnote|gesamtnote|score|promedio|nota|media|votazione|moyenne|mention|cijfer|gemiddeld|voto|"
    r"srednia|ocena|betyg|not ortalamasi|ortalama|durchschnitt|classification|result|wynik|المعدل|التقدير|成績)\b"
)
