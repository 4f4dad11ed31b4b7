"""docs/specs/enabled-talent.md, Resume Parsing."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.event_handler.openapi.params import File, UploadFile

from resumes.principals import SignedIn
from resumes.uploads import uploaded
from rolecall.bootstrap import profile_resumes, uuid_codec
from rolecall.dialects.enabled_talent.ids import Uuids, parse_slug
from rolecall.dialects.enabled_talent.resumes import ParseOut, ParsingStatusOut
from rolecall.domain.errors import Invalid
from rolecall.services.profile_resumes import ProfileResumes
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Resumes = Annotated[ProfileResumes, Depends(profile_resumes)]
Codec = Annotated[Uuids, Depends(uuid_codec)]
NO_FILE = "No resume file was sent, and none was uploaded before."


@router.post(
    "/api/candidates/profiles/<slug>/parse-resume/",
    status_code=HTTPStatus.ACCEPTED,
    tags=["resumes"],
    openapi_extensions=operation("S2-45", rate="upload"),
)
def parse_resume(
    slug: str,
    resumes: Resumes,
    codec: Codec,
    caller: SignedIn,
    resume_file: Annotated[UploadFile | None, File()] = None,
) -> Response[ParseOut]:
    """Read this resume, or without a file the one uploaded last. 200 when that is done already."""
    resume = resumes.upload_to(parse_slug(slug), uploaded(resume_file) if resume_file else None, by=caller)
    if resume is None:
        raise Invalid(NO_FILE, fields={"error": [NO_FILE]})
    answer = ParseOut.of(resume, codec)
    return Response(HTTPStatus.OK if answer.is_over else HTTPStatus.ACCEPTED, "application/json", answer)


@router.get("/api/candidates/profiles/<slug>/parsing-status/", tags=["resumes"], openapi_extensions=operation("S2-46"))
def parsing_status(slug: str, resumes: Resumes, caller: SignedIn) -> ParsingStatusOut:
    """How far the resume uploaded last is."""
    return ParsingStatusOut.of(*resumes.of_candidate(parse_slug(slug), by=caller))
