"""A stand-in for Textract, which the emulated AWS lacks: it answers as Textract does, and Tesseract reads.

Asked to start, it returns a job at once, takes the document out of its bucket, reads it in a process of its own and
tells the topic; the answer is handed out in parts, as Textract does. Jobs are forgotten when it ends.

It runs as `python -m local.textract '{"port": 5566, "aws_url": …}'`, with the fields of `Textract`.
"""

import asyncio
import hashlib
import json
import logging
import multiprocessing
import sys
import time
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from botocore.exceptions import BotoCoreError, ClientError

from local import clients
from local.cloud import Cloud
from rolecall.parsing import Limits, Unreadable
from rolecall.parsing.ocr.local import answer

LOG = logging.getLogger(__name__)
BLOCKS_IN_A_PART = 1000
Body = dict[str, Any]


@dataclass(slots=True)
class Job:
    asked: Mapping[str, Any]
    status: str = "IN_PROGRESS"
    answer: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Textract:
    """Listens on `port`; documents and topics are in the AWS at `aws_port`."""

    port: int
    aws_port: int
    jobs: dict[str, Job] = field(default_factory=dict)

    def application(self) -> web.Application:
        application = web.Application()
        application[STAND_IN] = self
        application.cleanup_ctx.append(open_readers)
        application.router.add_post("/", respond)
        return application

    def start(self, asked: Mapping[str, Any]) -> tuple[str, bool]:
        """The job, and whether it is a new one: a token that was used names the same job again."""
        job_id = hashlib.sha256(json.dumps([asked.get("ClientRequestToken"), asked["JobTag"]]).encode()).hexdigest()
        is_new = job_id not in self.jobs
        if is_new:
            self.jobs[job_id] = Job(asked)
        return job_id, is_new

    async def work(self, job_id: str, readers: ProcessPoolExecutor) -> None:
        """Read the document and tell the topic."""
        job = self.jobs[job_id]
        try:
            document = await asyncio.to_thread(self.document, job.asked)
            job.answer = await asyncio.get_running_loop().run_in_executor(readers, answer, document, Limits())
            job.status = "SUCCEEDED"
        except (Unreadable, ClientError, BotoCoreError):
            LOG.exception("job %s failed", job_id)
            job.status = "FAILED"
        await asyncio.to_thread(self.tell, job_id, job)

    def document(self, asked: Mapping[str, Any]) -> bytes:
        place = asked["DocumentLocation"]["S3Object"]
        found = clients.files(Cloud(aws_port=self.aws_port)).get_object(Bucket=place["Bucket"], Key=place["Name"])
        return found["Body"].read()

    def tell(self, job_id: str, job: Job) -> None:
        place = job.asked["DocumentLocation"]["S3Object"]
        message = {
            "JobId": job_id,
            "Status": job.status,
            "API": "StartDocumentTextDetection",
            "JobTag": job.asked["JobTag"],
            "Timestamp": int(time.time() * 1000),
            "DocumentLocation": {"S3ObjectName": place["Name"], "S3Bucket": place["Bucket"]},
        }
        topic = job.asked["NotificationChannel"]["SNSTopicArn"]
        clients.topics(Cloud(aws_port=self.aws_port)).publish(TopicArn=topic, Message=json.dumps(message))

    def part(self, asked: Mapping[str, Any]) -> Body:
        """A part of the answer; the token of the next is where it begins."""
        job = self.jobs[asked["JobId"]]
        begin = int(asked.get("NextToken", 0))
        end = begin + min(int(asked.get("MaxResults", BLOCKS_IN_A_PART)), BLOCKS_IN_A_PART)
        blocks = job.answer.get("Blocks", [])
        following = {"NextToken": str(end)} if end < len(blocks) else {}
        return {**job.answer, "JobStatus": job.status, "Blocks": blocks[begin:end], **following}


STAND_IN = web.AppKey("stand-in", Textract)
READERS = web.AppKey("readers", ProcessPoolExecutor)
TASKS = web.AppKey("tasks", set[asyncio.Task[None]])


async def open_readers(application: web.Application) -> AsyncIterator[None]:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as readers:
        application[READERS], application[TASKS] = readers, set()
        yield
        for task in application[TASKS]:
            task.cancel()
        readers.shutdown(wait=False, cancel_futures=True)


async def respond(request: web.Request) -> web.Response:
    stand_in, asked = request.app[STAND_IN], await request.json()
    operation = request.headers.get("x-amz-target", "").rpartition(".")[2]
    if operation == "StartDocumentTextDetection":
        job_id, is_new = stand_in.start(asked)
        if is_new:
            task = asyncio.create_task(stand_in.work(job_id, request.app[READERS]))
            request.app[TASKS].add(task)
            task.add_done_callback(request.app[TASKS].discard)
        return reply({"JobId": job_id})
    if operation != "GetDocumentTextDetection":
        return reply({"__type": "UnknownOperationException"}, 400)
    if asked["JobId"] not in stand_in.jobs:
        return reply({"__type": "InvalidJobIdException", "Message": "Request has invalid Job Id"}, 400)
    return reply(stand_in.part(asked))


def reply(body: Body, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, content_type="application/x-amz-json-1.1")


def main() -> None:
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s", level=logging.WARNING)
    stand_in = Textract(**json.loads(sys.argv[1]))
    web.run_app(stand_in.application(), host="127.0.0.1", port=stand_in.port, print=None)


if __name__ == "__main__":
    main()
