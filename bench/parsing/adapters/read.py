"""`python read.py PARSER` in the other parsers' environment: answers each path on its input with a line of JSON Resume.

resume-parser-pro asks for a language model that PyPI does not have, to know proper nouns in names. A pipeline that
takes capitalised words for them stands in; everything else that parser does with patterns.
"""

import json
import logging
import re
import sys
import time
from collections.abc import Callable
from typing import Any

_DATE = re.compile(r"(?P<month>\b[A-Z][a-z]{2,8}\b|\b\d{1,2}/)?\s*(?P<year>\d{4})")
_MONTHS = {
    name: at
    for at, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}


def _dates(text: str) -> dict[str, str | None]:
    """The first two dates of a text as JSON Resume writes them; an open end as null."""
    found = []
    for match in _DATE.finditer(text or ""):
        month = (match["month"] or "").strip("/ ").lower()
        number = int(month) if month.isdigit() else _MONTHS.get(month[:3], 0)
        found.append(f"{match['year']}-{number:02}" if 1 <= number <= 12 else match["year"])
    dates: dict[str, str | None] = dict(zip(("startDate", "endDate"), found, strict=False))
    return (
        {**dates, "endDate": None} if len(found) == 1 and re.search("present|current", text, re.IGNORECASE) else dates
    )


def _extractor() -> Callable[[str], dict[str, Any]]:
    from resume_parser.parser import main  # type: ignore[import-not-found]

    def read(path: str) -> dict[str, Any]:
        said = main(path)
        contact = said["Contact Info"]
        basics = {"name": said["Name"] if said["Name"] != "Not Found" else None}
        basics |= {"email": (contact["email"] or [None])[0], "phone": (contact["phone"] or [None])[0]}
        work = [
            {"name": job.get("company"), "position": job.get("job_title"), **_dates(job.get("dates", ""))}
            for job in said["Experience"]
        ]
        schools = [{"institution": line} for line in said["Education"][1:]]
        return {"basics": basics, "work": work, "education": schools, "skills": [{"name": x} for x in said["Skills"]]}

    return read


def _pro() -> Callable[[str], dict[str, Any]]:
    import spacy  # type: ignore[import-not-found]
    from spacy.language import Language  # type: ignore[import-not-found]

    Language.component("capitals", func=_capitals)

    def load(*_: object, **__: object) -> object:
        pipeline = spacy.blank("en")
        pipeline.add_pipe("capitals")
        return pipeline

    spacy.load = load
    from resume_parser_pro import ResumeParser  # type: ignore[import-not-found]

    def read(path: str) -> dict[str, Any]:
        said = ResumeParser(path).parse()
        basics = {"name": said["name"], "email": _first(said["email"]), "phone": _first(said["phone_number"])}
        work = [
            {"name": job.get("company"), "position": job.get("designation"), **_dates(_told(job))}
            for job in said["experience"] or []
        ]
        schools = [
            {"institution": school.get("institution"), "studyType": school.get("degree")}
            for school in said["education"] or []
        ]
        return {
            "basics": basics,
            "work": work,
            "education": schools,
            "skills": [{"name": x} for x in said["skills"] or []],
        }

    return read


def _capitals(doc: Any) -> Any:  # noqa: ANN401 - the other environment's type
    for token in doc:
        token.pos_ = "PROPN" if token.is_title else "X"
    return doc


def _first(found: object) -> object:
    return (found or [None])[0] if isinstance(found, list) else found


def _told(job: dict[str, Any]) -> str:
    return " ".join(str(job.get(key) or "") for key in ("duration", "dates", "start_date", "end_date"))


def main(parser: str) -> None:
    logging.disable(logging.CRITICAL)
    read = {"resume-extractor": _extractor, "resume-parser-pro": _pro}[parser]()
    for line in sys.stdin:
        begun = time.process_time()
        answer: dict[str, Any] = {"resume": None, "error": None}
        try:
            answer["resume"] = read(line.strip())
        except Exception as failure:  # noqa: BLE001 - whatever another parser stumbles over is counted
            answer["error"] = type(failure).__name__
        print(json.dumps({**answer, "cpu": time.process_time() - begun}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
