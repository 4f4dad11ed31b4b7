"""Lambda containers that work at once: forked processes, whose AWS calls this process makes for them.

The calls are made one at a time, in an order drawn from a seed, and only once every container waits for its turn. So
a race comes out the same each time it is run, and other seeds are other races.
"""

import gc
import io
import multiprocessing
import random
import traceback
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from typing import Any

from botocore.exceptions import ClientError
from botocore.response import StreamingBody

from tests.aws_calls import Answer, Arguments, Perform, around_every_call
from tests.functions.world import World

Work = Callable[[], Any]
Call = tuple[str, str, Arguments]

FORK = multiprocessing.get_context("fork")
"""A copy of this process is a warm container; nothing has to be imported again."""


def at_once(world: World, works: Iterable[Work], *, seed: int = 1) -> list[Any]:
    """What each of the works returned, each done by a container of its own."""
    gc.collect()
    gc.freeze()  # or each container copies every page that its collector looks at
    containers = [_Container(work) for work in works]
    try:
        return _Gateway(world, random.Random(seed)).serve(containers)
    finally:
        gc.unfreeze()
        for container in containers:
            container.end()


class _Container:
    def __init__(self, work: Work) -> None:
        self.pipe, far_end = FORK.Pipe()
        self.process = FORK.Process(target=_run, args=(far_end, work), daemon=True)
        self.process.start()
        far_end.close()

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _run(pipe: Connection, work: Work) -> None:
    """In the container: do the work, ask for each AWS call."""

    def ask(service: str, operation: str, arguments: Arguments, _perform: Perform) -> Answer:
        pipe.send(("call", (service, operation, arguments)))
        answer, refusal = pipe.recv()
        if refusal is not None:
            raise ClientError(*refusal)
        return _streaming(answer)

    try:
        with around_every_call(ask):
            pipe.send(("done", work()))
    except BaseException:  # noqa: BLE001 - it has to be heard of, whatever it is
        pipe.send(("died", traceback.format_exc()))


class _Gateway:
    """In this process: hear what the containers ask for, and grant it in turn."""

    def __init__(self, world: World, order: random.Random) -> None:
        self._session = world.cloud.session
        self._clients: dict[str, Any] = {}
        self._order = order

    def serve(self, containers: Sequence[_Container]) -> list[Any]:
        results: dict[int, Any] = {}
        waiting: dict[int, Call] = {}
        while len(results) < len(containers):
            for number, container in enumerate(containers):
                if number not in results and number not in waiting:
                    kind, content = container.pipe.recv()
                    assert kind != "died", content
                    (waiting if kind == "call" else results)[number] = content
            if waiting:
                chosen = self._order.choice(sorted(waiting))
                containers[chosen].pipe.send(self._perform(*waiting.pop(chosen)))
        return [results[number] for number in range(len(containers))]

    def _perform(self, service: str, operation: str, arguments: Arguments) -> tuple[Any, Any]:
        if service not in self._clients:
            self._clients[service] = self._session.create_client(service)
        try:
            answer = self._clients[service]._make_api_call(operation, arguments)  # noqa: SLF001 - as the hook names it
        except ClientError as error:
            return None, (error.response, error.operation_name)
        return _read(answer), None


def _read(answer: Answer) -> Answer:
    return {**answer, "Body": answer["Body"].read()} if "Body" in answer else answer


def _streaming(answer: Answer) -> Answer:
    if "Body" not in answer:
        return answer
    return {**answer, "Body": StreamingBody(io.BytesIO(answer["Body"]), len(answer["Body"]))}
