"""Bytecode that a Lambda can use.

A deployment package dates every file 1980, so bytecode that is checked against its source's date never matches and
everything would be compiled again at each cold start. Unchecked bytecode is trusted as it is.
"""

import subprocess
import sys
from pathlib import Path


def compile_tree(folder: Path, python: str = sys.executable) -> None:
    """Compile all of `folder` with the interpreter that will run it; paths inside are relative, so builds repeat."""
    command = [python, "-m", "compileall", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash"]
    subprocess.run([*command, "-s", str(folder), "-p", "/", str(folder)], check=True)
