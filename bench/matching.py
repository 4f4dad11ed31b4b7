"""Taxonomy and scorer: `python -m bench.matching [FOLDER]`.

CPU time, the median of several rounds in one process. FOLDER holds labelled resumes (`*.truth.json` with a list
`skills`): then the share of those strings that the taxonomy knows is printed, too.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from rolecall.matching.candidate import CandidateFacts, HeldDegree, HeldJob, HeldSkill
from rolecall.matching.job_document import JobDocument
from rolecall.matching.reading import read_job
from rolecall.matching.score import score
from rolecall.matching.skill_demands import named
from rolecall.taxonomy import TAXONOMY_VERSION
from rolecall.taxonomy.degrees import Degree
from rolecall.taxonomy.mentions import find
from rolecall.taxonomy.occupations import lookup as occupation
from rolecall.taxonomy.places import place_of
from rolecall.taxonomy.skills import lookup
from rolecall.taxonomy.store import FILE, connection

PARAGRAPH = """\
We are looking for a senior backend engineer to build microservices in Python and Go on AWS. You have at least 5 years
of experience with PostgreSQL, Redis and Kafka, you know Docker, Kubernetes and Terraform, and you care about tests and
code review. You will work with our product team, talk to customers, and help us to choose what to build next. A
bachelor's degree in computer science or equivalent experience is expected; GraphQL and React are a plus. """
POST = JobDocument(
    title="Senior Backend Engineer", description=PARAGRAPH, skills=("Python", "AWS", "Kafka"), location="Austin, TX"
)
STRINGS = ("Node.js", "Advanced Excel", "Java 8/11/17", "no such skill", "C++", "Knowledge of Kubernetes", "payroll")
TITLES = ("Senior Backend Engineer", "HR Adviser", "Retail Store Manager", "Chief Happiness Sorcerer")
HELD = (
    "python django flask postgresql mysql redis docker kubernetes aws amazon-s3 kafka git linux react javascript sql"
    " ci-cd terraform jenkins agile scrum communication english rest-apis microservices graphql"
)


def a_candidate() -> CandidateFacts:
    return CandidateFacts(
        skills=tuple(HeldSkill(each, each) for each in HELD.split()),
        jobs=tuple(HeldJob(title, "15-1252.00", 24) for title in ("Software Engineer", "Lead Developer", "Programmer")),
        months=72,
        degrees=(HeldDegree(Degree.BACHELOR, ("computing",)),),
        place=place_of("Dallas, TX"),
    )


def timed(what: str, work: Callable[[], object], calls: int, unit: float = 1e6, name: str = "µs") -> None:
    """Median of nine rounds of `calls` calls."""
    rounds = []
    for _ in range(9):
        begin = process_time()
        for _ in range(calls):
            work()
        rounds.append((process_time() - begin) / calls)
    print(f"{what:<52} {median(rounds) * unit:8.1f} {name}")


def cold(texts: tuple[str, ...], look: Callable[[str], object], forget: Callable[[], None]) -> Callable[[], None]:
    """One pass over the texts without what an earlier one left in memory."""

    def work() -> None:
        forget()
        for text in texts:
            look(text)

    return work


def coverage(folder: Path) -> None:
    strings = {s for file in folder.glob("*.truth.json") for s in json.loads(file.read_text("utf-8"))["skills"]}
    whole = sum(lookup(each) is not None for each in strings)
    in_part = sum(any(not skill_id.startswith("text:") for skill_id, _ in named(each)) for each in strings)
    print(f"skills listed in {folder.name}: {len(strings)}; known as a whole {whole}, with parts {in_part}")


def main() -> None:
    print(f"taxonomy {TAXONOMY_VERSION}, {FILE.stat().st_size / 1e6:.1f} MB")
    begin = process_time()
    connection().execute("SELECT 1 FROM skill LIMIT 1").fetchone()
    print(f"{'open the file':<52} {(process_time() - begin) * 1e3:8.2f} ms")
    timed(f"skill lookup, cold, {len(STRINGS)} strings", cold(STRINGS, lookup, lookup.cache_clear), 50)
    timed("skill lookup, warm, one string", lambda: lookup("Node.js"), 10_000)
    timed(f"occupation lookup, cold, {len(TITLES)} titles", cold(TITLES, occupation, occupation.cache_clear), 50)
    text = PARAGRAPH * 6
    timed(f"find in {len(text.split())} words", lambda: find(text), 10, 1e3, "ms")
    timed("read a job", lambda: read_job.__wrapped__(POST), 10, 1e3, "ms")
    candidate, job = a_candidate(), read_job(POST)
    timed(f"score, {len(candidate.skills)} skills against {len(job.skills)}", lambda: score(candidate, job), 200)
    stored = json.dumps(candidate.to_json())
    many = [stored] * 300
    timed("300 candidates from stored JSON, scored", lambda: [_scored(each) for each in many], 1, 1e3, "ms")
    for folder in sys.argv[1:]:
        coverage(Path(folder))


def _scored(stored: str) -> int:
    return score(CandidateFacts.from_json(json.loads(stored)), read_job(POST)).total_tenths


if __name__ == "__main__":
    main()
