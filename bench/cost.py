"""P12: an idle month and months with users, in US dollars: `python -m bench.cost`; `--write` makes docs/cost.md."""

import sys
from collections.abc import Iterable, Iterator

from bench import idle, traffic
from bench.figures import Figure, show
from bench.prices import PAGES, PRICES
from tools.template import ROOT

DOCUMENT = ROOT / "docs" / "cost.md"
MOST_IDLE_USD = 3
USERS = (1_000, 100_000, 10_000_000)
SERVICES = {
    "DynamoDB": ("read unit", "write unit", "table", "table backup"),
    "Lambda": ("lambda request", "lambda time"),
    "API Gateway": ("http request", "socket message", "socket minute"),
    "S3": ("s3 read", "s3 write", "object"),
    "EventBridge and SQS": ("event", "queue request", "fifo queue request"),
    "logs and traces": ("log", "trace"),
    "Textract": ("scanned page",),
    "mail": ("mail",),
    "traffic out": ("traffic out",),
}

TEMPLATE = """\
# What it costs

Made by `python -m bench.cost --write`; `python -m bench.cost` prints the totals. us-east-1, list prices of 2026 (at the
end of this page), a month of 30 days, without volume discounts.

## An idle month

What template.yaml bills when nobody comes, without the edge (it adds a secret; its firewall $5 a month and $1 for each
of two rules). Nothing is provisioned. The always-free tier is an account's, so it counts for a stack alone in its
account: the budget of ${most:g} a month holds with it.

{idle}

## With users

Monthly users, of whom one in twenty is a recruiter; the idle month is part of each sum. No free tier is taken off.

{users}

What requests ask of AWS is measured (`tests/functions/costs.json`). Assumed, in `bench/traffic.py`:

- how often people do what (below);
- {base_ms:.0f} ms for a request, {call_ms:.0f} ms more for each call of AWS, {hash_ms:.0f} ms for a password hash;
- {matches} matches stored for a job or a candidate that changed, {alerts} alerts for a job;
- one resume in {scans:.0f} is a scan, of {pages} pages;
- each message alone in its batch, though busy queues deliver ten at once;
- {table_kb:.0f} KB of items and {object_kb:.0f} KB of files for each user.

The largest single part is the matches: each stored one is {match_units} write units, and they are stored again whenever
job or candidate change. The embedded search engine is measured with 100,000 candidates (`python -m bench.search`); for
ten million users a cluster takes its place, which is priced by its nodes and is not in this table.

| operation | a month, of 1,000 users | request and what follows it |
|---|---:|---:|
{operations}

## Prices

| what | USD | for | always free each month | source |
|---|---:|---|---:|---|
{prices}
"""


def figures() -> Iterator[Figure]:
    items = idle.items()
    yield Figure("P12", "an idle month", sum(item.usd for item in items), "USD", MOST_IDLE_USD, "with the free tier")
    yield Figure("P12", "an idle month at list price", sum(item.list_usd for item in items), "USD")
    for users in USERS:
        yield Figure("P12", f"a month of {users:,} users", total_usd(users), "USD", note="at list price")


def total_usd(users: int) -> float:
    return sum(traffic.list_usd(traffic.amounts(users)).values()) + sum(item.list_usd for item in idle.items())


def document() -> str:
    return TEMPLATE.format(
        most=MOST_IDLE_USD,
        idle="\n".join(_idle_table()),
        users="\n".join(_users_table()),
        operations="\n".join(_operations_table()),
        prices="\n".join(_prices_table()),
        base_ms=traffic.BASE_S * 1e3,
        call_ms=traffic.CALL_S * 1e3,
        hash_ms=traffic.HASH_S * 1e3,
        matches=traffic.KEPT_MATCHES,
        alerts=traffic.ALERTS,
        table_kb=traffic.TABLE_GB * 1e6,
        object_kb=traffic.OBJECT_GB * 1e6,
        scans=1 / traffic.SCANNED,
        pages=traffic.SCANNED_PAGES,
        match_units=traffic.MATCH_UNITS,
    )


def _idle_table() -> Iterator[str]:
    yield "| what | how much | at list price | beyond the free tier |\n|---|---:|---:|---:|"
    items = idle.items()
    for item in items:
        amount = f"{item.amount:,.0f}" if item.amount >= 1 else f"{item.amount:g}"
        yield f"| {item.what} | {amount} {PRICES[item.price].unit} | ${item.list_usd:.2f} | ${item.usd:.2f} |"
    listed, beyond = sum(item.list_usd for item in items), sum(item.usd for item in items)
    yield f"| **together** | | **${listed:.2f}** | **${beyond:.2f}** |"


def _users_table() -> Iterator[str]:
    spent = [traffic.list_usd(traffic.amounts(users)) for users in USERS]
    standing = sum(item.list_usd for item in idle.items())
    yield _row("service", *(f"{users:,} users" for users in USERS)) + "\n|---|" + "---:|" * len(USERS)
    for service, prices in SERVICES.items():
        yield _row(service, *(_usd(sum(one.get(price, 0) for price in prices)) for one in spent))
    yield _row("standing", *(_usd(standing) for _ in USERS))
    yield _row("**together**", *(f"**{_usd(total_usd(users))}**" for users in USERS))
    yield _row("for each user", *(f"${total_usd(users) / users:.4f}" for users in USERS))


def _operations_table() -> Iterator[str]:
    for name in traffic.operations():
        often = traffic.PER_1000_USERS.get(name, 0)
        usd = sum(traffic.list_usd(traffic.each(name)).values())
        yield _row(name, f"{often:,}" if often else "not counted yet", f"${usd * 1e6:,.2f} a million")


def _prices_table() -> Iterator[str]:
    for name, price in PRICES.items():
        for_what = f"{price.per:,.0f} {price.unit}" if price.per > 1 else price.unit
        free = f"{price.free:,.0f}" if price.free else ""
        yield _row(
            name, f"{price.usd:g}" if price.usd >= 0.01 else f"{price.usd:.10f}", for_what, free, PAGES + price.page
        )


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _usd(amount: float) -> str:
    return f"${amount:,.0f}" if amount >= 100 else f"${amount:,.2f}"


def main(arguments: Iterable[str]) -> bool:
    if "--write" in arguments:
        DOCUMENT.write_text(document())
    return show(figures())


if __name__ == "__main__":
    sys.exit(not main(sys.argv[1:]))
