"""What README and docs/ name exists: links, commands, paths."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.template import ROOT

PACKAGE = ROOT / "layers" / "core" / "python" / "rolecall"
WRITTEN = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
PAGES = [page for page in WRITTEN if "specs" not in page.parts]  # the specifications are kept as they came

LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
TARGET = re.compile(r"\bmake ([a-z][a-z-]*)")
PATH = re.compile(r"[\w.-]+(/[\w.-]+)+/?")
TOP_FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
PACKAGE_FOLDERS = {path.name for path in PACKAGE.iterdir() if path.is_dir()}

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def code_of(page: Path) -> Iterator[str]:
    return (found.strip("`") for found in CODE.findall(page.read_text()))


def anchors_of(page: Path) -> set[str]:
    """The anchors that GitHub gives to headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {"#" + re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(CODE.sub("", page.read_text())):
        found = page.parent / target if target else page
        assert found.exists(), f"{target} is not there"
        assert not anchor or anchor in anchors_of(found), f"{target} has no {anchor}"


@each_page
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {target for code in code_of(page) for target in TARGET.findall(code)}
    assert named <= known


@each_page
def test_every_path_that_is_named_exists(page: Path) -> None:
    """In code font, of one word, and beginning with a folder of the repository or of the package."""
    named = {code for code in code_of(page) if PATH.fullmatch(code)}
    missing = [path for path in named if is_ours(path) and not exists(path)]
    assert missing == []


def is_ours(path: str) -> bool:
    return path.removeprefix("rolecall/").split("/")[0] in TOP_FOLDERS | PACKAGE_FOLDERS


def exists(path: str) -> bool:
    return (ROOT / path).exists() or (PACKAGE / path.removeprefix("rolecall/")).exists()


def test_the_folder_map_leaves_no_folder_out() -> None:
    readme = (ROOT / "README.md").read_text()
    hidden_or_made = {"build", "__pycache__", "node_modules"}
    folders = TOP_FOLDERS - hidden_or_made
    assert [folder for folder in sorted(folders) if f"`{folder}/" not in readme] == []
