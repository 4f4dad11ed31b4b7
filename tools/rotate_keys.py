"""Give the stack another key to sign tokens with, and log nobody out. docs/operations.md says when and how.

python -m tools.rotate_keys --secret ARN              another key, unless there was one within the hour
python -m tools.rotate_keys --secret ARN --dry-run    only say what would be done

AWS_ENDPOINT_URL leads to a local cloud, as with every AWS client. No key is ever printed.
"""

import argparse
import json
import secrets
import sys
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from botocore.session import get_session

SIGNS_AFTER = timedelta(minutes=10)
"""Longer than containers use keys as they read them (`rolecall/adapters/signing.py`): all know a key by then."""

KEPT_FOR = timedelta(days=31)
"""Longer than the life of a refresh token, counted from when its key signed for the last time."""

AT_MOST_EVERY = timedelta(hours=1)
"""Running the command again, or twice at once, is one rotation."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.rotate_keys", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--secret", required=True, help="ARN or name of the stack's signing secret")
    parser.add_argument("--dry-run", action="store_true", help="change nothing")
    options = parser.parse_args(arguments)
    client: Any = get_session().create_client("secretsmanager")
    stored = client.get_secret_value(SecretId=options.secret)
    before = json.loads(stored["SecretString"])
    after = rotated(before, at=datetime.now(UTC))
    print(described(before, after))
    if after is not None and not options.dry_run:
        put(client, options.secret, after, version=stored["VersionId"])
    return 0


def rotated(secret: Mapping[str, Any], *, at: datetime) -> dict[str, Any] | None:
    """The secret with another key and without those that nothing valid is signed with; None when it is too early."""
    signs_from = secret.get("signs_from")
    if signs_from and at < datetime.fromisoformat(signs_from) - SIGNS_AFTER + AT_MOST_EVERY:
        return None
    begins = at + SIGNS_AFTER
    retired = {**secret.get("retired", {}), secret["kid"]: begins.isoformat()}
    kept = {kid: when for kid, when in retired.items() if at - datetime.fromisoformat(when) < KEPT_FOR}
    keys = {**secret.get("previous", {}), secret["kid"]: secret["key"]}
    return {
        "kid": f"{at:%Y%m%dT%H%M%S}",
        "key": secrets.token_urlsafe(48),
        "follows": secret["kid"],
        "signs_from": begins.isoformat(),
        "previous": {kid: keys[kid] for kid in kept if kid in keys},
        "retired": kept,
    }


def described(before: Mapping[str, Any], after: Mapping[str, Any] | None) -> str:
    if after is None:
        return f"Key {before['kid']} is less than an hour old: nothing to do."
    dropped = sorted(set(before.get("previous", {})) - set(after["previous"]))
    forgotten = f" Forgotten: {', '.join(dropped)}." if dropped else ""
    return (
        f"Key {after['kid']} follows {before['kid']} and signs from {after['signs_from']} on. "
        f"Still accepted: {', '.join(sorted(after['previous']))}.{forgotten}"
    )


def put(client: Any, secret: str, value: Mapping[str, Any], *, version: str) -> None:  # noqa: ANN401 - a botocore client
    """The new version is named after the one it follows, so that of two at once only one is taken."""
    name = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{secret} {version}"))
    try:
        client.put_secret_value(SecretId=secret, SecretString=json.dumps(value), ClientRequestToken=name)
    except client.exceptions.ResourceExistsException:
        print("Somebody else rotated the key at the same moment; theirs is the one.")


if __name__ == "__main__":
    sys.exit(main())
