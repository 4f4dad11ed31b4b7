"""docs/specs/resume-import.md, Candidate-Job Matching; and the receipts of scores, an extension."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response, content_types
from aws_lambda_powertools.event_handler.depends import Depends

from matching.principals import SignedIn
from rolecall.bootstrap import matching_service, uuid_codec
from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.dialects.resume_import.paging import MATCHES, Limit, MinScore, Skip, min_tenths, page_request
from rolecall.dialects.resume_import.schemas.matches import CandidateMatchesOut, JobMatchesOut
from rolecall.domain.ids import CandidateId, JobId, MatchId
from rolecall.services.matching import MatchingService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Matching = Annotated[MatchingService, Depends(matching_service)]
Codec = Annotated[UuidCodec, Depends(uuid_codec)]


@router.get(
    "/api/matching/candidates/<candidate_id>/matches",
    tags=["matching"],
    openapi_extensions=operation("S4-18", rate="search"),
)
def candidate_matches(
    candidate_id: str,
    matching: Matching,
    codec: Codec,
    caller: SignedIn,
    skip: Skip = 0,
    limit: Limit = MATCHES,
    min_score: MinScore = 0,
) -> CandidateMatchesOut:
    """Jobs for a candidate, best first. For the person, and for the organisation that imported them."""
    number = CandidateId(codec.decode("candidate", candidate_id))
    candidate, page = matching.for_candidate(
        number, min_tenths=min_tenths(min_score), page=page_request(skip, limit), by=caller
    )
    return CandidateMatchesOut.of(candidate, page, codec)


@router.get(
    "/api/matching/jobs/<job_id>/matches", tags=["matching"], openapi_extensions=operation("S4-20", rate="search")
)
def job_matches(
    job_id: str,
    matching: Matching,
    codec: Codec,
    caller: SignedIn,
    skip: Skip = 0,
    limit: Limit = MATCHES,
    min_score: MinScore = 0,
) -> JobMatchesOut:
    """Candidates for a job, best first. For the employer whose job it is."""
    number = JobId(codec.decode("job", job_id))
    job, page = matching.for_job(number, min_tenths=min_tenths(min_score), page=page_request(skip, limit), by=caller)
    return JobMatchesOut.of(job, page, codec)


@router.get("/api/matching/matches/<match_id>/receipt", tags=["matching"], openapi_extensions=operation())
def match_receipt(match_id: str, matching: Matching, codec: Codec, caller: SignedIn) -> Response[str]:
    """What the score was made of; `python -m rolecall.receipts verify` computes it again. Extension."""
    receipt = matching.receipt(MatchId(codec.decode("match", match_id)), by=caller)
    return Response(200, content_types.APPLICATION_JSON, receipt.decode())


@router.get("/api/matching/jobs/<job_id>/document", tags=["matching"], openapi_extensions=operation())
def job_document(job_id: str, matching: Matching, codec: Codec, caller: SignedIn) -> Response[str]:
    """The job as receipts hash it, for whoever may see a match with it. Extension."""
    document = matching.job_document(JobId(codec.decode("job", job_id)), by=caller)
    return Response(200, content_types.APPLICATION_JSON, document.decode())
