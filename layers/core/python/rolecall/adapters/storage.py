"""Resume files in S3: quarantine until they were parsed, then kept; and what the parser reports of them.

quarantine/<resume id>          what was uploaded; its arrival starts the parser and the malware scan; expires
resumes/<resume id>             the same file once it was read and found clean
pages/<resume id>               pictures of its pages while Textract reads them; expires after a day
results/<resume id>/<report>    progress.json, scan.json, record.json, failure.json: written by the parser alone
"""

from base64 import b64encode
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from rolecall.domain.errors import NotFound, Unavailable
from rolecall.domain.ids import ResumeId
from rolecall.domain.resume import UploadForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mypy_boto3_s3 import S3Client

QUARANTINE = "quarantine/"
KEPT = "resumes/"
PAGES = "pages/"
RESULTS = "results/"
RECORD = "record.json"
REPORTS = ("progress.json", "scan.json", RECORD, "failure.json")

ABSENT = {"NoSuchKey", "404", "NotFound"}
HIDDEN = {"AccessDenied", "403"}
"""What S3 answers for an absent object to a role that may not list the bucket, as the parser's."""

FORM_ENDS_S = 900
LINK_ENDS_S = 300


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

    def upload_form(self, resume_id: ResumeId, *, size_bytes: int, content_type: str, sha256: str) -> UploadForm:
        """S3 itself refuses another size, type or content."""
        fields = {
            "Content-Type": content_type,
            "x-amz-checksum-algorithm": "SHA256",
            "x-amz-checksum-sha256": b64encode(bytes.fromhex(sha256)).decode(),
        }
        conditions = [["content-length-range", size_bytes, size_bytes], *({name: fields[name]} for name in fields)]
        form = self.client.generate_presigned_post(
            self.bucket, f"{QUARANTINE}{resume_id}", Fields=fields, Conditions=conditions, ExpiresIn=FORM_ENDS_S
        )
        return UploadForm(url=form["url"], fields=form["fields"], expires_in_s=FORM_ENDS_S)

    def release(self, resume_id: ResumeId) -> None:
        try:
            self._copy(f"{QUARANTINE}{resume_id}", f"{KEPT}{resume_id}")
        except NotFound:
            return  # an earlier delivery of the same report moved it
        self._delete(f"{QUARANTINE}{resume_id}")

    def quarantine_again(self, resume_id: ResumeId) -> None:
        self._copy(f"{KEPT}{resume_id}", f"{QUARANTINE}{resume_id}")

    def _copy(self, source: str, target: str) -> None:
        """Without the scanner's tags: copying those takes rights of its own."""
        with domain_errors():
            self.client.copy_object(
                Bucket=self.bucket,
                Key=target,
                CopySource={"Bucket": self.bucket, "Key": source},
                TaggingDirective="REPLACE",
            )

    def erase(self, resume_id: ResumeId) -> None:
        reports = [f"{RESULTS}{resume_id}/{name}" for name in REPORTS]
        keys = [*reports, *(f"{prefix}{resume_id}" for prefix in (QUARANTINE, KEPT, PAGES))]
        with domain_errors():
            answer = self.client.delete_objects(
                Bucket=self.bucket, Delete={"Objects": [{"Key": key} for key in keys], "Quiet": True}
            )
        if answer.get("Errors"):
            raise Unavailable

    def original(self, resume_id: ResumeId) -> bytes:
        try:
            return self._read(f"{KEPT}{resume_id}")
        except NotFound:
            return self._read(f"{QUARANTINE}{resume_id}")

    def download_url(self, resume_id: ResumeId, *, filename: str) -> str:
        asked = {
            "Bucket": self.bucket,
            "Key": f"{KEPT}{resume_id}",
            "ResponseContentDisposition": f"attachment; filename*=UTF-8''{quote(filename, safe='')}",
            "ResponseContentType": "application/octet-stream",
        }
        return self.client.generate_presigned_url("get_object", Params=asked, ExpiresIn=LINK_ENDS_S)

    def record(self, resume_id: ResumeId) -> bytes:
        return self._read(f"{RESULTS}{resume_id}/{RECORD}")

    def upload(self, resume_id: ResumeId) -> bytes:
        """The quarantined file, for the parser. Raises NotFound.

        S3 tells a role that may not list the bucket of an absent object that it is denied.
        """
        return self._read(f"{QUARANTINE}{resume_id}", absent=ABSENT | HIDDEN)

    def arrived_at(self, resume_id: ResumeId) -> "datetime":
        """When the quarantined file was put there. Raises NotFound."""
        with domain_errors(ABSENT | HIDDEN):
            return self.client.head_object(Bucket=self.bucket, Key=f"{QUARANTINE}{resume_id}")["LastModified"]

    def put_pages(self, resume_id: ResumeId, pages: bytes) -> str:
        """Pictures of pages that are to be read; the key under which they lie."""
        key = f"{PAGES}{resume_id}"
        with domain_errors():
            self.client.put_object(Bucket=self.bucket, Key=key, Body=pages, ContentType="image/tiff")
        return key

    def forget_pages(self, resume_id: ResumeId) -> None:
        self._delete(f"{PAGES}{resume_id}")

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

    def _read(self, key: str, absent: AbstractSet[str] = ABSENT) -> bytes:
        with domain_errors(absent):
            return self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()


@contextmanager
def domain_errors(absent: AbstractSet[str] = ABSENT) -> Iterator[None]:
    """Around every request to S3. Raises NotFound, Unavailable."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] in absent:
            raise NotFound("There is no such file.") from error
        raise Unavailable from error
    except BotoCoreError as error:
        raise Unavailable from error
