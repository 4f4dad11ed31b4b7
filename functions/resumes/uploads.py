"""How an uploaded file becomes a command, in every dialect."""

from aws_lambda_powertools.event_handler.openapi.params import UploadFile

from rolecall.domain.vocabulary import ResumeSource
from rolecall.services.resumes import UploadResume

SAFE_TYPE = "application/octet-stream"


def uploaded(file: UploadFile, source: ResumeSource = ResumeSource.CANDIDATE_UPLOAD) -> UploadResume:
    return UploadResume(
        filename=file.filename or "resume",
        content_type=file.content_type or SAFE_TYPE,
        data=file.content,
        source=source,
    )
