"""Transactions, conditions and streams of the emulator's DynamoDB, and conditional writes of its S3."""

import pytest
from botocore.exceptions import ClientError

from tests.e2e.emulator.aws import BUCKET, Emulator, Probe


def put(table: str, pk: str, **more: str) -> dict[str, object]:
    item = {"pk": {"S": pk}, "sk": {"S": "x"}, **{name: {"S": value} for name, value in more.items()}}
    return {"Put": {"TableName": table, "Item": item, "ConditionExpression": "attribute_not_exists(pk)"}}


def test_a_transaction_with_one_failed_condition_writes_nothing_and_says_which(emulator: Emulator, table: str) -> None:
    dynamodb = emulator.client("dynamodb")
    dynamodb.transact_write_items(TransactItems=[put(table, "taken")])
    with pytest.raises(ClientError) as refused:
        dynamodb.transact_write_items(TransactItems=[put(table, "new"), put(table, "taken")])
    assert [reason["Code"] for reason in refused.value.response["CancellationReasons"]] == [
        "None",
        "ConditionalCheckFailed",
    ]
    assert "Item" not in dynamodb.get_item(TableName=table, Key={"pk": {"S": "new"}, "sk": {"S": "x"}})


def test_a_transaction_repeated_with_its_token_is_applied_once(emulator: Emulator, table: str) -> None:
    dynamodb = emulator.client("dynamodb")
    add = {
        "Update": {
            "TableName": table,
            "Key": {"pk": {"S": "counter"}, "sk": {"S": "x"}},
            "UpdateExpression": "ADD hits :one",
            "ExpressionAttributeValues": {":one": {"N": "1"}},
        }
    }
    for _ in range(2):
        dynamodb.transact_write_items(TransactItems=[add], ClientRequestToken="the-same")
    item = dynamodb.get_item(TableName=table, Key={"pk": {"S": "counter"}, "sk": {"S": "x"}})["Item"]
    assert item["hits"] == {"N": "1"}


def test_an_index_of_keys_holds_keys_only(emulator: Emulator, table: str) -> None:
    dynamodb = emulator.client("dynamodb")
    dynamodb.transact_write_items(TransactItems=[put(table, "p", gsi1pk="list", gsi1sk="1", secret="x")])
    found = dynamodb.query(
        TableName=table,
        IndexName="GSI1",
        KeyConditionExpression="gsi1pk = :list",
        ExpressionAttributeValues={":list": {"S": "list"}},
    )["Items"]
    assert [sorted(item) for item in found] == [["gsi1pk", "gsi1sk", "pk", "sk"]]


def test_a_stream_mapping_hands_over_what_its_filter_lets_through(emulator: Emulator, table: str, probe: Probe) -> None:
    dynamodb = emulator.client("dynamodb")
    pattern = '{"eventName": ["INSERT"], "dynamodb": {"Keys": {"pk": {"S": [{"prefix": "OUTBOX#"}]}}}}'
    emulator.client("lambda").create_event_source_mapping(
        FunctionName=probe.arn,
        EventSourceArn=dynamodb.describe_table(TableName=table)["Table"]["LatestStreamArn"],
        StartingPosition="TRIM_HORIZON",
        FilterCriteria={"Filters": [{"Pattern": pattern}]},
    )
    dynamodb.transact_write_items(TransactItems=[put(table, "JOB#1"), put(table, "OUTBOX#1")])
    records = [record for event in probe.wait_for(1) for record in event["Records"]]
    assert [record["dynamodb"]["NewImage"]["pk"] for record in records] == [{"S": "OUTBOX#1"}]


def test_a_conditional_put_refuses_a_stale_version_of_an_object(emulator: Emulator, probe: Probe) -> None:
    files = emulator.client("s3")
    key = f"manifest-{probe.name}"
    first = files.put_object(Bucket=BUCKET, Key=key, Body=b"1", IfNoneMatch="*")["ETag"]
    files.put_object(Bucket=BUCKET, Key=key, Body=b"2", IfMatch=first)
    with pytest.raises(ClientError) as refused:
        files.put_object(Bucket=BUCKET, Key=key, Body=b"3", IfMatch=first)
    assert refused.value.response["Error"]["Code"] == "PreconditionFailed"
