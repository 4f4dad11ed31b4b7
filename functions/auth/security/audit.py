from typing import Annotated

from aws_lambda_powertools.event_handler.depends import Depends

from auth.principals import SignedIn
from rolecall.bootstrap import audit_trail
from rolecall.dialects.hotgigs.audit import AuditOut
from rolecall.dialects.hotgigs.ids import IntId
from rolecall.dialects.hotgigs.paging import DEFAULT_LIMIT, Limit
from rolecall.domain.ids import AccountId, AuditId
from rolecall.services.audit import AuditTrail
from rolecall.web.operation import operation
from rolecall.web.router import Router

router = Router()

Trail = Annotated[AuditTrail, Depends(audit_trail)]


@router.get("/v1/auth/audit", tags=["auth"], openapi_extensions=operation())
def audit(
    trail: Trail,
    caller: SignedIn,
    cursor: IntId | None = None,
    limit: Limit = DEFAULT_LIMIT,
    user_id: IntId | None = None,
) -> AuditOut:
    """What happened to your account, newest first. Admins may name another account."""
    before = AuditId(cursor) if cursor is not None else None
    account_id = AccountId(user_id) if user_id is not None else None
    return AuditOut.of(trail.read(by=caller, account_id=account_id, before=before, limit=limit), limit)
