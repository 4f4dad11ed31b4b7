"""Keys change and nobody is logged out."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError

from rolecall.adapters.signing import KEEP, LOOK_AGAIN, RenewedTokens
from rolecall.adapters.tokens import JwtTokens
from rolecall.domain.account import REFRESH_LIFETIME
from rolecall.domain.errors import InvalidToken
from rolecall.settings import SigningKeys
from tests.adapters.dynamodb.samples import a_session
from tests.fakes import START
from tools.rotate_keys import KEPT_FOR, SIGNS_AFTER, main, rotated

SECRET: dict[str, Any] = {"kid": "1", "key": "k" * 48}


class Stack:
    """A secret, and containers that read it."""

    def __init__(self) -> None:
        self.secret = dict(SECRET)
        self.reads = 0

    def container(self) -> RenewedTokens:
        return RenewedTokens(self._load)

    def rotate(self, at: datetime) -> None:
        after = rotated(self.secret, at=at)
        assert after is not None
        self.secret = after

    def _load(self, at: datetime) -> JwtTokens:
        self.reads += 1
        follows, since = self.secret.get("follows"), self.secret.get("signs_from")
        keys = SigningKeys(
            self.secret["kid"],
            self.secret["key"],
            self.secret.get("previous", {}),
            follows,
            datetime.fromisoformat(since) if since else None,
        )
        return JwtTokens(keys.signing_kid(at), keys.all())


@pytest.fixture
def stack() -> Stack:
    return Stack()


def token(container: RenewedTokens, at: datetime) -> str:
    return container.refresh(a_session(expires_at=at + REFRESH_LIFETIME), "id", at=at)


def test_tokens_of_before_and_after_a_rotation_are_read_by_every_container(stack: Stack) -> None:
    old = stack.container()
    before = token(old, START)
    stack.rotate(START)
    for minutes in range(0, 30, 2):
        at = START + timedelta(minutes=minutes)
        fresh = stack.container()
        for signed, reader in ((before, fresh), (token(fresh, at), old), (token(old, at), fresh)):
            assert reader.read(signed, kind="refresh", at=at).token_id == "id"


def test_every_container_knows_a_key_before_it_signs() -> None:
    assert SIGNS_AFTER > KEEP


def test_a_key_is_kept_until_the_last_token_it_signed_has_ended(stack: Stack) -> None:
    stack.rotate(START)
    last = token(stack.container(), START + SIGNS_AFTER - timedelta(seconds=1))
    later = START + SIGNS_AFTER + REFRESH_LIFETIME - timedelta(minutes=1)
    stack.rotate(later)
    assert stack.container().read(last, kind="refresh", at=later - timedelta(minutes=1)).token_id == "id"
    stack.rotate(START + SIGNS_AFTER + KEPT_FOR)
    assert "1" not in stack.secret["previous"]
    assert "1" not in stack.secret["retired"]


def test_an_unknown_key_makes_the_secret_be_read_at_most_once_a_minute(stack: Stack) -> None:
    container = stack.container()
    foreign = JwtTokens("made up", {"made up": "x" * 48}).refresh(a_session(), "id", at=START)
    token(container, START)
    for seconds in range(0, 120, 5):
        with pytest.raises(InvalidToken):
            container.read(foreign, kind="refresh", at=START + timedelta(seconds=seconds))
    assert stack.reads == 1 + timedelta(seconds=119) // LOOK_AGAIN


def test_a_key_of_a_moment_ago_is_found_by_who_meets_it_first(stack: Stack) -> None:
    container = stack.container()
    token(container, START)
    stack.rotate(START - SIGNS_AFTER)
    at = START + LOOK_AGAIN
    assert container.read(token(stack.container(), at), kind="refresh", at=at).token_id == "id"


def test_known_keys_stay_good_while_the_secret_cannot_be_read(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    container = stack.container()
    before = token(container, START)

    def fail(_at: datetime) -> JwtTokens:
        raise EndpointConnectionError(endpoint_url="https://example.invalid")

    monkeypatch.setattr(container, "_load", fail)
    assert container.read(before, kind="refresh", at=START + 2 * KEEP).token_id == "id"


def test_the_command_rotates_once_an_hour_and_says_no_key(
    aws: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    client = aws.create_client("secretsmanager")
    client.create_secret(Name="signing", SecretString=json.dumps(SECRET))

    def stored() -> dict[str, Any]:
        value: dict[str, Any] = json.loads(client.get_secret_value(SecretId="signing")["SecretString"])
        return value

    assert main(["--secret", "signing", "--dry-run"]) == 0
    assert stored() == SECRET
    assert main(["--secret", "signing"]) == 0
    after = stored()
    assert after["previous"] == {"1": SECRET["key"]}
    assert (after["follows"], after["kid"] != "1", len(after["key"]) >= 48) == ("1", True, True)
    assert main(["--secret", "signing"]) == 0
    assert stored() == after
    said = capsys.readouterr().out
    assert SECRET["key"] not in said
    assert after["key"] not in said
