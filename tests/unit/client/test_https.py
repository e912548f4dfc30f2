"""The real transport: few headers out, and no answer unpacked beyond what an answer may be."""

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from client.sync import https
from client.sync.https import HttpsTransport
from client.sync.transport import Reply
from shared.errors import StrangerError
from shared.packing import compress
from shared.shorthand import SHORT_TYPE
from shared.wire import ANSWER_TYPE, BATCH_TYPE

WORDS = b'{"receipts":[]}' * 200


@contextmanager
def answering(body: bytes, told: Mapping[str, str]) -> Iterator[tuple[HttpsTransport, list[str]]]:
    """Answer one request so; gives the way to it, and the names of the headers that came."""
    heard: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.extend(self.headers.keys())
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            for name, value in {**told, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        link = HttpsTransport(f"http://127.0.0.1:{server.server_port}")
        yield link, heard
        link.close()


def ask(link: HttpsTransport, body: bytes = b"x", *, packed: bool = False) -> Reply:
    """Send something."""
    return link.post("/v1/sync", body, media_type=BATCH_TYPE, token="t" * 43, packed=packed)


def test_a_request_has_no_header_that_says_nothing() -> None:
    """Over the thinnest of nets each costs a phone more than a record's answer does."""
    with answering(b"{}", {"Content-Type": ANSWER_TYPE}) as (link, heard):
        ask(link, compress(WORDS), packed=True)
    assert sorted(heard) == [
        "Accept-Encoding",
        "Authorization",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Host",
    ]


def test_who_asks_in_shorthand_asks_for_no_other_coding() -> None:
    """It is answered in the same way, so there is nothing to choose."""
    with answering(b"", {"Content-Type": SHORT_TYPE}) as (link, heard):
        link.post("/v1/sync", b"x", media_type=f"{SHORT_TYPE};d=0", token="t" * 43, packed=False)
    assert sorted(heard) == ["Authorization", "Content-Length", "Content-Type", "Host"]


@pytest.mark.parametrize("coding", ["", "identity", "gzip", "zstd", "GZIP"])
def test_an_answer_is_unpacked_as_it_says(coding: str) -> None:
    """A profile is long, and packs well."""
    body = WORDS
    if coding not in ("", "identity"):
        body = compress(WORDS, "zstd" if coding == "zstd" else "gzip")
    told = {"Content-Encoding": coding, "Accept-Encoding": "br, gzip"}
    with answering(body, told) as (link, _):
        reply = ask(link)
    assert reply.body == WORDS
    assert reply.accepts == ("gzip",)


BAD = {
    "a coding nobody asked for": (WORDS, "br"),
    "two codings": (gzip.compress(gzip.compress(WORDS)), "gzip, gzip"),
    "packed twice": (gzip.compress(gzip.compress(WORDS)), "gzip"),
    "no gzip": (WORDS, "gzip"),
    "cut short": (gzip.compress(WORDS)[:-5], "gzip"),
    "something after it": (gzip.compress(WORDS) + b"<html>", "gzip"),
    "a gzip bomb": (gzip.compress(bytes(https.MAX_ANSWER + 1)), "gzip"),
    "a zstd bomb": (compress(bytes(https.MAX_ANSWER + 1), "zstd"), "zstd"),
    "too much, unpacked": (bytes(https.MAX_ANSWER + 1), ""),
}


@pytest.mark.parametrize("name", BAD)
def test_an_answer_badly_packed_is_a_strangers(name: str) -> None:
    """A portal's or a proxy's; it settles nothing, and fills nobody's memory."""
    body, coding = BAD[name]
    with answering(body, {"Content-Encoding": coding}) as (link, _), pytest.raises(StrangerError):
        ask(link)
