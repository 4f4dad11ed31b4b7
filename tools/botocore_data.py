"""Cut botocore's data down to the services the product calls.

botocore ships 25 MB of service models, four fifths of them documentation, and parses a 1.2 MB table of endpoints for
the clients it makes; less of it makes the layer smaller and each cold start shorter. A service that is missing here
fails loudly (`UnknownServiceError`) in the tests that import each function from its built artefact; an operation that
is missing has no method.
"""

import gzip
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

OPERATIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "apigatewaymanagementapi": frozenset({"DeleteConnection", "PostToConnection"}),
        "dynamodb": frozenset(
            {
                "BatchGetItem",
                "BatchWriteItem",
                "DescribeEndpoints",  # botocore itself looks for it
                "GetItem",
                "Query",
                "TransactWriteItems",
                "UpdateItem",
            }
        ),
        "events": frozenset({"PutEvents"}),
        "lambda": frozenset({"Invoke"}),
        "s3": frozenset(
            {
                "AbortMultipartUpload",
                "CompleteMultipartUpload",
                "CopyObject",
                "CreateMultipartUpload",
                "DeleteObject",
                "DeleteObjects",
                "GetObject",
                "HeadObject",
                "HeadBucket",  # botocore itself asks it where a bucket lies
                "ListObjectsV2",
                "PutObject",
                "UploadPart",
            }
        ),
        "secretsmanager": frozenset({"GetSecretValue"}),
        "sesv2": frozenset({"SendEmail"}),
        "sqs": frozenset({"SendMessage"}),
        "sts": frozenset({"AssumeRole", "AssumeRoleWithWebIdentity", "GetCallerIdentity"}),
        "textract": frozenset({"GetDocumentTextDetection", "StartDocumentTextDetection"}),
    }
)
"""What functions ask of AWS: the rest of a service's model would be read at each cold start and never used."""

SERVICES = frozenset(OPERATIONS)

# The name under which endpoints.json lists it, where it differs.
ENDPOINT_NAMES = {"sesv2": "email"}
PARTITION = "aws"


def trim(packages: Path) -> None:
    """Trim the botocore installed in the folder `packages`."""
    for service in (packages / "botocore" / "data").iterdir():
        if service.is_dir() and service.name not in SERVICES:
            shutil.rmtree(service)
        elif service.is_dir():
            trim_service(service)
    trim_endpoints(packages / "botocore" / "data" / "endpoints.json")
    trim_partitions(packages / "botocore" / "data" / "partitions.json")


def trim_service(folder: Path) -> None:
    """The newest version alone, its model without documentation, and unpacked: it is read at each cold start."""
    *older, newest = sorted(version for version in folder.iterdir() if version.is_dir())
    for version in older:
        shutil.rmtree(version)
    (newest / "examples-1.json").unlink(missing_ok=True)
    for packed in newest.glob("service-2.json.gz"):
        model = only(OPERATIONS[folder.name], json.loads(gzip.decompress(packed.read_bytes())))
        for described in ("operations", "shapes"):  # elsewhere botocore insists on it
            model[described] = without_documentation(model[described])
        write_compact(packed.with_suffix(""), model)
        packed.unlink()


def only(operations: frozenset[str], model: dict[str, Any]) -> dict[str, Any]:
    """The model with these operations and the shapes that they speak of."""
    kept = {name: operation for name, operation in model["operations"].items() if name in operations}
    found: dict[str, Any] = {}
    waiting = list(shapes_in(kept))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = model["shapes"][name]
            waiting += shapes_in(found[name])
    return {**model, "operations": kept, "shapes": found}


def shapes_in(part: Any) -> Iterator[str]:  # noqa: ANN401 - JSON data
    """The names in all `{"shape": name}` of a part of a model."""
    if isinstance(part, dict):
        if isinstance(part.get("shape"), str):
            yield part["shape"]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from shapes_in(one)


def without_documentation(model: Any) -> Any:  # noqa: ANN401 - JSON data
    """Without the texts; a member that is called `documentation` is an object and stays."""
    if isinstance(model, list):
        return [without_documentation(one) for one in model]
    if not isinstance(model, dict):
        return model
    return {
        name: without_documentation(value)
        for name, value in model.items()
        if name != "documentation" or not isinstance(value, str)
    }


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
    path.write_text(json.dumps(value, separators=(",", ":")))
