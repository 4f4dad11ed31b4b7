"""docs/specs/hotgigs.md, Resume Management."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.event_handler.openapi.params import File, UploadFile

from resumes.principals import SignedIn
from resumes.uploads import uploaded
from rolecall.bootstrap import prompt_parsing, resume_removal, resume_service
from rolecall.dialects.hotgigs.ids import IntId
from rolecall.dialects.hotgigs.paging import DEFAULT_LIMIT, Limit, PageNumber, envelope, page_request
from rolecall.dialects.hotgigs.schemas.accounts import MessageOut
from rolecall.dialects.hotgigs.schemas.resumes import ListedResumeOut, ResumeOut, ResumesOut
from rolecall.domain.ids import ResumeId
from rolecall.domain.resume import Resume
from rolecall.domain.vocabulary import ResumeStatus
from rolecall.services.prompt_parsing import PromptParsing
from rolecall.services.resumes import ResumeRemoval, ResumeService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Resumes = Annotated[ResumeService, Depends(resume_service)]
Prompt = Annotated[PromptParsing, Depends(prompt_parsing)]
Removal = Annotated[ResumeRemoval, Depends(resume_removal)]


@router.post(
    "/v1/resumes/upload",
    status_code=HTTPStatus.CREATED,
    tags=["resumes"],
    openapi_extensions=operation("S1-13", rate="upload"),
)
def upload_resume(file: Annotated[UploadFile, File()], resumes: Resumes, prompt: Prompt, caller: SignedIn) -> ResumeOut:
    """Upload a resume of at most 4 MB and get what is in it. What takes longer than 20 seconds is `processing`."""
    return _shown(resumes, resumes.upload(uploaded(file), by=caller, prompt=prompt))


@router.get("/v1/resumes", tags=["resumes"], openapi_extensions=operation("S1-14"))
def list_resumes(resumes: Resumes, caller: SignedIn, page: PageNumber = 1, limit: Limit = DEFAULT_LIMIT) -> ResumesOut:
    """Your resumes, newest first."""
    found = resumes.mine(page_request(page, limit), by=caller)
    return ResumesOut.model_validate(envelope(found, [ListedResumeOut.of(resume) for resume in found.items]))


@router.get("/v1/resumes/<resume_id>", tags=["resumes"], openapi_extensions=operation("S1-15"))
def get_resume(resume_id: IntId, resumes: Resumes, caller: SignedIn) -> ResumeOut:
    """One of your resumes with what is in it."""
    return _shown(resumes, resumes.get(ResumeId(resume_id), by=caller))


@router.delete("/v1/resumes/<resume_id>", tags=["resumes"], openapi_extensions=operation("S1-16"))
def delete_resume(resume_id: IntId, removal: Removal, caller: SignedIn) -> MessageOut:
    """Delete a resume: its file, what was read from it, and what is known of you from it alone."""
    removal.delete(ResumeId(resume_id), by=caller)
    return MessageOut(message="Resume deleted successfully")


def _shown(resumes: ResumeService, resume: Resume) -> ResumeOut:
    return ResumeOut.of(resume, resumes.record(resume) if resume.status is ResumeStatus.COMPLETED else None)
