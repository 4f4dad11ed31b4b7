"""docs/specs/enabled-talent.md, Job Posts & Applications."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response, content_types
from aws_lambda_powertools.event_handler.depends import Depends

from rolecall.bootstrap import job_service, public_base_url, uuid_codec
from rolecall.dialects.enabled_talent.paging import DEFAULT_PAGE_SIZE, PageNumber, PageSize, link_header, page_request
from rolecall.dialects.enabled_talent.schemas import JobPostOut
from rolecall.services.jobs import JobService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Jobs = Annotated[JobService, Depends(job_service)]

BROWSE = "/api/channels/jobs/browse/"


@router.get(BROWSE, tags=["jobs"], openapi_extensions=operation("S2-81", rate="search"))
def browse_jobs(
    jobs: Jobs, page: PageNumber = 1, page_size: PageSize = DEFAULT_PAGE_SIZE
) -> Response[list[JobPostOut]]:
    """All open jobs, newest first. Needs no authentication."""
    found = jobs.browse(page_request(page, page_size))
    posts = [JobPostOut.of(job, uuid_codec()) for job in found.items]
    links = link_header(found, url=public_base_url() + BROWSE)
    return Response(200, content_types.APPLICATION_JSON, posts, links)
