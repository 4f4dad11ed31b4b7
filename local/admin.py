"""Make an administrator of an account. No dialect can do that, so it is done to the table."""

import os
from dataclasses import replace

from local import stack
from local.cloud import Cloud
from local.errors import CannotContinue
from local.progress import console
from rolecall.domain.account import normalise_email
from rolecall.domain.events import AccessChanged
from rolecall.domain.vocabulary import Role


def promote(cloud: Cloud, email: str) -> None:
    if not email:
        raise CannotContinue("Say whose account: make admin EMAIL=you@example.org")
    os.environ |= {**cloud.environment(), "ROLECALL_TABLE": stack.outputs(cloud)["Table"]}
    from rolecall.bootstrap import storage  # it reads the environment that was just set

    rows = storage()
    account = rows.accounts.by_email(normalise_email(email))
    if account is None:
        raise CannotContinue(f"There is no account with the address {email}: register it first.")
    with rows.unit.begin():
        promoted = replace(account, role=Role.ADMIN, version=account.version + 1)
        rows.accounts.put(promoted, expected_version=account.version, events=[AccessChanged(account.id)])
        rows.unit.commit()
    console.print(f"{email} is an administrator now.")
