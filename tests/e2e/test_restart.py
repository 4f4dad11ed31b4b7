"""`make down` and `make up`: nothing is lost, nothing is left running."""

from pathlib import Path

import httpx
import pytest

from local import clients, commands, stack
from local.cloud import Cloud
from local.errors import CannotContinue
from local.preflight import free_port, in_use
from tests.e2e.conftest import RATE_LIMIT_SCALE
from tests.e2e.emulator.aws import Emulator, eventually


def processes_of(cloud: Cloud) -> list[str]:
    """Command lines of all processes that name this cloud's state folder, in arguments or environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = (folder / "environ").read_bytes() + (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if f"TMPDIR={cloud.state}".encode() in told or f'"port": {cloud.port}'.encode() in told:
            found.append(told.decode(errors="replace"))
    return found


def test_a_restart_keeps_tables_files_and_apis_and_leaves_no_process(cloud: Cloud) -> None:
    before = stack.outputs(cloud)
    dynamodb = Emulator(cloud).client("dynamodb")
    clients.files(cloud).put_object(Bucket=before["FilesBucket"], Key="resumes/kept", Body=b"kept")
    dynamodb.put_item(TableName=before["Table"], Item={"pk": {"S": "KEPT"}, "sk": {"S": "x"}})
    commands.down(cloud)
    assert (processes_of(cloud), in_use(cloud.port), in_use(cloud.aws_port)) == ([], False, False)
    commands.up(cloud, RATE_LIMIT_SCALE)
    assert stack.outputs(cloud) == before
    kept = clients.files(cloud).get_object(Bucket=before["FilesBucket"], Key="resumes/kept")["Body"].read()
    assert kept == b"kept"
    assert dynamodb.get_item(TableName=before["Table"], Key={"pk": {"S": "KEPT"}, "sk": {"S": "x"}})["Item"]


def test_the_first_event_after_a_restart_is_relayed(cloud: Cloud, http: httpx.Client) -> None:
    """MiniStack alone would skip as many as it had seen before. A code to sign up with travels as an event."""
    assert code_arrives(http, "before@example.org")
    commands.down(cloud)
    commands.up(cloud, RATE_LIMIT_SCALE)
    assert code_arrives(http, "after@example.org")


def code_arrives(http: httpx.Client, address: str) -> bool:
    passwords = {"password1": "a long enough password", "password2": "a long enough password"}
    assert http.post("/user/signup/", json={"email": address, **passwords}).status_code == 201
    return bool(eventually(lambda: http.get("/mailbox.json", params={"to": address}).json(), within_s=30))


def test_each_port_that_is_taken_is_named_with_what_to_do(cloud: Cloud, tmp_path: Path) -> None:
    with pytest.raises(CannotContinue, match=rf"Port {cloud.port} is in use .* PORT="):
        commands.up(Cloud(state=tmp_path / "a", port=cloud.port, aws_port=free_port()))
    with pytest.raises(CannotContinue, match=rf"Port {cloud.aws_port} is in use .* AWS_PORT="):
        commands.up(Cloud(state=tmp_path / "b", port=free_port(), aws_port=cloud.aws_port))
