"""What is written is read again, whatever a field holds."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.adapters.dynamodb.codec import decode_fields, encode_fields
from rolecall.domain.candidate import Candidate
from rolecall.domain.job import Job
from rolecall.domain.notification import Notification
from tests.adapters.dynamodb.samples import a_candidate, a_job, a_notification

milliseconds = st.integers(0, 2**40).map(lambda ms: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms))
st.register_type_strategy(datetime, milliseconds)


@given(st.from_type(Candidate))
def test_any_candidate_comes_back(candidate: Candidate) -> None:
    assert decode_fields(Candidate, encode_fields(candidate)) == candidate


@given(st.from_type(Job))
def test_any_job_comes_back(job: Job) -> None:
    assert decode_fields(Job, encode_fields(job)) == job


def test_what_a_default_says_anyway_is_not_stored() -> None:
    assert "name" not in encode_fields(a_candidate(name=""))
    assert "contact" not in encode_fields(a_candidate(contact=None))
    assert "work_types" not in encode_fields(a_candidate(work_types=()))


def test_an_empty_value_that_is_not_the_default_is_stored() -> None:
    @dataclass(frozen=True)
    class Step:
        name: str = "Waiting"

    assert decode_fields(Step, encode_fields(Step(""))) == Step("")


def test_an_item_from_before_a_field_was_added_reads_as_the_default() -> None:
    @dataclass(frozen=True)
    class Before:
        title: str

    @dataclass(frozen=True)
    class After:
        title: str
        tags: tuple[str, ...] = ("new",)
        is_read: bool = False

    assert decode_fields(After, encode_fields(Before("Hello"))) == After("Hello")


def test_an_attribute_whose_field_is_gone_is_passed_over() -> None:
    item = encode_fields(a_job()) | {"forgotten": {"S": "x"}}
    assert decode_fields(Job, item) == a_job()


def test_free_content_keeps_its_shape() -> None:
    notification = a_notification(message={"score": 81.5, "nested": [{"a": None}, True]})
    assert decode_fields(Notification, encode_fields(notification)).message == notification.message


def test_the_names_of_attributes_are_those_of_the_fields() -> None:
    assert set(encode_fields(a_job())) <= {field.name for field in fields(Job)}


def test_a_type_that_nobody_stored_before_is_refused() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: complex

    with pytest.raises(TypeError, match="no way to store"):
        encode_fields(Odd(1j))
