"""Files that are no resume, or were made to do harm: each fails with a clear word, and the next one is read."""

import io
import zipfile
from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.events import http_event
from tests.functions.pump import CONTEXT, Pump, handler, s3_event
from tests.functions.scene import Scene, resume_pdf, upload_event
from tests.functions.world import World


def encrypted_pdf() -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 700, "You do not see this.")
    canvas.save()
    return data.getvalue()


def zip_bomb() -> bytes:
    """A document of 200 MB in 200 KB."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(200):
                part.write(bytes(1024 * 1024))
    return data.getvalue()


def document_with_macros() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<w:document/>")
        package.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    return data.getvalue()


BAD: dict[str, Callable[[], bytes]] = {
    "encrypted.pdf": encrypted_pdf,
    "bomb.docx": zip_bomb,
    "macros.docm": document_with_macros,
    "cut.pdf": lambda: resume_pdf()[:400],
    "blank.pdf": lambda: b"%PDF-1.4\n%%EOF\n",
    "picture.pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "program.exe": lambda: b"MZ" + bytes(3000),
    "loop.pdf": lambda: b"%PDF-1.7\n1 0 obj<</Type/Pages/Kids[1 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>",
}

WORDS_OF_PROGRAMS = ("Traceback", "Exception", "Error(", "None", "pypdfium", "0x", "/tmp", "errno")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_fails_with_a_word_of_why_and_the_next_good_one_is_read(
    name: str, world: World, scene: Scene
) -> None:
    bad = world.send("resumes.api", upload_event(scene.rival.access, BAD[name](), name)).body["resume_id"]
    good = world.send("resumes.api", upload_event(scene.rival.access, resume_pdf())).body["resume_id"]
    Pump(world.cloud).run()
    status = state(world, scene, bad)
    assert status["status"] == "failed"
    message = status["error_message"]
    assert len(message.split()) > 3
    assert not [word for word in WORDS_OF_PROGRAMS if word in message]
    assert state(world, scene, good)["status"] == "completed"


def state(world: World, scene: Scene, resume_id: str) -> dict[str, str]:
    event = http_event("GET", f"/api/resumes/{resume_id}/status", token=scene.rival.access)
    body: dict[str, str] = world.send("resumes.api", event).body
    return body


def test_an_empty_file_is_refused_at_once(world: World, scene: Scene) -> None:
    before = world.objects()
    assert world.send("resumes.api", upload_event(scene.rival.access, b"")).status in {400, 422}
    assert world.objects() == before


def test_a_bad_file_that_is_sent_again_is_tried_again_under_the_same_id(world: World, scene: Scene) -> None:
    sent = upload_event(scene.rival.access, encrypted_pdf(), "mine.pdf")
    first = world.send("resumes.api", sent).body["resume_id"]
    Pump(world.cloud).run()
    again = world.send("resumes.api", sent)
    assert (again.body["resume_id"], again.body["status"]) == (first, "uploaded")


def test_a_file_that_s3_reports_twice_is_one_resume_with_one_result(world: World, scene: Scene) -> None:
    uploaded = world.send("resumes.api", upload_event(scene.rival.access, resume_pdf())).body
    (key,) = (name for _, name in world.objects() if name.startswith("quarantine/"))
    handler("resumes.on_quarantined")(s3_event(key), CONTEXT)
    Pump(world.cloud).run()
    after = world.save()
    handler("resumes.on_quarantined")(s3_event(key), CONTEXT)  # the file has left quarantine
    Pump(world.cloud).run()
    assert world.save().objects == after.objects
    assert state(world, scene, uploaded["resume_id"])["status"] == "completed"
