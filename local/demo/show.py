"""How the story looks: headings, the record beside its words, the match with its points."""

from typing import Any

from rich.markup import escape
from rich.table import Table

from local.progress import console

POINTS_SHOWN = 3
ENTRIES_SHOWN = 4


def scene(title: str) -> None:
    console.print(f"\n[bold cyan]{escape(title)}[/bold cyan]")


def done(text: str, detail: str = "") -> None:
    console.print(f"  [green]✓[/green] {escape(text)}" + (f" [dim]{escape(detail)}[/dim]" if detail else ""))


def record(data: dict[str, Any]) -> None:
    """What was found, beside the words it came from."""
    table = Table("field", "found", "read on page", "in the words", box=None, padding=(0, 2), header_style="dim")
    for name in ("full_name", "email", "phone", "location", "summary"):
        _row(table, name, data.get(name), data["evidence"].get(name))
    for job in data["experience"][:ENTRIES_SHOWN]:
        shown = f"{job['title'] or '?'}, {job['company'] or '?'} ({job['start_date'] or '?'} – {_end(job)})"
        _row(table, "experience", shown, next(iter(job["evidence"].values()), None))
    for school in data["education"][:ENTRIES_SHOWN]:
        shown = ", ".join(text for text in (school["degree"], school["institution"]) if text)
        _row(table, "education", shown, next(iter(school["evidence"].values()), None))
    _row(table, "top skills", ", ".join(data["top_skills"]), None)
    console.print(table)


def match(found: dict[str, Any], receipt: dict[str, Any]) -> None:
    """The score, its parts, and what each rests on."""
    console.print(f"  [bold]{found['match_score']:.1f}[/bold] of 100. {escape(found['match_explanation'])}")
    table = Table("part", "score", "because the resume says", box=None, padding=(0, 2), header_style="dim")
    for name, part in receipt["score"]["parts"].items():
        score = "not asked" if part["tenths"] is None else f"{part['tenths'] / 10:.1f}"
        evidence = [point["evidence"] for point in part["points"] if point.get("evidence")]
        words = "; ".join(f"“{_short(one['words'], 40)}” (page {one['page']})" for one in evidence[:POINTS_SHOWN])
        table.add_row(name, score, escape(words))
    console.print(table)


def _row(table: Table, name: str, value: object, evidence: dict[str, Any] | None) -> None:
    if value:
        words = f"“{_short(evidence['words'], 48)}”" if evidence else ""
        table.add_row(name, escape(_short(str(value), 60)), str(evidence["page"]) if evidence else "", escape(words))


def _end(job: dict[str, Any]) -> str:
    return "present" if job["current"] else job["end_date"] or "?"


def _short(text: str, length: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
