"""A resume as somebody might upload it, and a post it nearly fits."""

from datetime import date

from rolecall.matching.job_document import JobDocument
from rolecall.parsing import parse
from rolecall.receipts import Receipt, make, read_resume

AS_OF = date(2025, 1, 31)
RESUME = """\
{name}
Austin, TX 78701 | ada@example.com | +1 512 555 0143

Experience

Senior Software Engineer, Initech
Austin, TX
March 2019 - Present
- Built microservices in Python and Kafka on AWS
- Moved reporting to PostgreSQL

Web Developer, Globex
January 2016 - February 2019
- Wrote Django applications

Education

Bachelor of Science in Computer Science, University of Texas
2012 - 2016

Skills

Python, Django, PostgreSQL, Docker, AWS
"""
POST = JobDocument(
    title="Senior Backend Engineer",
    requirements="5+ years of experience. Bachelor's degree in Computer Science.",
    skills=("Python", "React", "Kafka"),
    location="Austin, TX",
)


def resume(name: str = "Ada Byron") -> bytes:
    return RESUME.format(name=name).encode()


def a_receipt(data: bytes | None = None, post: JobDocument = POST) -> Receipt:
    return make(read_resume(parse(resume() if data is None else data), AS_OF), post)
