"""The product as people feel it, on a local cloud of its own: `python -m bench.end_to_end`.

The demo twice (from nothing, then on the running stack), and five times each: from the upload of a resume until it is
`completed`, from a posted job until its alert is on the socket. Wall time: whatever else runs on the machine counts.
Ports are free ones and everything is forgotten at the end; a local cloud that runs is left alone.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from time import monotonic

from websockets.sync.client import ClientConnection

from bench.artefact import BUILD
from bench.figures import Figure, show
from bench.people import PASSWORD
from local import commands
from local.cloud import ROOT, Cloud
from local.demo.client import PATIENCE_S, Client, wait_for
from local.preflight import free_port

RESUME = ROOT / "local" / "demo" / "resume.pdf"
TIMES = 5
SCALE = 1000
TITLE = "Data Engineer"
DEMO_S = 240
MOST_DEMO_S = 40
"""Of a demo whose environments are there."""


def figures() -> Iterator[Figure]:
    cloud = Cloud(state=BUILD / "end-to-end", port=8020, aws_port=4586)
    commands.reset(cloud)  # what an interrupted run left
    cloud = replace(cloud, port=free_port(), aws_port=free_port())
    try:
        commands.up(cloud, SCALE)  # the packages are built here, so that the demo starts where a second one does
        commands.reset(cloud)
        yield Figure("", "demo, from nothing running", _demo_s(cloud), "s", MOST_DEMO_S)
        yield Figure("", "demo, again", _demo_s(cloud), "s", MOST_DEMO_S)
        commands.up(cloud, SCALE)
        with Client(cloud.base_url) as client:
            candidate, recruiter = (_registered(client, role) for role in ("candidate", "recruiter"))
            yield _spread("upload until completed", [_parsed_s(client, candidate, n) for n in range(TIMES)])
            preference = {"title": TITLE, "employment_type": "full_time"}
            client.send("PUT", "/job/preference/", token=candidate, json=preference)
            with client.listen(f"/ws/notification/jobs/?token={candidate}") as socket:
                wait_for("the first alert", lambda: _first_alert(client, recruiter, socket))
                yield _spread("posted job until its alert", [_alert_s(client, recruiter, socket) for _ in range(TIMES)])
    finally:
        commands.reset(cloud)


def _demo_s(cloud: Cloud) -> float:
    began = monotonic()
    place = ("--port", str(cloud.port), "--aws-port", str(cloud.aws_port), "--state", str(cloud.state))
    command = [sys.executable, "-m", "local.demo", *place]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, timeout=DEMO_S, check=True)
    return monotonic() - began


def _spread(what: str, seconds: list[float]) -> Figure:
    return Figure("", what, median(seconds), "s", note=f"median of {len(seconds)}, at most {max(seconds):.1f}")


def _registered(client: Client, role: str) -> str:
    body = {"email": f"{role}@example.com", "password": PASSWORD, "role": role, "first_name": "Pat"}
    answer = client.send("POST", "/v1/auth/register", json={**body, "company_name": "Engines Ltd"})
    return str(answer["access_token"])


def _parsed_s(client: Client, candidate: str, number: int) -> float:
    """Bytes after the end of a PDF change nothing but its hash: each upload is another resume."""
    began = monotonic()
    files = {"file": ("resume.pdf", RESUME.read_bytes() + b"\n%% %d\n" % number)}
    uploaded = client.send("POST", "/api/resumes/upload", token=candidate, files=files)
    path = f"/api/resumes/{uploaded['resume_id']}/status"
    wait_for(
        "the parsed resume",
        lambda: client.send("GET", path, token=candidate)["status"] == "completed",
        every_s=0.1,
    )
    return monotonic() - began


def _alert_s(client: Client, recruiter: str, socket: ClientConnection) -> float:
    began = monotonic()
    job_id = _post(client, recruiter)
    while json.loads(socket.recv(timeout=PATIENCE_S))["message"]["job_id"] != job_id:
        pass
    return monotonic() - began


def _first_alert(client: Client, recruiter: str, socket: ClientConnection) -> bool:
    """The preference is found as soon as it is indexed, so jobs are posted until one of them is announced."""
    _post(client, recruiter)
    try:
        socket.recv(timeout=5)
    except TimeoutError:
        return False
    return True


def _post(client: Client, recruiter: str) -> int:
    job = {"title": TITLE, "employment_type": "full_time", "description": f"You will work as {TITLE}, full time."}
    return int(client.send("POST", "/job/", token=recruiter, json=job)["job_id"])


if __name__ == "__main__":
    sys.exit(not show(figures()))
