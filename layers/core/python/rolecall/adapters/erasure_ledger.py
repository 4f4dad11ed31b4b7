"""Who was erased, as empty objects in S3: a restored table does not know it, and the objects outlive its backups.

erasures/account:<id>          erasures/organisation:<id>
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from rolecall.adapters.storage import domain_errors
from rolecall.domain.owner import Owner

if TYPE_CHECKING:
    from collections.abc import Callable

    from mypy_boto3_s3 import S3Client

ERASURES = "erasures/"


class S3ErasureLedger:
    def __init__(self, connect: "Callable[[], S3Client]", bucket: str) -> None:
        self._connect = connect
        self.bucket = bucket

    @cached_property
    def client(self) -> "S3Client":
        return self._connect()

    def note(self, owner: Owner) -> None:
        with domain_errors():
            self.client.put_object(Bucket=self.bucket, Key=f"{ERASURES}{owner}")

    def entries(self) -> Iterator[Owner]:
        """In the order of their keys: accounts, then organisations."""
        with domain_errors():
            pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=ERASURES)
            for page in pages:
                for item in page.get("Contents", []):
                    yield Owner.parse(item["Key"].removeprefix(ERASURES))
