"""P1, P3: every handler imported from the built artefact with its layers alone: `python -m bench.imports`."""

import sys
from collections.abc import Iterator

from bench.artefact import Function, functions
from bench.figures import Figure, show
from bench.isolated import ColdStart, cold_start

FORBIDDEN = frozenset(
    {"aws_xray_sdk", "s3transfer", "fastapi", "grpc", "lxml", "PIL", "numpy", "cryptography", "opensearchpy"}
)
"""Never on the path of a JSON request: each costs more than the request."""

AWS = {
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "nobody",
    "AWS_SECRET_ACCESS_KEY": "nothing",
}


def imported(function: Function) -> ColdStart:
    """The handler and all its routes. Raises Failed when a package is missing from the function's layers."""
    environment = {**AWS, **function.environment}
    return cold_start(function.path, function.handler, environment=environment, also=route_modules(function))


def route_modules(function: Function) -> list[str]:
    """They are imported with the first request of their dialect."""
    code, _ = function.path
    return [".".join(file.relative_to(code).with_suffix("").parts) for file in sorted(code.glob("*/routes/*.py"))]


def forbidden(function: Function, start: ColdStart) -> frozenset[str]:
    """What of the forbidden was imported; pages may have FastAPI."""
    allowed = {"fastapi"} if function.name == "Pages" else set()
    packages = {module.partition(".")[0] for module in start.modules["request"]}
    return (FORBIDDEN - allowed) & packages


def figures() -> Iterator[Figure]:
    for function in functions().values():
        start = imported(function)
        yield Figure("P1", f"{function.name}: sources compiled", len(start.compiled), "", 0)
        if function.serves_http:
            found = forbidden(function, start)
            yield Figure("P3", f"{function.name}: forbidden packages", len(found), "", 0, ", ".join(sorted(found)))


if __name__ == "__main__":
    sys.exit(not show(figures()))
