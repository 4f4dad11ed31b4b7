"""What a receipt holds and how it is written: canonical JSON, so that equal receipts are equal bytes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from rolecall.matching.job_document import JobDocument
from rolecall.matching.part import Part
from rolecall.matching.reading import read_job
from rolecall.matching.score import Score, score
from rolecall.matching.versions import SCORER_VERSION, WEIGHTS_VERSION
from rolecall.receipts.resume_facts import ResumeFacts
from rolecall.taxonomy.version import TAXONOMY_VERSION

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Of everything that can change a score besides resume, job and day."""

    parser: str
    scorer: str = SCORER_VERSION
    taxonomy: str = TAXONOMY_VERSION
    weights: str = WEIGHTS_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    as_of: date
    resume_sha256: str
    job_sha256: str
    versions: Versions
    score: Score

    def to_json(self) -> bytes:
        """Ends with its own hash, which covers everything else."""
        content = {
            "receipt": FORMAT,
            "as_of": self.as_of.isoformat(),
            "resume_sha256": self.resume_sha256,
            "job_sha256": self.job_sha256,
            "versions": asdict(self.versions),
            "score": _score(self.score),
        }
        return canonical({**content, "sha256": own_hash(content)})


def make(resume: ResumeFacts, job: JobDocument) -> Receipt:
    """Scores, and states what the score rests on."""
    return Receipt(
        as_of=resume.as_of,
        resume_sha256=resume.sha256,
        job_sha256=hashlib.sha256(job.to_json()).hexdigest(),
        versions=Versions(parser=resume.parser_version),
        score=score(resume.facts, read_job(job)),
    )


def canonical(data: object) -> bytes:
    """Sorted keys, no white space, UTF-8."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def own_hash(content: Mapping[str, Any]) -> str:
    """Of a receipt's content without the hash itself."""
    return hashlib.sha256(canonical({k: v for k, v in content.items() if k != "sha256"})).hexdigest()


def _score(score: Score) -> dict[str, Any]:
    """Tenths of a point everywhere; `tenths` is null for a part that does not count."""
    return {
        "total_tenths": score.total_tenths,
        "parts": {part.name: _part(part) for part in score.parts},
        "matching_skills": score.matching_skills,
        "missing_skills": score.missing_skills,
        "explanation": score.explanation,
    }


def _part(part: Part) -> dict[str, Any]:
    data = asdict(part)
    del data["name"]
    return data
