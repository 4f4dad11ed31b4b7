"""docs/specs/hotgigs.md, Job Management Endpoints."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from jobs.principals import Recruiter
from rolecall.bootstrap import job_service, uuid_codec
from rolecall.dialects.hotgigs.schemas.jobs import JobIn, JobOut
from rolecall.services.jobs import JobService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Jobs = Annotated[JobService, Depends(job_service)]


@router.post("/v1/jobs", status_code=HTTPStatus.CREATED, tags=["jobs"], openapi_extensions=operation("S1-10"))
def post_job(body: JobIn, jobs: Jobs, employer: Recruiter) -> JobOut:
    """Post a job for your organisation."""
    return JobOut.of(jobs.post(body.to_command(), by=employer), uuid_codec())
