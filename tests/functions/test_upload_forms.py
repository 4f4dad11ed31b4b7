"""Files too large for a request are sent to the store with a form."""

import base64
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.functions.pump import Pump
from tests.functions.resumes import get, post, upload
from tests.functions.scene import Scene, resume_pdf
from tests.functions.scene import scene as scene  # noqa: PLC0414 - a fixture
from tests.functions.world import World
from tests.functions.world import world as world  # noqa: PLC0414 - a fixture

if TYPE_CHECKING:
    from tests.functions.conftest import Reply


def announce(world: World, scene: Scene, data: bytes, **said: Any) -> "Reply":
    body = {
        "filename": "portfolio.pdf",
        "size_bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "content_type": "application/pdf",
    }
    return post(world, "/api/resumes/upload-form", scene.stranger, body | said)


def test_the_form_takes_these_bytes_and_no_others(world: World, scene: Scene) -> None:
    data = resume_pdf()
    form = announce(world, scene, data).body["form"]
    conditions = json.loads(base64.b64decode(form["fields"]["policy"]))["conditions"]
    assert ["content-length-range", len(data), len(data)] in conditions
    named = {name: value for one in conditions if isinstance(one, dict) for name, value in one.items()}
    assert named["Content-Type"] == "application/pdf"
    assert base64.b64decode(named["x-amz-checksum-sha256"]).hex()
    assert named["key"].startswith("quarantine/")


def test_a_file_sent_with_the_form_is_read_as_any_other(world: World, scene: Scene) -> None:
    answer = announce(world, scene, resume_pdf()).body
    assert answer["status"] == "uploaded"
    world.s3.put_object(Bucket="files", Key=answer["form"]["fields"]["key"], Body=resume_pdf())
    Pump(world.cloud).run()
    status = get(world, f"/api/resumes/{answer['resume_id']}/status", scene.stranger).body
    assert (status["status"], status["scan_status"]) == ("completed", "clean")


def test_the_same_file_is_the_same_resume_and_is_not_sent_twice(world: World, scene: Scene) -> None:
    first = announce(world, scene, resume_pdf()).body
    again = announce(world, scene, resume_pdf()).body
    assert again["resume_id"] == first["resume_id"]
    assert again["form"]["fields"]["key"] == first["form"]["fields"]["key"]
    inline = upload(world, scene.stranger, resume_pdf()).body
    assert inline["parsing_status"] == "completed"
    assert announce(world, scene, resume_pdf()).body["form"] is None


@pytest.mark.parametrize(
    ("said", "status"),
    [({"size_bytes": 20_000_001}, 413), ({"content_type": "text/html"}, 400), ({"sha256": "ab"}, 400)],
)
def test_what_no_resume_is_gets_no_form(said: dict[str, Any], status: int, world: World, scene: Scene) -> None:
    assert announce(world, scene, resume_pdf(), **said).status == status


def test_a_large_file_is_fetched_from_where_it_lies(world: World, scene: Scene) -> None:
    large = resume_pdf() + b"\n%" + b" " * 4_300_000
    answer = announce(world, scene, large).body
    world.s3.put_object(Bucket="files", Key=answer["form"]["fields"]["key"], Body=large)
    Pump(world.cloud).run()
    reply = get(world, f"/api/resumes/{answer['resume_id']}/download", scene.stranger)
    assert reply.status == 302
    assert "X-Amz-Signature" in reply.headers["Location"]
    assert "attachment" in reply.headers["Location"]
