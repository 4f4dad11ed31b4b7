"""Every sample event through its deployed function, as `sam local invoke -e events/…` would send it."""

import json
from pathlib import Path
from typing import Any

import pytest

from local import clients
from local.cloud import Cloud
from tests.local import samples


@pytest.fixture(scope="module")
def physical(cloud: Cloud) -> dict[str, str]:
    """Names of the deployed functions by logical id."""
    pages = clients.functions(cloud).get_paginator("list_functions").paginate()
    names = [function["FunctionName"] for page in pages for function in page["Functions"]]
    return {name.split("-")[1]: name for name in names if name.startswith("rolecall-")}


@pytest.mark.parametrize("path", samples.PATHS, ids=samples.name_of)
def test_a_function_takes_its_sample_without_breaking(cloud: Cloud, physical: dict[str, str], path: Path) -> None:
    for name in samples.functions_of(path):
        done = clients.functions(cloud).invoke(FunctionName=physical[name], Payload=path.read_bytes())
        answer: dict[str, Any] | None = json.loads(done["Payload"].read())
        assert not done.get("FunctionError"), answer
        assert answer is None or answer.get("statusCode", 200) < 500, answer
