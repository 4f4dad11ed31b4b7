"""Access and refresh tokens that nobody was given, that are not valid yet or any more, or are of the other kind."""

import base64
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import jwt
import pytest

from rolecall.adapters.tokens import CLAIMS
from rolecall.settings import SigningKeys
from tests.events import http_event
from tests.functions.conftest import Reply
from tests.functions.people import PASSWORD
from tests.functions.scene import Scene
from tests.functions.world import World

FAR_FUTURE = 4102444800
"""In the year 2100."""


@pytest.fixture(autouse=True)
def nobody_is_refused_for_asking_too_often(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    monkeypatch.setenv("ROLECALL_RATE_LIMIT_SCALE", "100")
    world.new_containers()


def enter(world: World, token: str) -> Reply:
    return world.send("auth.api", http_event("GET", "/v1/auth/sessions", token=token))


def refresh(world: World, token: str) -> Reply:
    return world.send("auth.api", http_event("POST", "/v1/auth/refresh", {"refresh_token": token}))


def claims_of(token: str) -> dict[str, Any]:
    said: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return said


def signed(claims: dict[str, Any], **header: Any) -> str:
    """By the right key, whatever it says."""
    keys = SigningKeys.read()
    return jwt.encode(claims, keys.key, algorithm="HS256", headers={"kid": keys.kid, **header})


def assembled(header: dict[str, Any], payload: bytes, *, algorithm: str = "HS256", key: str = "") -> str:
    """By hand, for what the library would not make: any header over a signature of any algorithm."""
    parts = [base64.urlsafe_b64encode(part).rstrip(b"=") for part in (json.dumps(header).encode(), payload)]
    signature = jwt.get_algorithm_by_name(algorithm).sign(b".".join(parts), key.encode()) if key else b""
    return b".".join([*parts, base64.urlsafe_b64encode(signature).rstrip(b"=")]).decode()


def payload(token: str) -> bytes:
    part = token.split(".")[1]
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


ALGORITHMS = ("none", "None", "nOnE", "RS256", "ES256", "EdDSA", "PS256", "HS384", "HS512", "", None)
KIDS: tuple[Any, ...] = (
    "",
    "2",
    "../1",
    "/dev/null",
    "https://evil.example/k",
    "1\x00",
    " 1",
    "' OR 1=1",
    "1" * 5000,
    None,
    1,
    ["1"],
    {},
)
OTHERS: tuple[Any, ...] = (None, True, -1, 10**30, 1.5, "", "x", [], {}, {"a": 1})
"""What a claim may be instead."""


def test_no_other_algorithm_is_taken_whoever_signed(world: World, scene: Scene) -> None:
    """A public key used as the secret of an HMAC is the same attack: what the header says decides nothing."""
    keys = SigningKeys.read()
    good = payload(scene.candidate.access)
    for name in ALGORITHMS:
        header = {"alg": name, "typ": "JWT", "kid": keys.kid}
        algorithm = name if name in {"HS384", "HS512"} else "HS256"
        assert enter(world, assembled(header, good, algorithm=algorithm, key=keys.key)).status == 401, name
        assert enter(world, assembled(header, good)).status == 401, name
        assert enter(world, assembled({**header, "alg": "HS256"}, good, key=keys.key)).status == 200


def test_a_kid_names_one_of_our_keys_or_nothing(world: World, scene: Scene) -> None:
    for kid in KIDS:
        header = {"alg": "HS256", "typ": "JWT", "kid": kid}
        token = assembled(header, payload(scene.candidate.access), key=SigningKeys.read().key)
        assert enter(world, token).status == 401, kid


def test_a_token_brings_no_key_of_its_own(world: World, scene: Scene) -> None:
    own = "a key of at least thirty-two bytes, mine"
    jwk = {"kty": "oct", "k": base64.urlsafe_b64encode(own.encode()).decode(), "kid": "1"}
    for more in ({"jwk": jwk}, {"jku": "https://evil.example/jwks.json"}, {"x5u": "https://evil.example/x.pem"}):
        header = {"alg": "HS256", "typ": "JWT", "kid": SigningKeys.read().kid, **more}
        assert enter(world, assembled(header, payload(scene.candidate.access), key=own)).status == 401
    header = {"alg": "HS256", "typ": "JWT"}
    assert enter(world, assembled(header, payload(scene.candidate.access), key=SigningKeys.read().key)).status == 401


def test_a_token_that_lacks_a_claim_opens_nothing(world: World, scene: Scene) -> None:
    for token, use in ((scene.candidate.access, enter), (scene.candidate.refresh, refresh)):
        for claim in CLAIMS:
            said = claims_of(token)
            del said[claim]
            assert use(world, signed(said)).status == 401, claim


def test_a_claim_of_another_kind_opens_nothing(world: World, scene: Scene) -> None:
    for claim in ("user_id", "sid", "token_type", "exp"):
        for value in OTHERS if claim != "exp" else ("", "x", None, [], {}, "NaN", -1, 0):
            assert enter(world, signed(claims_of(scene.candidate.access) | {claim: value})).status == 401, value


def test_a_token_is_not_valid_before_or_after_its_time(world: World, scene: Scene) -> None:
    said = claims_of(scene.candidate.access)
    assert enter(world, signed(said | {"nbf": FAR_FUTURE})).status == 401
    assert enter(world, signed(said | {"iat": FAR_FUTURE})).status == 401
    assert enter(world, signed(said | {"exp": said["iat"]})).status == 401
    world.clock.move(timedelta(hours=1))
    assert enter(world, scene.candidate.access).status == 401
    assert refresh(world, scene.candidate.refresh).status == 200


def test_no_token_passes_for_one_of_the_other_kind(world: World, scene: Scene) -> None:
    access, refresh_token = scene.candidate.access, scene.candidate.refresh
    assert enter(world, refresh_token).status == 401
    for path, field in (("/v1/auth/refresh", "refresh_token"), ("/api/auth/token/refresh/", "refresh")):
        assert world.send("auth.api", http_event("POST", path, {field: access})).status == 401
    signout = http_event("POST", "/user/signout/", {"refresh": access}, token=access)
    assert world.send("auth.api", signout).status == 401
    assert enter(world, access).status == 200


def test_the_claims_of_another_session_or_account_do_not_fit(world: World, scene: Scene) -> None:
    mine, theirs = claims_of(scene.candidate.access), claims_of(scene.recruiter.access)
    assert enter(world, signed(mine | {"user_id": theirs["user_id"]})).status == 401
    assert enter(world, signed(mine | {"sid": theirs["sid"]})).status == 401
    assert refresh(world, signed(claims_of(scene.candidate.refresh) | {"jti": "0" * 32})).status == 401


Ending = Callable[[World, Scene], Reply]


def by_logout(world: World, scene: Scene) -> Reply:
    return world.send("auth.api", http_event("POST", "/v1/auth/logout", token=scene.candidate.access))


def by_deletion(world: World, scene: Scene) -> Reply:
    return world.send("profiles.api", http_event("DELETE", "/v1/users/account", token=scene.candidate.access))


def by_an_old_refresh_token(world: World, scene: Scene) -> Reply:
    newest = scene.candidate.refresh
    for _ in range(2):
        newest = refresh(world, newest).body["refresh_token"]
    assert refresh(world, scene.candidate.refresh).status == 401
    return enter(world, scene.stranger.access)


@pytest.mark.parametrize("end", [by_logout, by_deletion, by_an_old_refresh_token])
def test_a_session_that_ended_is_over_for_all_its_tokens(end: Ending, world: World, scene: Scene) -> None:
    assert enter(world, scene.candidate.access).status == 200
    assert end(world, scene).status == 200
    assert enter(world, scene.candidate.access).status == 401
    assert refresh(world, scene.candidate.refresh).status == 401


def test_a_deleted_person_does_not_get_in_again_but_may_start_anew(world: World, scene: Scene) -> None:
    by_deletion(world, scene)
    body = {"email": scene.candidate.email, "password": PASSWORD}
    assert world.send("auth.api", http_event("POST", "/v1/auth/login", body)).status == 401
    again = http_event("POST", "/v1/auth/register", {**body, "role": "candidate"})
    assert world.send("auth.api", again).body["user_id"] != scene.candidate.user_id
