"""What must be true of the table whatever people did, and how it compares with the model."""

from contextlib import suppress
from typing import Any

from auth.on_account_event import handler as on_account_event
from rolecall.bootstrap import storage, web_parts
from rolecall.domain.errors import InvalidToken
from tests.functions.pump import CONTEXT, envelope, sqs_event
from tests.functions.world import Items, World
from tests.ways_in.people import Held, People

ERASED_BY = {"AccountDeleted", "OrganisationDeleted"}


def opens(held: Held) -> bool:
    """Whether a token or key lets anybody in, as every request asks it."""
    authentication = web_parts().authentication
    with suppress(InvalidToken):
        authentication.authenticate(authentication.claims(held.access))
        return True
    return False


def check_table(world: World, people: People) -> None:
    items = world.items()
    live = live_accounts(items)
    _check_addresses(items, live)
    check_organisations(world)
    assert {said(item) for item in live.values()} == {
        (one.email, one.verified, one.role, one.company.id if one.company else None) for one in people.holders.values()
    }
    roots = {(company.id, company.root.email) for company in people.companies}
    assert roots == {
        (int(item["id"]["N"]), live[item["root_account_id"]["N"]]["email"]["S"]) for item in organisations(items)
    }


def said(account: dict[str, Any]) -> tuple[str, bool, str, int | None]:
    organisation = account.get("organisation_id", {}).get("N")
    return (
        account["email"]["S"],
        account["is_verified"]["BOOL"],
        account["role"]["S"],
        int(organisation) if organisation else None,
    )


def live_accounts(items: Items) -> dict[str, dict[str, Any]]:
    return {item["id"]["N"]: item for (_, sk), item in items.items() if sk == "ACCOUNT" and item["is_active"]["BOOL"]}


def organisations(items: Items) -> list[dict[str, Any]]:
    return [item for (_, sk), item in items.items() if sk == "ORGANISATION"]


def _check_addresses(items: Items, live: dict[str, Any]) -> None:
    """Every live account has its address, and every address one live account."""
    claims = {pk.partition("#")[2]: item["account_id"]["N"] for (pk, sk), item in items.items() if sk == "EMAIL"}
    assert claims == {item["email"]["S"]: number for number, item in live.items()}


def check_organisations(world: World) -> None:
    """Each has one root, who is a member; members and accounts say the same of each other; the count is right."""
    items = world.items()
    live = live_accounts(items)
    members = [item for (_, sk), item in items.items() if sk.startswith("MEMBER#")]
    for organisation in organisations(items):
        number = organisation["id"]["N"]
        own = {item["account_id"]["N"]: item["role"]["S"] for item in members if item["organisation_id"]["N"] == number}
        assert [one for one, role in own.items() if role == "root"] == [organisation["root_account_id"]["N"]]
        assert own.keys() == {one for one, item in live.items() if item.get("organisation_id", {}).get("N") == number}
        assert len(own) == int(organisation["members"]["N"])
    numbers = {item["id"]["N"] for item in organisations(items)}
    assert {item["organisation_id"]["N"] for item in members} <= numbers
    assert {item["organisation_id"]["N"] for item in live.values() if "N" in item.get("organisation_id", {})} <= numbers


def erase(world: World) -> None:
    """Carry out what the outbox promised, and see that whoever is gone left no row behind."""
    for item in [item for key, item in world.items().items() if key[0].startswith("OUTBOX#")]:
        event = storage().outbox.of_stream(item)
        if event.name in ERASED_BY:
            record = sqs_event(envelope(event.name, event.id, dict(event.data)))
            assert on_account_event(record, CONTEXT)["batchItemFailures"] == []
        world.dynamodb.delete_item(TableName=world.cloud.table, Key={"pk": item["pk"], "sk": item["sk"]})
    items = world.items()
    assert all(item["is_active"]["BOOL"] for (_, sk), item in items.items() if sk == "ACCOUNT")
    live = {pk.partition("#")[2] for pk, sk in items if sk == "ACCOUNT"}
    for pk, _ in items:
        kind, _, number = pk.partition("#")
        assert kind not in {"ACCOUNT", "CANDIDATE"} or number in live, pk
    candidates = {item["slug"]["S"] for (_, sk), item in items.items() if sk == "CANDIDATE"}
    assert {pk.partition("#")[2] for pk, sk in items if sk == "SLUG"} == candidates
