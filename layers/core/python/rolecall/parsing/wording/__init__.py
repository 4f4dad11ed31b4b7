"""What a text says by its words alone, wherever it stands: nothing here knows of pages or lines.

- `lexical`: the words of a text, and how many of them a lexicon holds
- `dates`: ranges as people write them; `date_points` reads the dates they are made of, `durations` lengths of time
- `headings`: what people write above a section
- `places`, `legal_forms`: cities, regions and addresses; "GmbH" and "Inc."
- `grades`: words before a grade
- `scores`: how much a text reads like a title, an employer, a school, a degree, a subject
"""
