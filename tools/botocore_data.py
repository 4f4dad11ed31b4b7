"""Cut botocore's data down to the services the product calls.

botocore ships 25 MB of service models, and parses a 1.2 MB table of endpoints for every client it makes; less of it
makes the layer smaller and each cold start shorter. A service that is missing here fails loudly
(`UnknownServiceError`) in the tests that import each function from its built artefact.
"""

import json
import shutil
from pathlib import Path
from typing import Any

SERVICES = frozenset(
    {"apigatewaymanagementapi", "dynamodb", "events", "s3", "secretsmanager", "sesv2", "sqs", "sts"},
)
# The name under which endpoints.json lists it, where it differs.
ENDPOINT_NAMES = {"sesv2": "email"}
PARTITION = "aws"


def trim(packages: Path) -> None:
    """Trim the botocore and boto3 installed in the folder `packages`."""
    for data in (packages / "botocore" / "data", packages / "boto3" / "data"):
        for service in data.iterdir():
            if service.is_dir() and service.name not in SERVICES:
                shutil.rmtree(service)
    trim_endpoints(packages / "botocore" / "data" / "endpoints.json")
    trim_partitions(packages / "botocore" / "data" / "partitions.json")


def trim_endpoints(path: Path) -> None:
    endpoints = json.loads(path.read_text())
    wanted = {ENDPOINT_NAMES.get(service, service) for service in SERVICES}
    endpoints["partitions"] = [p for p in endpoints["partitions"] if p["partition"] == PARTITION]
    for partition in endpoints["partitions"]:
        partition["services"] = {name: body for name, body in partition["services"].items() if name in wanted}
    write_compact(path, endpoints)


def trim_partitions(path: Path) -> None:
    partitions = json.loads(path.read_text())
    partitions["partitions"] = [p for p in partitions["partitions"] if p["id"] == PARTITION]
    write_compact(path, partitions)


def write_compact(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, separators=(",", ":"), sort_keys=True))
