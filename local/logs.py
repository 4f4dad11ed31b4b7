"""Follow what the functions log, each line with the name of its function."""

import time
from collections.abc import Iterator
from operator import itemgetter

from local import clients
from local.cloud import STACK, Cloud
from local.progress import console

POLL_S = 1.0
PREFIX = f"/rolecall/{STACK}/"


def follow(cloud: Cloud) -> None:
    """Print new lines until interrupted, beginning a minute ago."""
    since_ms = int((time.time() - 60) * 1000)
    while True:
        lines = sorted(new_lines(cloud, since_ms), key=itemgetter(0))
        for _, function, message in lines:
            console.print(f"[cyan]{function:16}[/cyan] ", end="")
            console.print(message, markup=False, soft_wrap=True)
        since_ms = max((at_ms + 1 for at_ms, _, _ in lines), default=since_ms)
        time.sleep(POLL_S)


def new_lines(cloud: Cloud, since_ms: int) -> Iterator[tuple[int, str, str]]:
    """Time in ms, function and message of every line since then."""
    logs = clients.logs(cloud)
    for group in logs.describe_log_groups(logGroupNamePrefix=PREFIX)["logGroups"]:
        name = group["logGroupName"]
        for event in logs.filter_log_events(logGroupName=name, startTime=since_ms)["events"]:
            yield event["timestamp"], name.removeprefix(PREFIX), event["message"].rstrip()
