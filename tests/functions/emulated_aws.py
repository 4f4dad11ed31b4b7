"""A few of AWS's answers over HTTP, for a function in a process of its own: secrets, and what a table holds."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Rows = Mapping[tuple[str, str], Mapping[str, Any]]


@contextmanager
def answering(rows: Rows, secrets: Mapping[str, Any]) -> Iterator[str]:
    """The address to give as AWS_ENDPOINT_URL. Writes are taken and forgotten."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["content-length"])))
            operation = self.headers["x-amz-target"].rpartition(".")[2]
            self._answer(json.dumps(_answer(operation, request, rows, secrets)).encode())

        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self._answer(b"")

        def _answer(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("content-type", "application/x-amz-json-1.0")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(operation: str, request: dict[str, Any], rows: Rows, secrets: Mapping[str, Any]) -> dict[str, Any]:
    match operation:
        case "GetSecretValue":
            return {"SecretString": json.dumps(secrets[request["SecretId"]])}
        case "UpdateItem":
            return {"Attributes": {"used": {"N": "1"}}}
        case "GetItem":
            item = rows.get(_key(request["Key"]))
            return {"Item": item} if item else {}
        case "BatchGetItem":
            ((table, wanted),) = request["RequestItems"].items()
            found = [rows[_key(key)] for key in wanted["Keys"] if _key(key) in rows]
            return {"Responses": {table: found}, "UnprocessedKeys": {}}
        case "Query":
            return {"Items": [], "Count": 0, "ScannedCount": 0}
        case _:
            return {}


def _key(key: dict[str, Any]) -> tuple[str, str]:
    return key["pk"]["S"], key["sk"]["S"]
