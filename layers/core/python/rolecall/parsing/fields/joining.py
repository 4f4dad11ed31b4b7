"""The Japanese form has a row for each event: joining an employer (入社) and leaving it (退社) are one job."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rolecall.parsing.record import Experience

_EVENT = re.compile(
    r"(?P<employer>.*?)\s*(?:(?:に|へ)?(?P<joined>入社|入職|入行|入庁)|を?(?P<left>退社|退職|退行|退庁))"
)
_UNTIL_NOW = re.compile(r"現在に至る|現在$")


def joined_and_left(jobs: Sequence[Experience]) -> list[Experience]:
    """Each job from the row where it begins to the one where it ends; the last one may go on."""
    made: list[Experience] = []
    open_ended = False
    for job in jobs:
        event = _EVENT.fullmatch(job.company or "")
        if event and event["joined"]:
            title = None if _UNTIL_NOW.search(job.title or "") else job.title
            made.append(replace(job, title=title, company=event["employer"], end=None))
        elif event and open_ended:
            made[-1] = replace(made[-1], end=job.end)
        else:
            made.append(job)
        open_ended = bool(event and event["joined"])
    if open_ended:
        made[-1] = replace(made[-1], current=True)
    return made
