"""Lines in reading order to the sections of a resume.

- `section`: what a section is
- `looks`: what headings look like, and which look a document's headings share
- `recognition`: which lines are headings
- `footers`: contact data at the foot of a page, which belongs to the head
- `find`: goes through the lines once and puts each where it belongs
- `contents`: what lines are about where no heading says it
- `reconsider`: the second look, for headings that allow two readings
- `labelled`: lists behind a label in one line, which are sections of their own
"""
