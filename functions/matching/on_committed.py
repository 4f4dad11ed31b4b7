"""A job or a candidate is searchable now: score it against what the index finds for it."""

from typing import Any

from rolecall.bootstrap import matcher, storage
from rolecall.domain.ids import CandidateId, JobId
from rolecall.domain.search_documents import DocumentKind
from rolecall.web.events import BusEvent, consume


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:  # noqa: ANN401 - LambdaContext
    return consume(event, context, _match, storage().unit)


def _match(event: BusEvent) -> None:
    kind, number = event.data["kind"], int(event.data["id"])
    if kind == DocumentKind.JOB:
        matcher().match_job(JobId(number))
    elif kind == DocumentKind.CANDIDATE:
        matcher().match_candidate(CandidateId(number))
