"""docs/specs/resume-import.md, Resume Upload."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.event_handler.openapi.params import File, Form, UploadFile

from resumes.principals import SignedIn
from resumes.uploads import SAFE_TYPE, uploaded
from rolecall.bootstrap import resume_service, uuid_codec
from rolecall.dialects.resume_import.ids import UuidCodec
from rolecall.dialects.resume_import.schemas.resumes import AnnouncedIn, AnnouncedOut, StatusOut, UploadOut
from rolecall.domain.ids import ResumeId
from rolecall.domain.vocabulary import ResumeSource
from rolecall.services.resumes import ResumeService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router({"/api/resumes/[^/]+/data": "resumes.parsed_data"})

Resumes = Annotated[ResumeService, Depends(resume_service)]
Codec = Annotated[UuidCodec, Depends(uuid_codec)]


@router.post(
    "/api/resumes/upload",
    status_code=HTTPStatus.CREATED,
    tags=["resumes"],
    openapi_extensions=operation("S4-01", rate="upload"),
)
def upload_resume(
    file: Annotated[UploadFile, File()],
    resumes: Resumes,
    codec: Codec,
    caller: SignedIn,
    source: Annotated[ResumeSource, Form()] = ResumeSource.CANDIDATE_UPLOAD,
) -> UploadOut:
    """Upload a resume of at most 4 MB. It is parsed in the background: ask for its status."""
    return UploadOut.of(resumes.upload(uploaded(file, source), by=caller), codec)


@router.post(
    "/api/resumes/upload-form",
    status_code=HTTPStatus.CREATED,
    tags=["resumes"],
    openapi_extensions=operation(rate="upload"),
)
def announce_resume(body: AnnouncedIn, resumes: Resumes, codec: Codec, caller: SignedIn) -> AnnouncedOut:
    """For a resume of up to 20 MB: a form with which it is sent to the store; parsing starts when it has arrived."""
    return AnnouncedOut.with_form(*resumes.announce(body.to_command(), by=caller), codec)


@router.get("/api/resumes/<resume_id>/status", tags=["resumes"], openapi_extensions=operation("S4-03"))
def resume_status(resume_id: str, resumes: Resumes, codec: Codec, caller: SignedIn) -> StatusOut:
    """How far the parsing is. Ask every 2 to 3 seconds."""
    return StatusOut.of(resumes.get(_number(codec, resume_id), by=caller), codec)


@router.get("/api/resumes/<resume_id>/download", tags=["resumes"], openapi_extensions=operation("S4-05"))
def download_resume(resume_id: str, resumes: Resumes, codec: Codec, caller: SignedIn) -> Response[bytes]:
    """The file as it was uploaded, once the malware scan found it clean; a large one is where `Location` says.

    Always an attachment of no particular type, so that no browser opens it here.
    """
    resume, data = resumes.download(_number(codec, resume_id), by=caller)
    if isinstance(data, str):
        return Response(HTTPStatus.FOUND, headers={"Location": data})
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(resume.filename, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(HTTPStatus.OK, SAFE_TYPE, data, headers)


def _number(codec: UuidCodec, text: str) -> ResumeId:
    return ResumeId(codec.decode("resume", text))
