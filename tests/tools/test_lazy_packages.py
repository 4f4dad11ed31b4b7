"""A package that imports all it holds, made to import what is asked for."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tools.lazy_packages import PACKAGES, lazy

FRUIT = """\
'''Fruit.'''
from fruit.apples import Apple
from .pears import Pear
from .peel import peel

__all__ = ["Apple", "Pear", "peel"]
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """`fruit` exports what its modules hold; `peel` is called like its module."""
    folder = tmp_path / "fruit"
    folder.mkdir()
    (folder / "__init__.py").write_text(lazy(FRUIT))
    for module, name in (("apples", "Apple"), ("pears", "Pear"), ("peel", "peel")):
        (folder / f"{module}.py").write_text(f"class {name}: pass\n")
    return tmp_path


def run(folder: Path, code: str) -> str:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {code}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_only_what_is_asked_for_is_imported(package: Path) -> None:
    code = "from fruit import Pear; print(Pear.__name__, 'fruit.pears' in sys.modules, 'fruit.apples' in sys.modules)"
    assert run(package, code) == "Pear True False"


def test_a_star_still_gives_everything(package: Path) -> None:
    assert run(package, "from fruit import *; print(Apple.__name__, Pear.__name__)") == "Apple Pear"


def test_what_is_called_like_its_module_is_not_taken_for_it(package: Path) -> None:
    assert run(package, "import fruit.peel; from fruit import peel; print(type(peel).__name__)") == "type"


def test_a_name_it_never_had_is_missing_as_before(package: Path) -> None:
    assert run(package, "import fruit; print(hasattr(fruit, 'Plum'))") == "False"


def test_a_package_that_does_more_than_import_is_refused() -> None:
    with pytest.raises(SystemExit, match="register"):
        lazy("from fruit.apples import Apple\nregister(Apple)\n")


@pytest.mark.parametrize("name", PACKAGES)
def test_each_package_keeps_what_it_exports(name: str) -> None:
    spec = find_spec(name.replace("/", "."))
    assert spec is not None
    assert spec.origin is not None
    source = Path(spec.origin).read_text()
    before: dict[str, Any] = {"__name__": spec.name, "__package__": spec.name}
    after: dict[str, Any] = {"__name__": spec.name, "__package__": spec.name}
    exec(source, before)
    exec(lazy(source), after)
    assert after["__all__"] == before["__all__"]
    for exported in before["__all__"]:
        found = after[exported] if exported in after else after["__getattr__"](exported)
        assert found is before[exported]
