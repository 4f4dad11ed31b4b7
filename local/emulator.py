"""Runs MiniStack, in its own environment: `.venv-cloud/bin/python local/emulator.py`.

After each call of a function it waits 50 ms for a first log line, which a handler that has nothing to say never
writes. The lines of a call are there when its answer is, so 5 ms are enough.
"""

from functools import partialmethod

from ministack.app import main
from ministack.core.lambda_runtime import Worker

FIRST_LINE_WITHIN_S = 0.005

# Fails at once, and says where, when an update of MiniStack has no such method any more.
Worker._drain_stderr_bounded = partialmethod(Worker._drain_stderr_bounded, first_line_wait=FIRST_LINE_WITHIN_S)  # noqa: SLF001

if __name__ == "__main__":
    main()
