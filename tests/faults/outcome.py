"""What an operation left behind, in a form in which two runs can be compared."""

import json
from typing import Any

from rolecall.bootstrap import sealed_mails
from tests.functions.world import World

PASSING = ("RATE#", "KEPT#", "MAIL#")
"""Counters, sealed answers and notes of sent mails differ from run to run: they compare by their keys."""

Event = tuple[str, str]


def exact(world: World) -> tuple[Any, ...]:
    """Table and files to the letter, for runs that draw the same ids.

    Events compare as the set of what they say: one that is told twice is one. Files count that a resume in the table
    points at; what nobody was promised expires in quarantine.
    """
    rows, events, passing = [], set(), set()
    for key, item in world.items().items():
        if key[0].startswith("OUTBOX#"):
            events.add(said(item))
        elif key[0].startswith(PASSING):
            passing.add(key)
        else:
            rows.append(item)
    return rows, events, passing, files(world)


def said(item: dict[str, Any]) -> Event:
    """Name and content of an event in the outbox, with the mail it may hold."""
    data = json.loads(item["data"]["S"])
    if "sealed" in data:
        mail = sealed_mails().open(data["sealed"])
        data = {"to": mail.to, "template": mail.template, **mail.values}
    return item["name"]["S"], json.dumps(data, sort_keys=True)


def files(world: World) -> dict[str, bytes]:
    """Every file and report of a resume that is in the table."""
    promised = {str(int(pk.partition("#")[2])) for pk, _ in world.items() if pk.startswith("RESUME#")}
    return {
        name: data
        for (bucket, name), data in world.objects().items()
        if bucket == "files" and name.split("/")[1] in promised
    }
