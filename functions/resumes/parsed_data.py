"""docs/specs/resume-import.md: what was found. Apart, because its models are large and uploads need none of them."""

from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from resumes.principals import SignedIn
from rolecall.bootstrap import resume_service, uuid_codec
from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.dialects.resume_import.parsed import ParsedResumeOut
from rolecall.domain.ids import ResumeId
from rolecall.services.resumes import ResumeService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Resumes = Annotated[ResumeService, Depends(resume_service)]
Codec = Annotated[UuidCodec, Depends(uuid_codec)]


@router.get("/api/resumes/<resume_id>/data", tags=["resumes"], openapi_extensions=operation("S4-04"))
def resume_data(resume_id: str, resumes: Resumes, codec: Codec, caller: SignedIn) -> ParsedResumeOut:
    """What was found in the resume, each field with the place it was read from."""
    resume, record = resumes.parsed(ResumeId(codec.decode("resume", resume_id)), by=caller)
    return ParsedResumeOut.of(resume, record, codec)
