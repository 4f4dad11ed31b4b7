"""How the emulator's queues, rules and bucket notifications start functions, and where failures end."""

import json
from typing import Any
from uuid import uuid4

from tests.e2e.emulator.aws import Emulator, Probe, eventually


def map_queue(emulator: Emulator, queue_arn: str, probe: Probe) -> None:
    emulator.client("lambda").create_event_source_mapping(
        FunctionName=probe.arn,
        EventSourceArn=queue_arn,
        BatchSize=10,
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )


def bodies(events: list[dict[str, Any]]) -> list[str]:
    return [record["body"] for event in events for record in event["Records"]]


def test_only_the_messages_reported_as_failed_come_again(emulator: Emulator, probe: Probe) -> None:
    url, arn = emulator.queue(VisibilityTimeout="1")
    emulator.client("sqs").send_message_batch(
        QueueUrl=url,
        Entries=[{"Id": "a", "MessageBody": "fine"}, {"Id": "b", "MessageBody": "PART-POISON"}],
    )
    map_queue(emulator, arn, probe)
    eventually(lambda: bodies(probe.seen()).count("PART-POISON") >= 2, 20)
    assert bodies(probe.seen()).count("PART-POISON") >= 2
    assert bodies(probe.seen()).count("fine") == 1


def test_a_message_that_keeps_failing_ends_in_the_dead_letter_queue(emulator: Emulator, probe: Probe) -> None:
    dead_url, dead_arn = emulator.queue()
    redrive = json.dumps({"deadLetterTargetArn": dead_arn, "maxReceiveCount": 2})
    url, arn = emulator.queue(VisibilityTimeout="1", RedrivePolicy=redrive)
    emulator.client("sqs").send_message(QueueUrl=url, MessageBody='"PART-POISON"')
    map_queue(emulator, arn, probe)
    assert emulator.received(dead_url, within_s=30) == ["PART-POISON"]


def test_one_group_of_a_fifo_queue_keeps_its_order(emulator: Emulator, probe: Probe) -> None:
    url, arn = emulator.queue(FifoQueue="true", ContentBasedDeduplication="true")
    for number in range(5):
        emulator.client("sqs").send_message(QueueUrl=url, MessageBody=str(number), MessageGroupId="search")
    map_queue(emulator, arn, probe)
    eventually(lambda: len(bodies(probe.seen())) >= 5, 20)
    assert bodies(probe.seen()) == ["0", "1", "2", "3", "4"]


def test_a_rule_puts_what_it_matches_into_its_queue(emulator: Emulator) -> None:
    bus, events = f"probe-{uuid4().hex[:8]}", emulator.client("events")
    url, arn = emulator.queue()
    events.create_event_bus(Name=bus)
    pattern = {"source": ["rolecall"], "detail-type": ["SearchCommitted"], "detail": {"kind": ["job"]}}
    events.put_rule(Name=bus, EventBusName=bus, EventPattern=json.dumps(pattern))
    events.put_targets(Rule=bus, EventBusName=bus, Targets=[{"Id": "1", "Arn": arn}])
    for kind in ("candidate", "job"):
        entry = {"Source": "rolecall", "DetailType": "SearchCommitted", "Detail": json.dumps({"kind": kind})}
        events.put_events(Entries=[{**entry, "EventBusName": bus}])
    assert [message["detail"]["kind"] for message in emulator.received(url)] == ["job"]


def test_a_rule_feeds_a_fifo_queue(emulator: Emulator) -> None:
    bus, events = f"probe-{uuid4().hex[:8]}", emulator.client("events")
    url, arn = emulator.queue(FifoQueue="true", ContentBasedDeduplication="true")
    events.create_event_bus(Name=bus)
    events.put_rule(Name=bus, EventBusName=bus, EventPattern=json.dumps({"source": ["rolecall"]}))
    target = {"Id": "1", "Arn": arn, "SqsParameters": {"MessageGroupId": "search"}}
    events.put_targets(Rule=bus, EventBusName=bus, Targets=[target])
    events.put_events(
        Entries=[{"Source": "rolecall", "DetailType": "JobPosted", "Detail": '{"id": 1}', "EventBusName": bus}]
    )
    assert [message["detail-type"] for message in emulator.received(url)] == ["JobPosted"]


def test_an_uploaded_file_starts_its_function_once(emulator: Emulator, probe: Probe) -> None:
    files = emulator.client("s3")
    bucket = watched_bucket(emulator, probe)
    files.put_object(Bucket=bucket, Key="quarantine/1", Body=b"x")
    files.put_object(Bucket=bucket, Key="other/1", Body=b"x")
    keys = [record["s3"]["object"]["key"] for event in probe.wait_for(1) for record in event["Records"]]
    assert keys == ["quarantine/1"]


def test_an_invocation_that_keeps_failing_is_handed_to_its_failure_queue(emulator: Emulator, probe: Probe) -> None:
    url, arn = emulator.queue()
    emulator.client("lambda").put_function_event_invoke_config(
        FunctionName=probe.name,
        MaximumRetryAttempts=1,
        DestinationConfig={"OnFailure": {"Destination": arn}},
    )
    emulator.client("lambda").invoke(FunctionName=probe.name, InvocationType="Event", Payload=b'{"a": "POISON"}')
    failures = emulator.received(url, within_s=30)
    assert failures[0]["requestPayload"] == {"a": "POISON"}
    assert len([event for event in probe.seen() if event == {"a": "POISON"}]) == 2


def watched_bucket(emulator: Emulator, probe: Probe) -> str:
    files = emulator.client("s3")
    bucket = f"watched-{uuid4().hex[:12]}"
    files.create_bucket(Bucket=bucket)
    files.put_bucket_notification_configuration(
        Bucket=bucket,
        NotificationConfiguration={
            "LambdaFunctionConfigurations": [
                {
                    "LambdaFunctionArn": probe.arn,
                    "Events": ["s3:ObjectCreated:*"],
                    "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "quarantine/"}]}},
                }
            ]
        },
    )
    return bucket
