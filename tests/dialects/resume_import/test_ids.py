from typing import get_args
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.dialects.resume_import.ids import UuidCodec, UuidKind
from rolecall.domain.errors import NotFound
from rolecall.domain.ids import MAX_ID
from tests.dialects.samples import CODEC

KINDS: tuple[UuidKind, ...] = get_args(UuidKind)

kinds = st.sampled_from(KINDS)
numbers = st.integers(min_value=1, max_value=MAX_ID)


@given(kind=kinds, number=numbers)
def test_a_uuid_leads_back_to_its_id(kind: UuidKind, number: int) -> None:
    assert CODEC.decode(kind, CODEC.encode(kind, number)) == number


@given(kind=kinds, number=numbers)
def test_it_is_a_version_8_uuid_in_its_canonical_form(kind: UuidKind, number: int) -> None:
    text = CODEC.encode(kind, number)
    uuid = UUID(text)
    assert (uuid.version, uuid.variant, str(uuid)) == (8, RFC_4122, text)


@given(kind=kinds, other=kinds, number=numbers)
def test_a_uuid_of_one_kind_names_nothing_of_another(kind: UuidKind, other: UuidKind, number: int) -> None:
    if kind != other:
        with pytest.raises(NotFound):
            CODEC.decode(other, CODEC.encode(kind, number))


@given(kind=kinds, number=numbers, bit=st.integers(min_value=0, max_value=127))
def test_a_changed_bit_names_nothing(kind: UuidKind, number: int, bit: int) -> None:
    changed = str(UUID(int=UUID(CODEC.encode(kind, number)).int ^ 1 << bit))
    with pytest.raises(NotFound):
        CODEC.decode(kind, changed)


@given(text=st.one_of(st.text(), st.uuids().map(str), numbers.map(str)))
def test_what_we_did_not_make_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        CODEC.decode("resume", text)


@given(kind=kinds, number=numbers)
def test_without_the_key_the_uuid_of_an_id_is_not_known(kind: UuidKind, number: int) -> None:
    other = UuidCodec(b"another ids key of thirty-two b.")
    assert other.encode(kind, number) != CODEC.encode(kind, number)
    with pytest.raises(NotFound):
        CODEC.decode(kind, other.encode(kind, number))


@given(first=numbers, second=numbers)
def test_uuids_sort_by_time_as_ids_do(first: int, second: int) -> None:
    if first != second:
        assert (CODEC.encode("job", first) < CODEC.encode("job", second)) == (first < second)


@pytest.mark.parametrize("form", ["{{{0}}}", "urn:uuid:{0}", " {0}", "{0}\n"])
def test_other_spellings_of_a_uuid_are_not_found(form: str) -> None:
    with pytest.raises(NotFound):
        CODEC.decode("job", form.format(CODEC.encode("job", 456)))


def test_hex_digits_may_be_capitals() -> None:
    assert CODEC.decode("job", CODEC.encode("job", 456).upper()) == 456


def test_uuids_never_change() -> None:
    """Clients keep them: whoever changes this made every stored UUID a stranger."""
    assert CODEC.encode("resume", 2**52 + 789) == "80000000-0018-8ab1-86eb-fc7995223e1d"


@pytest.mark.parametrize("number", [0, -1, MAX_ID + 1])
def test_only_internal_ids_have_one(number: int) -> None:
    with pytest.raises(ValueError, match="internal ids"):
        CODEC.encode("job", number)


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        UuidCodec(b"short")
