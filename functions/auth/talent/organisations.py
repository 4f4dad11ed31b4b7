"""Employers and their members."""

# ruff: noqa: A002 - the specification names the variable of the path

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import organisation_service
from rolecall.dialects.enabled_talent.ids import IntId
from rolecall.dialects.enabled_talent.organisations import (
    AcceptInviteIn,
    HandOverIn,
    InviteIn,
    InviteOut,
    MemberOut,
    OrganizationIn,
    OrganizationOut,
    OrganizationPatchIn,
)
from rolecall.domain.ids import AccountId, OrganisationId
from rolecall.services.organisations import OrganisationService
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Organisations = Annotated[OrganisationService, Depends(organisation_service)]

ALL = "/api/organization/organizations/"
ONE = "/api/organization/organizations/<id>/"
TAGS = ["organization"]


@router.get(ALL, tags=TAGS, openapi_extensions=operation("S2-89"))
def organizations(organisations: Organisations, caller: SignedIn) -> list[OrganizationOut]:
    """The organization you belong to, if any."""
    staff = organisations.of(by=caller)
    return [OrganizationOut.of(staff)] if staff else []


@router.post(ALL, status_code=HTTPStatus.CREATED, tags=TAGS, openapi_extensions=operation("S2-90"))
def create_organization(body: OrganizationIn, organisations: Organisations, caller: SignedIn) -> OrganizationOut:
    """Create an organization with you as its root user; who looked for work recruits from then on."""
    return OrganizationOut.of(organisations.create(body.to_command(), by=caller))


@router.get(ONE, tags=TAGS, openapi_extensions=operation("S2-91"))
def organization(id: IntId, organisations: Organisations, caller: SignedIn) -> OrganizationOut:
    """Your organization, with its members."""
    return OrganizationOut.of(organisations.get(OrganisationId(id), by=caller))


@router.put(ONE, tags=TAGS, openapi_extensions=operation("S2-92"))
def replace_organization(
    id: IntId, body: OrganizationIn, organisations: Organisations, caller: SignedIn
) -> OrganizationOut:
    """Say anew what your organization is. Root user only."""
    return OrganizationOut.of(organisations.change(OrganisationId(id), body.to_command(), by=caller))


@router.patch(ONE, tags=TAGS, openapi_extensions=operation("S2-93"))
def change_organization(
    id: IntId, body: OrganizationPatchIn, organisations: Organisations, caller: SignedIn
) -> OrganizationOut:
    """Change some of what your organization says of itself. Root user only."""
    return OrganizationOut.of(organisations.change(OrganisationId(id), body.to_command(), by=caller))


@router.delete(ONE, status_code=HTTPStatus.NO_CONTENT, tags=TAGS, openapi_extensions=operation("S2-94"))
def delete_organization(id: IntId, organisations: Organisations, caller: SignedIn) -> Response[None]:
    """Delete your organization once you are its only member. Root user only."""
    organisations.delete(OrganisationId(id), by=caller)
    return Response(HTTPStatus.NO_CONTENT)


@router.post(ONE + "create-invite/", status_code=HTTPStatus.CREATED, tags=TAGS, openapi_extensions=operation("S2-95"))
def create_invite(id: IntId, body: InviteIn, organisations: Organisations, caller: SignedIn) -> InviteOut:
    """Invite somebody by e-mail. The code works once, within seven days, for the account of that address."""
    return InviteOut.of(organisations.invite(OrganisationId(id), body.email, by=caller))


@router.post("/api/organization/accept-invite/", tags=TAGS, openapi_extensions=operation(rate="auth"))
def accept_invite(body: AcceptInviteIn, organisations: Organisations, caller: SignedIn) -> OrganizationOut:
    """Join the organization that invited you; your e-mail address has to be verified."""
    return OrganizationOut.of(organisations.accept(body.invite_code, by=caller))


@router.get(ONE + "members/", tags=TAGS, openapi_extensions=operation())
def members(id: IntId, organisations: Organisations, caller: SignedIn) -> list[MemberOut]:
    """Who belongs to your organization, and as what."""
    staff = organisations.get(OrganisationId(id), by=caller)
    return [MemberOut.of(member, account) for member, account in staff.people]


@router.delete(ONE + "members/<user_id>/", status_code=HTTPStatus.NO_CONTENT, tags=TAGS, openapi_extensions=operation())
def remove_member(id: IntId, user_id: IntId, organisations: Organisations, caller: SignedIn) -> Response[None]:
    """Remove a member, who sees nothing of the organization from then on. Root user only."""
    organisations.remove(OrganisationId(id), AccountId(user_id), by=caller)
    return Response(HTTPStatus.NO_CONTENT)


@router.post(ONE + "leave/", status_code=HTTPStatus.NO_CONTENT, tags=TAGS, openapi_extensions=operation())
def leave(id: IntId, organisations: Organisations, caller: SignedIn) -> Response[None]:
    """Leave your organization. Its root user has to hand it over first."""
    organisations.leave(OrganisationId(id), by=caller)
    return Response(HTTPStatus.NO_CONTENT)


@router.post(ONE + "hand-over/", tags=TAGS, openapi_extensions=operation())
def hand_over(id: IntId, body: HandOverIn, organisations: Organisations, caller: SignedIn) -> OrganizationOut:
    """Make another member the root user. Root user only."""
    heir = AccountId(body.user)
    return OrganizationOut.of(organisations.hand_over(OrganisationId(id), heir, by=caller))
