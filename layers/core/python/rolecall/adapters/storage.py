"""Resume files in S3: quarantine until they were parsed, then kept; and what the parser reports of them.

quarantine/<resume id>          what was uploaded; its arrival starts the parser; expires
resumes/<resume id>             the same file once it was parsed
results/<resume id>/<report>    progress.json, record.json, failure.json: written by the parser alone
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from rolecall.domain.errors import NotFound, Unavailable
from rolecall.domain.ids import ResumeId

if TYPE_CHECKING:
    from collections.abc import Callable

    from mypy_boto3_s3 import S3Client

QUARANTINE = "quarantine/"
KEPT = "resumes/"
RESULTS = "results/"
RECORD = "record.json"
REPORTS = ("progress.json", RECORD, "failure.json")

ABSENT = {"NoSuchKey", "404", "NotFound"}


class S3Bucket:
    """The client is made with the first object: who asks how far a resume is touches none."""

    def __init__(self, connect: "Callable[[], S3Client]", bucket: str) -> None:
        self._connect = connect
        self.bucket = bucket

    @cached_property
    def client(self) -> "S3Client":
        return self._connect()


class S3Files(S3Bucket):
    def put_upload(self, resume_id: ResumeId, data: bytes, *, content_type: str) -> None:
        with domain_errors():
            self.client.put_object(
                Bucket=self.bucket, Key=f"{QUARANTINE}{resume_id}", Body=data, ContentType=content_type
            )

    def release(self, resume_id: ResumeId) -> None:
        source = f"{QUARANTINE}{resume_id}"
        try:
            with domain_errors():
                self.client.copy_object(
                    Bucket=self.bucket, Key=f"{KEPT}{resume_id}", CopySource={"Bucket": self.bucket, "Key": source}
                )
        except NotFound:
            return  # an earlier delivery of the same report moved it
        self._delete(source)

    def erase(self, resume_id: ResumeId) -> None:
        for name in REPORTS:
            self._delete(f"{RESULTS}{resume_id}/{name}")
        self._delete(f"{QUARANTINE}{resume_id}")
        self._delete(f"{KEPT}{resume_id}")

    def original(self, resume_id: ResumeId) -> bytes:
        try:
            return self._read(f"{KEPT}{resume_id}")
        except NotFound:
            return self._read(f"{QUARANTINE}{resume_id}")

    def record(self, resume_id: ResumeId) -> bytes:
        return self._read(f"{RESULTS}{resume_id}/{RECORD}")

    def upload(self, resume_id: ResumeId) -> bytes:
        """The quarantined file, for the parser. Raises NotFound."""
        return self._read(f"{QUARANTINE}{resume_id}")

    def report(self, resume_id: ResumeId, name: str, data: bytes) -> None:
        """One of the parser's reports."""
        with domain_errors():
            self.client.put_object(
                Bucket=self.bucket, Key=f"{RESULTS}{resume_id}/{name}", Body=data, ContentType="application/json"
            )

    def read_report(self, resume_id: ResumeId, name: str) -> bytes:
        return self._read(f"{RESULTS}{resume_id}/{name}")

    def _delete(self, key: str) -> None:
        with domain_errors():
            self.client.delete_object(Bucket=self.bucket, Key=key)

    def _read(self, key: str) -> bytes:
        with domain_errors():
            return self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()


@contextmanager
def domain_errors() -> Iterator[None]:
    """Around every request to S3. Raises NotFound, Unavailable."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] in ABSENT:
            raise NotFound("There is no such file.") from error
        raise Unavailable from error
    except BotoCoreError as error:
        raise Unavailable from error
