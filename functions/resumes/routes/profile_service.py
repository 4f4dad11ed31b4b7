"""docs/specs/profile-service.md names the update of a resume and shows none; its form is that of its neighbours."""

from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends
from aws_lambda_powertools.event_handler.openapi.params import Body, File, UploadFile

from resumes.principals import CandidateCaller
from resumes.uploads import uploaded
from rolecall.bootstrap import resume_choice, uuid_codec
from rolecall.dialects.profile_service.ids import Uuids, parse_resume_id
from rolecall.dialects.profile_service.schemas import MessageOut
from rolecall.domain.errors import Invalid
from rolecall.services.resumes import ResumeChoice
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Choice = Annotated[ResumeChoice, Depends(resume_choice)]
Codec = Annotated[Uuids, Depends(uuid_codec)]
ONE_OF_THEM = "Send either a file or the id of a resume."


@router.post("/resume", tags=["profile"], openapi_extensions=operation(rate="upload"))
def update_resume(
    choice: Choice,
    codec: Codec,
    caller: CandidateCaller,
    file: Annotated[UploadFile | None, File()] = None,
    resume_id: Annotated[int | str | None, Body()] = None,
) -> MessageOut:
    """Your resume from now on: a file, which is read in the background, or as JSON the id of one that was read."""
    if file and resume_id is None:
        choice.upload(uploaded(file), by=caller)
    elif resume_id is not None and not file:
        choice.choose(parse_resume_id(resume_id, codec), by=caller)
    else:
        raise Invalid(ONE_OF_THEM, fields={"file": [ONE_OF_THEM]})
    return MessageOut.resume_updated()
