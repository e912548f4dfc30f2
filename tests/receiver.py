"""Somebody who is told by webhook, as a program of its own that answers as it is told to.

`python -m tests.receiver PORT FILE ANSWER…`: each line of FILE is one request, with its headers and
its body. Answers are given in turn, the last for ever: a status, `hang`, `drip`, or `drop`.
"""

import json
import socket
import sys
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from pathlib import Path
from threading import Lock
from typing import Any

from tests.processes import Program, free_port

LONG_S = 60
PATIENCE_S = 45.0


class Receiver(Program):
    """A receiver that runs, and what it was told."""

    def __init__(self, folder: Path, *answers: str, port: int | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}/in?key=secret"
        self._file = folder / "told.jsonl"
        super().__init__(
            folder / "receiver.log",
            "tests.receiver",
            str(self.port),
            str(self._file),
            *answers,
        )
        deadline = time.monotonic() + PATIENCE_S
        while not self._listens() and time.monotonic() < deadline:
            time.sleep(0.05)

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def told(self) -> list[dict[str, Any]]:
        """List the requests so far."""
        if not self._file.exists():
            return []
        return [json.loads(line) for line in self._file.read_text("utf-8").splitlines()]

    def await_told(self, n: int, patience_s: float = PATIENCE_S) -> list[dict[str, Any]]:
        """Wait until so many requests have come."""
        deadline = time.monotonic() + patience_s
        while len(self.told()) < n and time.monotonic() < deadline:
            time.sleep(0.05)
        found = self.told()
        assert len(found) >= n, found
        return found


def main(port: int, file: Path, *answers: str) -> None:
    """Listen until killed."""
    turns = chain(answers[:-1], repeat(answers[-1]))
    lock = Lock()

    class Handler(BaseHTTPRequestHandler):
        """Writes down what came, and answers as the turn says."""

        def do_POST(self) -> None:
            """Take one request."""
            body = self.rfile.read(int(self.headers.get("content-length", "0"))).decode()
            with lock:
                answer = next(turns)
                with file.open("a", encoding="utf-8") as log:
                    log.write(json.dumps(_line(self.path, dict(self.headers), body)) + "\n")
            _answer(self, answer)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


def _line(path: str, headers: Mapping[str, str], body: str) -> dict[str, Any]:
    return {"path": path, "headers": {key.lower(): headers[key] for key in headers}, "body": body}


def _answer(handler: BaseHTTPRequestHandler, answer: str) -> None:
    match answer:
        case "hang":
            time.sleep(LONG_S)
        case "drop":
            handler.connection.shutdown(socket.SHUT_RDWR)
        case "drip":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(LONG_S):
                handler.wfile.write(b"x: y\r\n")
                time.sleep(1)
        case _:
            handler.send_response(int(answer))
            handler.send_header("location", "http://127.0.0.1:1/elsewhere")
            handler.send_header("content-length", "0")
            handler.end_headers()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
