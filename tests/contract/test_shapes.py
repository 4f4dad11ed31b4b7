"""The comparison itself refuses what it is there to refuse."""

from typing import Any

import pytest

from tests.contract.shapes import SAMPLES, assert_shape, sample

DRAWN = {
    "id": 1,
    "score": 85.5,
    "uuid": "uuid",
    "at": "2024-12-30T10:30:00Z",
    "exact_at": "2025-06-18T19:25:29.242254Z",
    "token": "eyJ0eXAi...",
    "issued": "2022-03",
    "url": "https://example.com",
    "nothing": None,
    "anything": {},
    "items": [{"name": "Python"}],
}
SENT: dict[str, Any] = {
    "id": 7,
    "score": 92.0,
    "uuid": "0000003a-de68-8aae-ad80-cb58f3f63d51",
    "at": "2026-03-02T09:30:00Z",
    "exact_at": "2026-03-02T09:30:00.000100Z",
    "token": "eyJh.eyJz.c2ln",
    "issued": "2021",
    "url": "http://localhost:8000/x",
    "nothing": "something",
    "anything": {"a": 1},
    "items": [{"name": "Go"}, {"name": "SQL"}],
}


def test_a_reply_of_the_same_keys_types_and_formats_has_the_shape() -> None:
    assert_shape(SENT, DRAWN)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "7"),
        ("id", 7.0),
        ("id", True),
        ("id", None),
        ("score", 92),
        ("uuid", "7"),
        ("uuid", "0000003A-DE68-8AAE-AD80-CB58F3F63D51"),
        ("at", "2026-03-02T09:30:00.123Z"),
        ("at", "2026-03-02T09:30:00+00:00"),
        ("exact_at", "2026-03-02T09:30:00Z"),
        ("token", "secret"),
        ("issued", "March 2022"),
        ("url", "/x"),
        ("anything", []),
        ("items", {}),
        ("items", [{"name": "Go"}, {"name": 1}]),
        ("items", [{}]),
        ("items", [{"name": "Go", "level": 3}]),
    ],
)
def test_another_type_or_format_is_not_the_shape(name: str, value: object) -> None:
    with pytest.raises(AssertionError):
        assert_shape({**SENT, name: value}, DRAWN)


def test_a_missing_key_is_not_the_shape() -> None:
    with pytest.raises(AssertionError, match=r"keys of reply: \['id'\]"):
        assert_shape({name: value for name, value in SENT.items() if name != "id"}, DRAWN)


def test_an_undeclared_key_is_not_the_shape() -> None:
    with pytest.raises(AssertionError, match=r"keys of reply: \['extra'\]"):
        assert_shape({**SENT, "extra": 1}, DRAWN)


def test_a_declared_extension_must_be_there_and_of_its_type() -> None:
    assert_shape({**SENT, "extra": 1}, DRAWN, extensions={"extra": 0})
    with pytest.raises(AssertionError):
        assert_shape(SENT, DRAWN, extensions={"extra": 0})
    with pytest.raises(AssertionError):
        assert_shape({**SENT, "extra": "1"}, DRAWN, extensions={"extra": 0})


def test_extensions_and_nulls_are_declared_by_path() -> None:
    items = [{"name": None, "level": 3}]
    assert_shape({**SENT, "items": items}, DRAWN, extensions={"items[].level": 0}, nullable={"items[].name"})


def test_every_sample_is_json_and_shows_something() -> None:
    files = sorted(SAMPLES.glob("*/*.json"))
    assert files
    assert all(sample(file.parent.name, file.stem) for file in files)
