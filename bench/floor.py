"""What a function cannot go below: a bare handler that has made boto3's DynamoDB client.

The floor is boto3 as anybody installs it, with bytecode that counts as valid. The lower floor has botocore's data
trimmed as ours is.
"""

import shutil
import subprocess
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

from bench.artefact import BUILD
from tools import botocore_data, layer
from tools.bytecode import compile_tree

PACKAGES = {"boto3", "botocore", "jmespath", "python-dateutil", "s3transfer", "six", "urllib3"}
HANDLER = "floor.handler"
CODE = """\
import boto3

table = boto3.client("dynamodb")


def handler(event, context):
    return {"statusCode": 200, "headers": {}, "body": "{}"}
"""
EVENT = {"version": "2.0"}


@cache
def floors() -> dict[str, Path]:
    """Import path of each floor's handler and packages."""
    stock = _installed(BUILD / "floor")
    trimmed = BUILD / "floor-trimmed"
    shutil.rmtree(trimmed, ignore_errors=True)
    shutil.copytree(stock, trimmed)
    botocore_data.trim(trimmed)
    return {"stock": stock, "trimmed": trimmed}


def _installed(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wanted = [f"{name}=={version(name)}" for name in sorted(PACKAGES)]
    command = [layer.UV, "pip", "install", "--quiet", "--no-deps", "--link-mode", "copy", "--python", sys.executable]
    subprocess.run([*command, "--target", str(folder), *wanted], check=True)
    (folder / "floor.py").write_text(CODE)
    compile_tree(folder)
    return folder
