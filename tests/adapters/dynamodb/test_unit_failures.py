"""What becomes of a commit when DynamoDB is busy, silent, or answers into the void."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError
from botocore.httpsession import URLLib3Session

from rolecall.adapters.dynamodb.storage import Storage
from rolecall.domain.errors import DomainError, Stale, Unavailable
from tests.adapters.dynamodb.samples import a_job
from tests.adapters.dynamodb.where import only_on_an_engine
from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.storage import dump

Failures = Iterator[Exception | None]


def test_transactions_that_meet_are_tried_again(storage: Storage) -> None:
    tokens = _commit_job(storage, iter([_cancelled("TransactionConflict"), None]))
    assert storage.jobs.get(a_job().id) == a_job()
    assert len(set(tokens)) == 2  # what was refused is another transaction when it comes again


def test_transactions_that_keep_meeting_are_stale_in_the_end(storage: Storage) -> None:
    with pytest.raises(Stale):
        _commit_job(storage, iter([_cancelled("TransactionConflict")] * 20))


@pytest.mark.parametrize(
    "failure",
    [
        lambda: _refused("ThrottlingException"),
        lambda: _refused("ProvisionedThroughputExceededException"),
        lambda: _refused("InternalServerError"),
        lambda: _cancelled("ThrottlingError"),
        lambda: ConnectTimeoutError(endpoint_url="https://example.invalid"),
        lambda: ReadTimeoutError(endpoint_url="https://example.invalid"),
    ],
)
def test_a_table_that_does_not_answer_is_unavailable(storage: Storage, failure: Callable[[], Exception]) -> None:
    with pytest.raises(Unavailable) as caught:
        _commit_job(storage, iter([failure()]))
    assert caught.value.retry_after_s == 1


def test_a_mistake_of_ours_is_not_dressed_up_as_an_error_of_the_domain(storage: Storage) -> None:
    with pytest.raises(ClientError) as caught:
        _commit_job(storage, iter([_refused("ValidationException")]))
    assert not isinstance(caught.value, DomainError)


@only_on_an_engine
def test_an_answer_that_got_lost_on_the_way_is_asked_for_again_and_nothing_is_applied_twice(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = []
    original: Any = URLLib3Session.send

    def lose_the_first(session: URLLib3Session, request: Any) -> Any:
        sent.append(request.body)
        answer = original(session, request)
        if len(sent) == 1:
            raise ReadTimeoutError(endpoint_url=request.url)
        return answer

    monkeypatch.setattr(URLLib3Session, "send", lose_the_first)
    with storage.unit.begin():
        storage.jobs.add(a_job(), events=[])
        storage.unit.commit()  # without the token, the second try would find the job and be Stale
    assert len(sent) == 2
    assert len(dump(storage.table.client, storage.table.name)) == 1


def _commit_job(storage: Storage, failures: Failures) -> list[str]:
    """Commit while the transaction calls fail in turn. Returns their tokens."""
    tokens: list[str] = []

    def fail(_service: str, operation: str, arguments: Arguments, perform: Perform) -> Answer:
        if operation == "TransactWriteItems":
            tokens.append(arguments["ClientRequestToken"])
            failure = next(failures)
            if failure is not None:
                raise failure
        return perform(operation, arguments)

    with storage.unit.begin(), around_every_call(fail):
        storage.jobs.add(a_job(), events=[])
        storage.unit.commit()
    return tokens


def _refused(code: str, **more: Any) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": code}, **more}, "TransactWriteItems")  # type: ignore[typeddict-item]


def _cancelled(*reasons: str) -> ClientError:
    return _refused("TransactionCanceledException", CancellationReasons=[{"Code": reason} for reason in reasons])
