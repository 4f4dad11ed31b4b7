"""The ways in which a page can be read, and which of them made sense.

Where the white on a page allows more than one order, the records decide: the right one has whole entries, a wrong one
takes a title from one column and a period from another.
"""

from collections.abc import Callable, Sequence

from rolecall.parsing.layout.columns import reading_order
from rolecall.parsing.layout.lines import Chunk, Line
from rolecall.parsing.layout.rows import in_rows, same_row
from rolecall.parsing.record import Education, Experience, ParsedResume
from rolecall.parsing.wording.dates import looks_like_date

Reading = Callable[[Sequence[Chunk]], list[list[Line]]]
"""Columns in reading order of the chunks of one page, which come in the order of the file."""

_LONGEST = 90  # letters of a title or an employer
A_WHOLE_ENTRY = 2  # points of sense


def by_rows(chunks: Sequence[Chunk]) -> list[list[Line]]:
    """Across the whole page, whatever white there is."""
    return [in_rows(chunks)] if chunks else []


def as_written(chunks: Sequence[Chunk]) -> list[list[Line]]:
    """In the order of the file, as most programs write a text before they go on to the next one."""
    rows: list[list[Chunk]] = []
    for chunk in chunks:
        if rows and same_row(rows[-1], chunk):
            rows[-1].append(chunk)
        else:
            rows.append([chunk])
    columns: list[list[Line]] = []
    for above, row in zip([None, *rows], rows, strict=False):
        if above is None or row[0].y0 < above[0].y0 - 3:
            columns.append([])
        columns[-1].append(Line(sorted(row, key=lambda chunk: (chunk.edge, chunk.rank))))
    return columns


BY_COLUMNS: Reading = reading_order
OTHERS: tuple[Reading, ...] = (by_rows, as_written)


def is_doubtful(resume: ParsedResume, lines: Sequence[Line]) -> bool:
    """Whether another reading may be better: something is missing, or more lines are dated than entries were found."""
    if not (resume.full_name and resume.experience and resume.education):
        return True
    if any(points < A_WHOLE_ENTRY for points in _points(resume)):
        return True
    dated = sum(any(looks_like_date(chunk.text) for chunk in line.chunks) for line in lines)
    others = (resume.certifications, resume.volunteer, resume.projects, resume.publications, resume.awards)
    return dated > len(resume.experience) + len(resume.education) + sum(map(len, others))


def sense(resume: ParsedResume) -> int:
    """Whole entries count for a reading, broken ones against it."""
    reachable = sum(value is not None for value in (resume.full_name, resume.email, resume.phone))
    return reachable * A_WHOLE_ENTRY + sum(_points(resume))


def _points(resume: ParsedResume) -> list[int]:
    return [*map(_of_job, resume.experience), *map(_of_school, resume.education)]


def _of_job(job: Experience) -> int:
    """An employment that begins and ends in the same month may have lost a part of its period to another line."""
    if not (_is_name(job.title) and _is_name(job.company) and (job.start or job.end)):
        return -1
    return A_WHOLE_ENTRY if job.current or (job.start and job.end and job.start != job.end) else 0


def _of_school(entry: Education) -> int:
    return A_WHOLE_ENTRY if _is_name(entry.degree) and _is_name(entry.institution) else -1


def _is_name(text: str | None) -> bool:
    return text is not None and len(text) <= _LONGEST and not looks_like_date(text)
