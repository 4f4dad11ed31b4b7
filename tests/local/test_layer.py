"""What goes into the packages of layers and functions."""

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from botocore import xform_name

from tools import botocore_data
from tools.bytecode import compile_tree
from tools.layer import build_function, build_layer, locked
from tools.template import ROOT

CLIENTS_OWN = {"generate_presigned_post", "generate_presigned_url", "get_paginator"}
"""Methods of every client that ask for nothing by themselves."""
UNCHECKED_HASH = 0b01  # flags in the header of a .pyc, PEP 552


def flags(bytecode: Path) -> int:
    return int.from_bytes(bytecode.read_bytes()[4:8], "little")


def test_bytecode_is_trusted_whatever_date_its_source_has(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text("answer = 42\n")
    compile_tree(tmp_path)
    [bytecode] = tmp_path.rglob("*.pyc")
    assert flags(bytecode) == UNCHECKED_HASH


def test_two_builds_of_the_same_source_are_the_same(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "module.py").write_text("answer = 42\n")
        compile_tree(tmp_path / name)
    [one], [two] = (list((tmp_path / name).rglob("*.pyc")) for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_a_function_carries_its_own_area_and_no_other(tmp_path: Path) -> None:
    build_function("Mailer", tmp_path, "host")
    assert [found.name for found in tmp_path.iterdir()] == ["auth"]
    assert (tmp_path / "auth" / "on_mail.py").is_file()


def test_the_core_layer_holds_our_package_compiled(tmp_path: Path) -> None:
    build_layer("core", tmp_path, "host")
    bytecode = list((tmp_path / "python" / "rolecall").rglob("*.pyc"))
    assert len(bytecode) == len(list((tmp_path / "python" / "rolecall").rglob("*.py")))
    assert {flags(found) for found in bytecode} == {UNCHECKED_HASH}


def test_a_local_layer_puts_our_environment_before_the_emulators_own(tmp_path: Path) -> None:
    """As a worker does it: the layer's site folder is processed after the interpreter's own."""
    build_layer("deps", tmp_path, "local")
    [link] = tmp_path.rglob("*.pth")
    program = f"import site, sys; site.addsitedir({str(link.parent)!r}); import pydantic; print(pydantic.__file__)"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert Path(found).is_relative_to(Path(sys.prefix))


@pytest.mark.parametrize("group", ["search", "parsing"])
def test_no_layer_carries_what_the_first_one_has(group: str) -> None:
    own = locked(group) - locked("deps")
    assert own
    assert not own & locked("deps")


def test_botocore_keeps_what_we_call_without_its_texts_and_one_partition(tmp_path: Path) -> None:
    data = tmp_path / "botocore" / "data"
    item = {"type": "map", "value": {"shape": "Text"}, "documentation": "<p>long</p>"}
    model = {
        "operations": {"GetItem": {"output": {"shape": "Item"}}, "CreateTable": {"input": {"shape": "Table"}}},
        "shapes": {"Item": item, "Text": {"type": "string"}, "Table": {"type": "structure"}},
    }
    for service in ("dynamodb", "ec2"):
        (data / service / "2012-08-10").mkdir(parents=True)
        packed = gzip.compress(json.dumps(model).encode())
        (data / service / "2012-08-10" / "service-2.json.gz").write_bytes(packed)
    services: dict[str, object] = {"dynamodb": {}, "ec2": {}, "email": {}}
    partitions = [{"partition": name, "services": dict(services)} for name in ("aws", "aws-cn")]
    (data / "endpoints.json").write_text(json.dumps({"partitions": partitions, "version": 3}))
    (data / "partitions.json").write_text(json.dumps({"partitions": [{"id": "aws"}, {"id": "aws-cn"}]}))
    botocore_data.trim(tmp_path)
    assert sorted(found.name for found in data.iterdir()) == ["dynamodb", "endpoints.json", "partitions.json"]
    unpacked = json.loads((data / "dynamodb" / "2012-08-10" / "service-2.json").read_text())
    assert set(unpacked["operations"]) == {"GetItem"}
    assert unpacked["shapes"] == {"Item": {"type": "map", "value": {"shape": "Text"}}, "Text": {"type": "string"}}
    [kept] = json.loads((data / "endpoints.json").read_text())["partitions"]
    assert (kept["partition"], sorted(kept["services"])) == ("aws", ["dynamodb", "email"])
    assert json.loads((data / "partitions.json").read_text())["partitions"] == [{"id": "aws"}]


def test_every_operation_that_the_adapters_call_is_in_the_layer() -> None:
    adapters = (ROOT / "layers" / "core" / "python" / "rolecall" / "adapters").rglob("*.py")
    called = {name for path in adapters for name in re.findall(r"client\.([a-z_]+)\(", path.read_text())}
    kept = {xform_name(name) for operations in botocore_data.OPERATIONS.values() for name in operations}
    assert called - CLIENTS_OWN <= kept
