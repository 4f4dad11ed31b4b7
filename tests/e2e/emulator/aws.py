"""Small pieces of AWS for probes: a function that says what it was given, and what starts it."""

import io
import json
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import uuid4

from local.clients import ANYWHERE, session
from local.cloud import Cloud

T = TypeVar("T")

BUCKET = "probes"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
# Writes each event it is given to the bucket. An event that contains POISON makes it raise, one with PART-POISON
# makes it report that message as failed.
SOURCE = """
import json, os, uuid
import boto3

def handler(event, context):
    print("called")
    text = json.dumps(event)
    key = f"{os.environ['PROBE']}/{uuid.uuid4()}"
    boto3.client("s3").put_object(Bucket="probes", Key=key, Body=text.encode())
    if '"POISON' in text:
        raise RuntimeError("poisoned")
    failed = [r["messageId"] for r in event.get("Records", []) if "PART-POISON" in r.get("body", "")]
    if failed:
        return {"batchItemFailures": [{"itemIdentifier": failed[0]}]}
    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "cookies": ["a=1", "b=2"], "body": text}
"""


@dataclass(frozen=True, slots=True)
class Emulator:
    """Clients of the cloud's AWS, and functions to probe it with."""

    cloud: Cloud

    def client(self, service: str) -> Any:
        made: Callable[..., Any] = session().client
        return made(service, endpoint_url=self.cloud.aws_url, config=ANYWHERE)

    def function(self, source: str = SOURCE, *, may: str = "*") -> "Probe":
        """A function whose role allows the actions `may` on everything."""
        name = f"probe-{uuid4().hex[:12]}"
        self.client("s3").create_bucket(Bucket=BUCKET)
        made = self.client("lambda").create_function(
            FunctionName=name,
            Runtime="python3.13",
            Role=self._role(name, may),
            Handler="probe.handler",
            Code={"ZipFile": zipped("probe.py", source)},
            Environment={"Variables": {"PROBE": name}},
        )
        return Probe(name, made["FunctionArn"], self.client("s3"))

    def _role(self, name: str, may: str) -> str:
        iam = self.client("iam")
        rights = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": may, "Resource": "*"}]}
        arn: str = iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST))["Role"]["Arn"]
        iam.put_role_policy(RoleName=name, PolicyName="probe", PolicyDocument=json.dumps(rights))
        return arn

    def queue(self, **attributes: str) -> tuple[str, str]:
        """URL and ARN of a new queue."""
        suffix = ".fifo" if "FifoQueue" in attributes else ""
        sqs = self.client("sqs")
        url = sqs.create_queue(QueueName=f"probe-{uuid4().hex[:12]}{suffix}", Attributes=attributes)["QueueUrl"]
        return url, sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    def received(self, url: str, *, within_s: float = 10) -> list[Any]:
        """Bodies of the messages in a queue, as soon as there are some."""
        sqs = self.client("sqs")
        found = eventually(lambda: sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"), within_s)
        return [json.loads(message["Body"]) for message in found or []]


@dataclass(frozen=True, slots=True)
class Probe:
    """A function that keeps the events it was called with."""

    name: str
    arn: str
    files: Any

    def seen(self) -> list[dict[str, Any]]:
        """The events so far, oldest first."""
        listed = self.files.list_objects_v2(Bucket=BUCKET, Prefix=f"{self.name}/").get("Contents", [])
        keys = [found["Key"] for found in sorted(listed, key=lambda found: found["LastModified"])]
        return [json.loads(self.files.get_object(Bucket=BUCKET, Key=key)["Body"].read()) for key in keys]

    def wait_for(self, count: int, *, within_s: float = 15) -> list[dict[str, Any]]:
        """The events, as soon as there are that many."""
        eventually(lambda: len(self.seen()) >= count, within_s)
        return self.seen()


def zipped(name: str, source: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, source)
    return buffer.getvalue()


def eventually(look: Callable[[], T], within_s: float) -> T:
    """What `look` finds as soon as it is true, or what it finds at the end."""
    deadline = time.monotonic() + within_s
    while not (found := look()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found
