"""Exports in S3: `exports/<account id>.zip`, written as it is made, removed by the bucket after some days."""

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rolecall.adapters.storage import S3Bucket, domain_errors
from rolecall.domain.ids import AccountId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mypy_boto3_s3 import S3Client

PREFIX = "exports/"
PART_BYTES = 8 * 1024 * 1024
"""S3 takes parts of 5 MiB and more, at most 10,000: so this much is in memory, and an archive ends at 80 GB."""
DOWNLOADED_AS = "rolecall-export.zip"


class S3Archives(S3Bucket):
    """Its client signs links, so it knows signatures of version 4."""

    @contextmanager
    def create(self, account_id: AccountId) -> "Iterator[Upload]":
        upload = Upload(self.client, self._place(account_id))
        try:
            yield upload
            upload.complete()
        except BaseException:
            upload.abort()
            raise

    def link(self, account_id: AccountId, *, lifetime_s: int) -> str:
        """Made without a request."""
        shown = {"ResponseContentDisposition": f'attachment; filename="{DOWNLOADED_AS}"'}
        return self.client.generate_presigned_url(
            "get_object", Params={**self._place(account_id), **shown}, ExpiresIn=lifetime_s
        )

    def erase(self, account_id: AccountId) -> None:
        with domain_errors():
            self.client.delete_object(**self._place(account_id))

    def _place(self, account_id: AccountId) -> Any:  # noqa: ANN401 - arguments of every request
        return {"Bucket": self.bucket, "Key": f"{PREFIX}{account_id}.zip"}


class Upload:
    """A file that is written once, from start to end, and appears when it is complete."""

    def __init__(self, client: "S3Client", place: Any) -> None:  # noqa: ANN401 - as above
        self._client = client
        with domain_errors():
            upload_id = client.create_multipart_upload(**place, ContentType="application/zip")["UploadId"]
        self._whole = {**place, "UploadId": upload_id}
        self._waiting = bytearray()
        self._tags: list[str] = []
        self.size_bytes = 0

    def write(self, data: bytes, /) -> int:
        self._waiting += data
        self.size_bytes += len(data)
        if len(self._waiting) >= PART_BYTES:
            self._send()
        return len(data)

    def flush(self) -> None:
        """Parts have a least size: what is written waits for more."""

    def complete(self) -> None:
        self._send()
        parts: Any = [{"PartNumber": number, "ETag": tag} for number, tag in enumerate(self._tags, 1)]
        with domain_errors():
            self._client.complete_multipart_upload(**self._whole, MultipartUpload={"Parts": parts})

    def abort(self) -> None:
        """What was left behind by one who died is removed by the bucket, after a day."""
        with domain_errors():
            self._client.abort_multipart_upload(**self._whole)

    def _send(self) -> None:
        with domain_errors():
            sent = self._client.upload_part(**self._whole, PartNumber=len(self._tags) + 1, Body=bytes(self._waiting))
        self._tags.append(sent["ETag"])
        self._waiting.clear()
