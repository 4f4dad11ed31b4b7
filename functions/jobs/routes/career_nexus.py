"""docs/specs/career-nexus.md, job Create, Job Preference and Get Job Preference."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from jobs.principals import SignedIn
from rolecall.bootstrap import job_service, preference_service, uuid_codec
from rolecall.dialects.career_nexus.schemas.jobs import JobIn, JobOut
from rolecall.dialects.career_nexus.schemas.preferences import PreferenceIn, PreferenceOut, StoredPreferenceOut
from rolecall.services.jobs import JobService
from rolecall.services.preferences import PreferenceService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Jobs = Annotated[JobService, Depends(job_service)]
Preferences = Annotated[PreferenceService, Depends(preference_service)]


@router.post("/job/", status_code=HTTPStatus.CREATED, tags=["job"], openapi_extensions=operation("S3-38"))
def post_job(body: JobIn, jobs: Jobs, caller: SignedIn) -> JobOut:
    """Post a job; whoever prefers such jobs is told."""
    return JobOut.of(jobs.post(body.to_command(), by=caller), uuid_codec())


@router.put("/job/preference/", tags=["job"], openapi_extensions=operation("S3-41"))
def set_preference(body: PreferenceIn, preferences: Preferences, caller: SignedIn) -> PreferenceOut:
    """Say which new jobs you want to be told of. Replaces what was set before."""
    return PreferenceOut.of(preferences.set(body.to_command(), by=caller))


@router.get("/job/preference/", tags=["job"], openapi_extensions=operation("S3-43"))
def get_preference(preferences: Preferences, caller: SignedIn) -> StoredPreferenceOut:
    """The preference as it is set, N/A where it is not."""
    return StoredPreferenceOut.of(preferences.get(by=caller))
