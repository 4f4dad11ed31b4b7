"""The Japanese form has a row for each event: entering a school or a firm and leaving it again are one period."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rolecall.parsing.extract.words import Word
from rolecall.parsing.fields.dated_lines import Dated, date_words, dated_line
from rolecall.parsing.fields.pieces import without
from rolecall.parsing.layout.lines import Chunk, Line

_EVENT = re.compile(
    r"(?P<name>.*?)[\s　]*(?:(?:に|へ)?(?P<joined>入社|入職|入行|入庁|入所|入局|入団)|"
    r"を?(?P<left>退社|退職|退行|退庁|退所)|(?:に|へ)?(?P<entered>編入学|編入|入学)|を?(?P<ended>(?:卒業|修了)(?:見込み?|予定)?|中途退学|中退|退学))"
    r"(?:[\s　]*[（(](?P<note>[^（）()]+)[）)])?[\s　]*(?P<now>現在に至る)?"
)
_UNTIL_NOW = re.compile(r"[\s　（(]*現在(?:に至る)?[\s　）)]*")
_DUTY = re.compile(r".*(?:従事|担当|配属|勤務|異動|昇進|昇格)(?:する|した|しました)?。?")
_SCHOOL = re.compile(
    r"^\S*?(?:大学院|大学校|大学(?!院|校)|高等専門学校|高等学校|専門学校|中学校|学校|高校|学院|スクール)(?=\S|\s|$)"
)


@dataclass(slots=True)
class _Event:
    """One row: what it is about as chunks with their slots, and whether it begins a period or ends one."""

    name: str
    chunks: list[Chunk]
    date: list[Word]
    opens: bool
    joins: bool
    now: bool


def as_periods(lines: Sequence[Line]) -> list[Line]:
    """Rows of events put together to one line for each school or firm; other lines stay."""
    rows = [(line, _event(dated_line(line))) for line in lines]
    if not any(event is not None for _, event in rows):
        return list(lines)
    made: list[Line] = []
    begun: dict[str, Line] = {}
    for line, event in rows:
        if event is None:
            _go_on(line, made, begun)
        elif event.opens or not (start := _begun(begun, event.name)):
            made.append(replace(line, chunks=[Chunk(event.date), *event.chunks], gap=9.0))
            if event.opens:
                begun[event.name] = made[-1]
            if event.now:
                _close(made[-1], _now(event.date))
        else:
            _close(begun.pop(start), event.date)
    if begun and rows[-1][1] is not None and rows[-1][1].joins:
        _close(made[-1], _now(rows[-1][1].date))  # nothing after joining a firm: still there
    return made


def _go_on(line: Line, made: list[Line], begun: dict[str, Line]) -> None:
    """The words "to this day" go on from the last row; duties are text; anything else is kept as it stands."""
    if not _UNTIL_NOW.fullmatch(line.text):
        if line.text.strip() != "以上":
            line.bullet = line.bullet or bool(_DUTY.fullmatch(line.text))
            made.append(line)
    elif begun:
        _, last = begun.popitem()
        _close(last, _now(line.words))


def _now(words: Sequence[Word]) -> list[Word]:
    return [replace(words[-1], text="現在")]


def _begun(begun: dict[str, Line], name: str) -> str | None:
    """The period that an event of this name ends; one that names nothing ("personal reasons") ends the last."""
    if name in begun:
        return name
    firm = _named(name)
    return next((other for other in reversed(begun) if firm in other or other in name), None) or (
        next(reversed(begun), None) if not firm else None
    )


def _named(name: str) -> str:
    """Without the reason for leaving."""
    return re.sub(
        r"^(?:同社|同校|同院|一身上の都合(?:により)?|会社都合(?:により)?|契約期間満了(?:により)?)[\s　を]*", "", name
    )


def _close(line: Line, end: Sequence[Word]) -> None:
    first, *rest = line.chunks
    dash = replace(first.words[-1], text="–")
    line.chunks = [Chunk([*first.words, dash, *end]), *rest]
    line.__dict__.pop("text", None)


def _event(item: Dated) -> _Event | None:
    if len(item.ranges) != 1 or not item.ranges[0].single:
        return None
    date = date_words(item)
    runs = [run for chunk, cuts in zip(item.line.chunks, item.spans, strict=True) for run in without(chunk, cuts)]
    if not runs:
        return None
    text = Chunk([word for run in runs for word in run])
    found = _EVENT.fullmatch(text.text)
    if found is None:
        return None
    opens = bool(found["joined"] or found["entered"])
    return _Event(found["name"], list(_slots(text, found)), date, opens, bool(found["joined"]), bool(found["now"]))


def _slots(text: Chunk, found: re.Match[str]) -> Iterator[Chunk]:
    """Firm and position; school and faculty."""
    begin, stop = found.span("name")
    school = _SCHOOL.match(found["name"]) if found["entered"] or found["ended"] else None
    if school is not None:
        yield from _part(text, begin, school.end(), "B")
        yield from _part(text, school.end(), stop, "A")
        return
    yield from _part(text, begin, stop, "B")
    if found["joined"] and found["note"]:
        yield from _part(text, *found.span("note"), "A")


def _part(text: Chunk, begin: int, stop: int, slot: str) -> Iterator[Chunk]:
    runs = without(text, [(0, begin), (stop, len(text.text))])
    if runs:
        chunk = Chunk([word for run in runs for word in run])
        chunk.slot = slot
        yield chunk
