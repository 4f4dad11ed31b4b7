"""Who may call an operation.

An access rule is a dependency that returns the caller or raises. The application runs an operation's rules before it
looks at the input, so nobody learns from a validation error what they may not reach. The areas' `principals.py` name
the rules as annotated types: who may call stands in the signature.
"""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, TypeVar

from aws_lambda_powertools.event_handler import Request
from aws_lambda_powertools.event_handler.depends import DependencyTree, Depends, build_dependency_tree

from rolecall.domain.errors import Forbidden, Unauthenticated
from rolecall.domain.principal import Principal
from rolecall.domain.vocabulary import Role

Rule = TypeVar("Rule", bound=Callable[..., Any])

PRINCIPAL = "rolecall.principal"
"""Where the request's context holds the caller (None: no token came)."""


def access_rule(rule: Rule) -> Rule:
    """Marks a dependency that is to run before the input is validated."""
    rule.is_access_rule = True  # type: ignore[attr-defined]  # functions take attributes; Callable does not say so
    return rule


@access_rule
def signed_in(request: Request) -> Principal:
    """Any account. Raises Unauthenticated."""
    principal: Principal | None = request.context.get(PRINCIPAL)
    if principal is None:
        raise Unauthenticated
    return principal


@access_rule
def maybe_signed_in(request: Request) -> Principal | None:
    """Anybody; who sent a token has to have a valid one."""
    principal: Principal | None = request.context.get(PRINCIPAL)
    return principal


@access_rule
def recruiter(request: Request) -> Principal:
    """A recruiter or an admin. Raises Unauthenticated, Forbidden."""
    return _with_role(request, Role.RECRUITER)


@access_rule
def candidate(request: Request) -> Principal:
    """A person who looks for work. Raises Unauthenticated, Forbidden."""
    principal = signed_in(request)
    if principal.role is not Role.CANDIDATE:
        raise Forbidden("Only candidates can do this.")
    return principal


def _with_role(request: Request, role: Role) -> Principal:
    principal = signed_in(request)
    if principal.role not in {role, Role.ADMIN}:
        raise Forbidden(f"Only {role}s can do this.")
    return principal


MaybeSignedIn = Annotated[Principal | None, Depends(maybe_signed_in)]
SignedIn = Annotated[Principal, Depends(signed_in)]
Recruiter = Annotated[Principal, Depends(recruiter)]
CandidateCaller = Annotated[Principal, Depends(candidate)]


def access_rules(handler: Callable[..., Any]) -> tuple[Callable[[Request], Principal], ...]:
    """The access rules among an operation's dependencies."""
    return tuple(_rules(build_dependency_tree(handler)))


def _rules(tree: DependencyTree) -> Iterator[Callable[[Request], Principal]]:
    for node in tree.dependencies:
        if getattr(node.depends.dependency, "is_access_rule", False):
            yield node.depends.dependency
        yield from _rules(node.dependant)
