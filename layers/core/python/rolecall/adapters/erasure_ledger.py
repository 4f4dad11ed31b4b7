"""Who was erased, as empty objects in S3: a restored table does not know it, and the objects outlive its backups.

erasures/account:<id>          erasures/organisation:<id>
"""

from collections.abc import Iterator

from rolecall.adapters.storage import S3Bucket, domain_errors
from rolecall.domain.owner import Owner

ERASURES = "erasures/"


class S3ErasureLedger(S3Bucket):
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
