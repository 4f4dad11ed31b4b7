"""`make down` and `make up`: nothing is lost, nothing is left running."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from local import clients, commands, stack
from local.cloud import Cloud
from local.errors import CannotContinue
from local.preflight import in_use
from rolecall.adapters.dynamodb.outbox import DynamoStoredEvent, OutboxRow
from rolecall.domain.ids import EventId
from tests.e2e.conftest import RATE_LIMIT_SCALE
from tests.e2e.emulator.aws import Emulator


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


def test_the_first_event_after_a_restart_is_relayed(cloud: Cloud, outputs: dict[str, str]) -> None:
    """MiniStack alone would skip as many as it had seen before."""
    emulator = Emulator(cloud)
    url, arn = emulator.queue()
    events = emulator.client("events")
    events.put_rule(Name="restart", EventBusName=outputs["Bus"], EventPattern='{"detail-type": ["Restarted"]}')
    events.put_targets(Rule="restart", EventBusName=outputs["Bus"], Targets=[{"Id": "1", "Arn": arn}])
    promise(emulator, outputs["Table"], number=1)
    assert [message["detail"]["id"] for message in emulator.received(url)] == [1]
    commands.down(cloud)
    commands.up(cloud, RATE_LIMIT_SCALE)
    promise(emulator, outputs["Table"], number=2)
    assert 2 in [message["detail"]["id"] for message in emulator.received(url)]


def promise(emulator: Emulator, table: str, *, number: int) -> None:
    """Put an event into the outbox, as a service's transaction does."""
    event = DynamoStoredEvent(id=EventId(number), name="Restarted", occurred_at=datetime.now(UTC), data={})
    emulator.client("dynamodb").put_item(TableName=table, Item=OutboxRow.from_entity(event))


def test_a_port_that_is_taken_is_named_with_what_to_do(cloud: Cloud, tmp_path: Path) -> None:
    other = Cloud(state=tmp_path, port=cloud.port, aws_port=cloud.aws_port)
    with pytest.raises(CannotContinue, match=rf"Port {cloud.aws_port} is in use .* AWS_PORT="):
        commands.up(other)
