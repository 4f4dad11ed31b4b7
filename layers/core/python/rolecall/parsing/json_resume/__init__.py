"""JSON Resume 1.0 (https://jsonresume.org/schema), both ways.

What goes out and comes in again loses nothing that the schema can hold. It cannot hold places on the page, confidence,
taxonomy codes, or the difference between "to the present" and "no end is said".
"""

from rolecall.parsing.json_resume.reading import read
from rolecall.parsing.json_resume.writing import to_json_resume

__all__ = ["read", "to_json_resume"]
