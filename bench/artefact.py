"""What is deployed, built for this machine: layers and functions as Lambda unpacks them, files dated 1980.

Everything lies under build/bench/. The packages are built again only when the lock file or the tools changed.
"""

import hashlib
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from tools import layer, template
from tools.template import ROOT

BUILD = ROOT / "build" / "bench"
DATED = datetime(1980, 1, 1, tzinfo=UTC).timestamp()
"""The date of every file in a zip that SAM makes."""

PACKAGES = ("deps", "search", "parsing")
LAYER_RESOURCES = {"DepsLayer": "deps", "CoreLayer": "core", "SearchLayer": "search", "ParsingLayer": "parsing"}
PACKAGES_MADE_BY = (ROOT / "uv.lock", ROOT / "pyproject.toml", *(ROOT / "tools").glob("*.py"))


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the template, unpacked: `path` is its import path as Lambda has it, /var/task and /opt/python."""

    name: str
    handler: str
    layers: tuple[str, ...]
    environment: dict[str, str]

    @property
    def path(self) -> tuple[Path, Path]:
        return BUILD / "functions" / self.name, BUILD / "opt" / "-".join(self.layers) / "python"

    @property
    def serves_http(self) -> bool:
        return self.handler.endswith(".api.handler")


@cache
def functions() -> dict[str, Function]:
    """Every function of the template by its logical id, built."""
    found = {name: _function(name, body) for name, body in _described().items()}
    _build_packages()
    _fresh(BUILD / "layers" / "core")
    layer.build_layer("core", BUILD / "layers" / "core", "host")
    shutil.rmtree(BUILD / "opt", ignore_errors=True)
    for function in found.values():
        code, opt = function.path
        layer.build_function(function.name, _fresh(code), "host")
        _date(code)
        if not opt.exists():
            _merge(function.layers, opt)
    return found


def _described() -> dict[str, Any]:
    return template.resources(template.load(), "AWS::Serverless::Function")


def _function(name: str, body: Any) -> Function:  # noqa: ANN401 - YAML of the template
    """SAM puts the layers and variables of Globals before the function's own."""
    common, own = template.load()["Globals"]["Function"], body["Properties"]
    references = [*common["Layers"], *own.get("Layers", [])]
    variables = {**common["Environment"]["Variables"], **own.get("Environment", {}).get("Variables", {})}
    plain = {key: value for key, value in variables.items() if isinstance(value, str)}
    return Function(name, own["Handler"], tuple(LAYER_RESOURCES[one["Ref"]] for one in references), plain)


def _build_packages() -> None:
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(PACKAGES_MADE_BY))).hexdigest()
    stamp = BUILD / "packages.sha256"
    if stamp.exists() and stamp.read_text() == digest:
        return
    for name in PACKAGES:
        layer.build_layer(name, _fresh(BUILD / "layers" / name), "host")
    stamp.write_text(digest)


def _merge(layers: tuple[str, ...], opt: Path) -> None:
    """All layers of a function are unpacked into one folder."""
    for name in layers:
        shutil.copytree(BUILD / "layers" / name / "python", opt, dirs_exist_ok=True, copy_function=os.link)
    _date(opt)


def _date(folder: Path) -> None:
    for file in folder.rglob("*"):
        os.utime(file, (DATED, DATED))


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
