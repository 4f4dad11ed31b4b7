"""Build a Lambda layer, or the code of a function, into a folder. `sam build` calls this through the makefiles.

    python -m tools.layer layer deps FOLDER       a layer of layers/ with its packages from uv.lock
    python -m tools.layer function Auth FOLDER    the area folder that the function's handler lives in

ROLECALL_TARGET says for which machine:
    aws    (the default) arm64 and Python 3.13, from wheels only
    host   this machine and this Python: what bench/ measures
    local  the local cloud: the packages are not copied but taken from .venv, so a deployment takes seconds
"""

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools import botocore_data, lazy_packages
from tools.bytecode import compile_tree
from tools.template import ROOT, handlers

# Packages ask for these and run without: what cffi would compile comes compiled, and textract-trp never calls AWS.
NOT_AT_RUN_TIME = {"boto3", "pycparser", "s3transfer"}
LAYERS = ("core", "deps", "search", "parsing")
# Packages of these layers are always beside the others, so no other layer carries them again.
BASE_LAYER = "deps"
UV = str(ROOT / ".venv-uv" / "bin" / "uv")
AWS_PYTHON = "3.13"
AWS_PLATFORM = ("--python-platform", "aarch64-manylinux_2_28", "--python-version", AWS_PYTHON, "--only-binary", ":all:")
# The local cloud's workers process .pth files of a layer. The line puts our environment before MiniStack's own.
LINK = "import sys; sys.path.insert(next(i for i, p in enumerate(sys.path) if 'site-packages' in p), {packages!r})\n"
# Of the packages: type stubs, lists of installed files, and the browser's part of an API reference that is not served.
# Of cffi: the compiler, which compiled modules have behind them; its backend lies beside it.
# Of Pillow: fonts, colour management, morphology, windows, and a kind of picture that is not taken.
PILLOW_PARTS = ("avif", "imagingcms", "imagingft", "imagingmath", "imagingmorph", "imagingtk")
PILLOW_LIBRARIES = ("avif", "brotli", "freetype", "harfbuzz", "lcms2")
POWERTOOLS_UTILITIES = ("auth_alpha", "circuit_breaker", "data_masking", "feature_flags", "kafka", "streaming")
"""Of Powertools, for services that we do not use; no other part of it imports them."""
UNUSED = (
    ".lock",
    "**/*.pyi",
    "cffi/*",
    "*.dist-info/RECORD",
    "fastapi/.agents/**/*.md",
    "**/swagger_ui/*.css",
    "**/swagger_ui/*.js",
    *(f"aws_lambda_powertools/utilities/{utility}/**/*.py" for utility in POWERTOOLS_UTILITIES),
    *(f"PIL/_{part}.*" for part in PILLOW_PARTS),
    *(f"pillow.libs/lib{library}*" for library in PILLOW_LIBRARIES),
)
SOURCES_ONLY = shutil.ignore_patterns("__pycache__", "*.pyc")


def build_layer(name: str, folder: Path, target: str) -> None:
    """Fill `folder` as Lambda expects a layer of Python: everything under python/."""
    packages = folder / "python"
    packages.mkdir(parents=True, exist_ok=True)
    if name == "core":
        shutil.copytree(ROOT / "layers" / "core" / "python", packages, dirs_exist_ok=True, ignore=SOURCES_ONLY)
    elif target == "local":
        link_packages(packages)
        return
    else:
        install_packages(name, packages, target)
    compile_tree(packages, interpreter(target))


def build_function(name: str, folder: Path, target: str) -> None:
    """Copy the one area folder that the function needs: `auth.api.handler` lives in functions/auth."""
    area = handlers()[name].split(".")[0]
    shutil.copytree(ROOT / "functions" / area, folder / area, dirs_exist_ok=True, ignore=SOURCES_ONLY)
    compile_tree(folder, interpreter(target))


def link_packages(packages: Path) -> None:
    site_packages = packages / "lib" / "local" / "site-packages"
    site_packages.mkdir(parents=True)
    (site_packages / "rolecall_environment.pth").write_text(LINK.format(packages=sysconfig.get_path("purelib")))


def install_packages(name: str, packages: Path, target: str) -> None:
    wanted = locked(name) if name == BASE_LAYER else locked(name) - locked(BASE_LAYER)
    platform = AWS_PLATFORM if target == "aws" else ("--python", sys.executable)
    command = [
        UV,
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--link-mode",
        "copy",  # a link into the cache is the same file in every environment, and `trim` writes
        *platform,
        "--target",
        str(packages),
        "--requirements",
        "-",
    ]
    subprocess.run(command, input="\n".join(sorted(wanted)), text=True, check=True)
    shutil.rmtree(packages / "bin", ignore_errors=True)
    for pattern in UNUSED:
        for unused in packages.glob(pattern):
            unused.unlink()
    if name == BASE_LAYER:
        botocore_data.trim(packages)
        lazy_packages.defer(packages)


def locked(group: str) -> set[str]:
    """Requirements of a dependency group with their versions and markers, from uv.lock."""
    plain = ("--no-hashes", "--no-annotate", "--no-header")
    command = [UV, "export", "--frozen", "--quiet", "--only-group", group, *plain]
    exported = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=True).stdout
    return {line for line in exported.splitlines() if line.partition("==")[0] not in NOT_AT_RUN_TIME}


def interpreter(target: str) -> str:
    """Bytecode is bound to a Python version: AWS runs 3.13, whatever Python this is."""
    if target != "aws" or sys.version_info[:2] == (3, 13):
        return sys.executable
    found = subprocess.run([UV, "python", "find", AWS_PYTHON], cwd=ROOT, text=True, capture_output=True, check=False)
    if found.returncode:
        raise SystemExit(f"Building for AWS needs Python {AWS_PYTHON}: .venv-uv/bin/uv python install {AWS_PYTHON}")
    return found.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.layer", description="Build a layer or a function's code.")
    parser.add_argument("kind", choices=("layer", "function"))
    parser.add_argument("name")
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    build = build_layer if given.kind == "layer" else build_function
    build(given.name, given.folder, os.environ.get("ROLECALL_TARGET", "aws"))


if __name__ == "__main__":
    main()
