"""The measure itself, on examples of DynamoDB's documentation and its rules for indexes."""

from tests.units import item_bytes, query_units, read_units, write_units

ROW = {"pk": {"S": "JOB#1"}, "sk": {"S": "JOB"}}
LISTED = {**ROW, "gsi2pk": {"S": "OPENJOBS"}, "gsi2sk": {"S": "1"}}


def _of(size: int) -> dict[str, dict[str, str]]:
    """An item of this many bytes: `name` counts four."""
    return {"name": {"S": "x" * (size - 4)}}


def test_an_item_is_its_names_and_values() -> None:
    assert item_bytes({"name": {"S": "Zoë"}, "age": {"N": "-1234"}}) == 4 + 4 + 3 + 3
    assert item_bytes({"is": {"BOOL": True}, "no": {"NULL": True}, "raw": {"B": b"12345"}}) == 3 + 3 + 8
    assert item_bytes({"l": {"L": [{"S": "ab"}, {"S": "c"}]}}) == 1 + 3 + 2 + 3
    assert item_bytes({"m": {"M": {"ab": {"S": "c"}}}}) == 1 + 3 + 1 + 3
    assert item_bytes({"set": {"SS": ["ab", "c"]}}) == 3 + 3


def test_items_read_one_by_one_are_rounded_up_each() -> None:
    assert read_units([_of(4096), _of(4097)], consistent=True) == 3
    assert read_units([_of(100)] * 10, consistent=False, misses=2) == 6


def test_a_query_is_rounded_up_once() -> None:
    assert query_units([_of(100)] * 10, consistent=True) == 1
    assert query_units([_of(1000)] * 10, consistent=False) == 1.5
    assert query_units([], consistent=False) == 0.5


def test_a_write_costs_the_larger_image() -> None:
    assert write_units(None, _of(1024)) == 1
    assert write_units(_of(3000), _of(100)) == 3
    assert write_units(None, None) == 1  # deleting what is not there


def test_an_index_row_costs_when_it_comes_goes_or_moves() -> None:
    assert write_units(ROW, ROW) == 1
    assert write_units(LISTED, LISTED) == 1
    assert write_units(ROW, LISTED) == 2
    assert write_units(LISTED, ROW) == 2
    assert write_units(LISTED, {**LISTED, "gsi2sk": {"S": "2"}}) == 3
