"""docs/specs/profile-service.md names the update of a resume and shows none; its form is that of its neighbours."""

from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.event_handler.openapi.params import File, UploadFile

from resumes.principals import CandidateCaller
from resumes.uploads import uploaded
from rolecall.bootstrap import resume_service
from rolecall.dialects.profile_service.schemas import MessageOut
from rolecall.services.resumes import ResumeService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Resumes = Annotated[ResumeService, Depends(resume_service)]


@router.post("/resume", tags=["profile"], openapi_extensions=operation(rate="upload"))
def update_resume(file: Annotated[UploadFile, File()], resumes: Resumes, caller: CandidateCaller) -> MessageOut:
    """Your resume from now on; what is in it is read in the background."""
    resumes.upload(uploaded(file), by=caller)
    return MessageOut.resume_updated()
