"""The people that the parser is measured on: enough of them, rightly told, and the kept ones kept apart."""

from dataclasses import replace

import pytest

from bench.parsing.goals import GOALS, goal_table
from bench.parsing.people.careers import people
from bench.parsing.people.kinds import KINDS, Kind
from bench.parsing.people.view import View, truth_of, view_of
from rolecall.parsing.extract.encodings import decoded


def _views(kind: Kind) -> list[View]:
    return [view_of(person, kind.name, KINDS.index(kind), kind.shown) for person in people() if kind.fits(person)]


def _letters(text: str) -> str:
    """Capitals, line breaks and marks are a document's own."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _kept_apart(view: View, kind: Kind) -> bool:
    return view.person.held_out or kind.unseen


def test_there_are_people_of_every_language_and_a_third_is_kept_from_tuning() -> None:
    assert len(people()) >= 64
    assert sum(person.held_out for person in people()) >= 22
    assert len({person.tongue.code for person in people() if person.held_out}) == 12


def test_at_least_five_kinds_and_three_hundred_documents_are_kept_from_tuning() -> None:
    assert len(KINDS) >= 26
    assert sum(kind.unseen for kind in KINDS) >= 5
    assert sum(_kept_apart(view, kind) for kind in KINDS for view in _views(kind)) >= 300


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.ending == "txt"], ids=lambda kind: kind.name)
def test_a_document_shows_everything_that_its_truth_claims(kind: Kind) -> None:
    for view, data in zip(_views(kind), kind.render(_views(kind)), strict=True):
        shown = _letters(decoded(data))
        resume = truth_of(view, "x")["resume"]
        told = [resume["basics"]["name"], resume["basics"]["email"], resume["basics"]["phone"]]
        told += [value for job in resume["work"] for value in (job["position"], job["name"])]
        told += [value for school in resume["education"] for value in (school["studyType"], school["institution"])]
        told += [skill["name"] for skill in resume["skills"]]
        assert [value for value in told if _letters(value) not in shown] == []


def test_the_truth_itself_reaches_every_goal_and_silence_none() -> None:
    kind = next(kind for kind in KINDS if kind.name == "txt-plain")
    known = {f"{view.person.number}": truth_of(view, f"{view.person.number}") for view in _views(kind)}
    right = {file: {"file": file, "cpu": 0.0, "resume": truth["resume"]} for file, truth in known.items()}
    silent = {file: {"file": file, "cpu": 0.0, "resume": {}} for file in known}
    assert " < " not in goal_table(known, right)
    asked = [goal for goal in GOALS if not goal.least and "precision" not in goal.field]
    assert goal_table(known, silent).count(" < ") == len(asked)


def test_a_kind_says_which_program_it_lacks() -> None:
    kind = KINDS[0]
    assert replace(kind, needs=("no-such-program", "/bin/sh")).missing == ["no-such-program"]
