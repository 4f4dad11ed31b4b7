"""Runs MiniStack, in its own environment: `.venv-cloud/bin/python -P local/emulator.py`.

Two things are done otherwise than MiniStack does them:

- After each call of a function it waits 50 ms for a first log line, which a handler that has nothing to say never
  writes. The lines of a call are there when its answer is, so 5 ms are enough.
- When it ends, its state is written and then it waits for all its threads. One that waits for a function would hold up
  `make down` for as long as that function may take.

Both fail at once, and say where, when an update of MiniStack knows these names no more.
"""

import asyncio
import os
from functools import partialmethod

from ministack.app import main
from ministack.core.lambda_runtime import Worker

FIRST_LINE_WITHIN_S = 0.005


async def leave(*_: object) -> None:
    """The last step of the event loop's end, after MiniStack's own."""
    os._exit(0)


Worker._drain_stderr_bounded = partialmethod(Worker._drain_stderr_bounded, first_line_wait=FIRST_LINE_WITHIN_S)  # noqa: SLF001
asyncio.BaseEventLoop.shutdown_default_executor = leave  # type: ignore[method-assign,assignment]

if __name__ == "__main__":
    main()
