"""What an operation left behind, in a form in which two runs can be compared."""

import json
from typing import Any

from rolecall.bootstrap import sealed_mails, search_index
from rolecall.domain.page import PageRequest
from rolecall.domain.search import JobSearch, Tenants
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


def meaning(world: World) -> tuple[Any, ...]:
    """What the table says, for runs that do the same in another order.

    The order decides which random number a new thing gets and how often an item was written, so things are named
    after what they are about, and versions are left out. Everything else is as `exact` has it.
    """
    items = world.items()
    names = _names(items)
    rows, events = [], set()
    for key, item in items.items():
        if key[0].startswith("OUTBOX#"):
            name, data = said(item)
            said_of = {field: value for field, value in json.loads(data).items() if field != "version"}
            events.add((name, _renamed(json.dumps(said_of, sort_keys=True), names)))
        elif not key[0].startswith(PASSING):
            row = {name: value for name, value in item.items() if "version" not in name}
            rows.append(_renamed(json.dumps(row, sort_keys=True, default=repr), names))
    passing = {key for key in items if key[0].startswith(PASSING)}
    return sorted(rows), events, passing, files(world)


def _names(items: Any) -> dict[str, str]:
    """A name for the number of each thing that a consumer makes."""
    names = {}
    for (pk, sk), item in items.items():
        if (item.get("kind") or {}).get("S") == "match":
            names[item["id"]["N"]] = f"match of {item['candidate_id']['N']} and {item['job_id']['N']}"
        if sk.startswith("ONCE#"):
            names[item["notification_id"]["N"]] = f"notification {sk} of {pk}"
    return names


def _renamed(text: str, names: dict[str, str]) -> str:
    for number, name in names.items():
        text = text.replace(f"{int(number):016d}", name).replace(number, name)
    return text


def searchable() -> set[int]:
    """The jobs that a search finds."""
    everything = JobSearch(tenants=Tenants.public(), open_at=None, page=PageRequest(offset=0, limit=100))
    return {hit.id for hit in search_index().find(everything).hits}
