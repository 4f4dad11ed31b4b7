"""`make admin EMAIL=…`: the one way to an administrator."""

import subprocess
import sys

import httpx

from local.cloud import ROOT, Cloud

PASSWORD = "a long enough password"


def promote(cloud: Cloud, email: str) -> subprocess.CompletedProcess[str]:
    where = ["--state", str(cloud.state), "--port", str(cloud.port), "--aws-port", str(cloud.aws_port)]
    command = [sys.executable, "-m", "local", "admin", *where, email]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_account_becomes_an_administrator(cloud: Cloud, http: httpx.Client) -> None:
    account = {
        "email": "boss@example.org",
        "password": PASSWORD,
        "role": "candidate",
        "first_name": "A",
        "last_name": "B",
    }
    assert http.post("/v1/auth/register", json=account).status_code == 201
    assert promote(cloud, "Boss@example.org").returncode == 0
    signed_in = http.post("/v1/auth/login", json={"email": "boss@example.org", "password": PASSWORD}).json()
    assert signed_in["role"] == "admin"


def test_an_unknown_address_is_refused_with_what_to_do(cloud: Cloud) -> None:
    done = promote(cloud, "nobody@example.org")
    assert done.returncode == 1
    assert "register it first" in done.stdout
