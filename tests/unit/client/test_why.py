"""Why nothing came through: each reason by its own name, and none takes long or much memory."""

import gzip
import socket
import time
import tracemalloc
from pathlib import Path

import certifi
import httpx
import pytest

from client.sync import https
from client.sync.https import HttpsTransport
from client.sync.problem import reason, require
from client.sync.why import why
from shared.errors import KnownError, LinkError
from shared.words.catalogue import CATALOGUE
from tests.evil import A_DAY, NOW, Answer, Authority, evil, says
from tests.processes import free_port

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"
JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
MIB = 1024 * 1024


def told_by(url: str) -> str:
    """Ask as a phone does, and give the code of why there was no good answer."""
    link = HttpsTransport(url)
    try:
        with pytest.raises(KnownError) as caught:
            require(
                link.post("/v1/sync", b"x", media_type="text/x", token=None, packed=False),
                "application/json",
            )
    finally:
        link.close()
    assert isinstance(caught.value, LinkError)
    code = reason(caught.value)
    assert code in CATALOGUE
    return code


def html(status: str, *headers: str) -> Answer:
    """Answer with a page under a status."""
    lines = "".join(f"{header}\r\n" for header in headers)
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{lines}Content-Length: 6\r\n\r\n"
    return says(head.encode() + b"<html>")


@pytest.mark.parametrize(
    ("status", "header", "code"),
    [
        ("200 OK", "X: y", "link.portal"),
        ("302 Found", "Location: http://hotspot.example/", "link.portal"),
        ("511 Network Authentication Required", "X: y", "link.portal"),
        ("502 Bad Gateway", "X: y", "link.gateway"),
        ("503 Service Unavailable", "Retry-After: 7", "link.gateway"),
        ("504 Gateway Timeout", "X: y", "link.gateway"),
        ("403 Forbidden", "X: y", "link.stranger"),
        ("404 Not Found", "X: y", "link.stranger"),
    ],
)
def test_what_stands_between_is_known_by_its_answer(status: str, header: str, code: str) -> None:
    """A hotspot wants a log-in, a proxy wants time, a stranger wants nothing from us."""
    with evil(html(status, header)) as port:
        assert told_by(f"http://127.0.0.1:{port}") == code


def test_a_server_of_another_age_is_known() -> None:
    """The app must be updated; no other network helps."""
    body = b'{"code":"wire.bad_header","flaws":[{"code":"wire.unknown_protocol"}]}'
    head = (
        f"HTTP/1.1 400 X\r\nContent-Type: application/problem+json\r\nContent-Length: {len(body)}"
    )
    with evil(says(head.encode() + b"\r\n\r\n" + body)) as port:
        assert told_by(f"http://127.0.0.1:{port}") == "link.version"


def test_nobody_there_is_told_from_no_such_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """One waits for the server, the other for the phone's network."""
    assert told_by(f"http://127.0.0.1:{free_port()}") == "link.closed"

    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert told_by("https://felt.example") == "link.no_name"


def test_a_net_without_a_way_out_is_known() -> None:
    """As in a lift: there is a phone, and nothing else."""
    error = httpx.ConnectError("x")
    error.__cause__ = OSError(101, "Network is unreachable")
    assert reason(why(error)) == "link.no_network"


TODAY = (NOW - A_DAY, NOW + A_DAY)
CERTIFICATES = {
    "link.expired": ("localhost", NOW - A_DAY, NOW - A_DAY / 2),
    "link.clock": ("localhost", NOW + A_DAY / 2, NOW + A_DAY),
    "link.other_name": ("evil.example", *TODAY),
}


@pytest.mark.parametrize("code", CERTIFICATES)
def test_each_wrong_certificate_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    """A wrong clock is mended by the worker, the others are not; nothing is sent to any of them."""
    authority = Authority(tmp_path)
    monkeypatch.setattr(certifi, "where", lambda: str(authority.file))
    with evil(says(PAGE), authority.server(*CERTIFICATES[code])) as port:
        assert told_by(f"https://localhost:{port}") == code


def test_only_the_right_certificate_of_a_known_authority_is_talked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The very same server is a stranger where its authority is not known."""
    authority = Authority(tmp_path)
    with evil(says(PAGE), authority.server("localhost", *TODAY)) as port:
        assert told_by(f"https://localhost:{port}") == "link.unknown_authority"
        monkeypatch.setattr(certifi, "where", lambda: str(authority.file))
        assert told_by(f"https://localhost:{port}") == "link.portal"


def test_plain_words_where_tls_was_meant_are_no_server() -> None:
    """Some hotspots answer every port in clear."""
    with evil(says(PAGE)) as port:
        assert told_by(f"https://localhost:{port}") == "link.no_tls"


def drip(line: socket.socket) -> None:
    """Say one byte at a time, for ever."""
    line.recv(65_536)
    line.sendall(JSON + b"Content-Length: 1000000\r\n\r\n")
    while True:
        line.sendall(b" ")
        time.sleep(0.02)


def drip_headers(line: socket.socket) -> None:
    """Say one header at a time, for ever."""
    line.recv(65_536)
    line.sendall(JSON)
    while True:
        line.sendall(b"X")
        time.sleep(0.02)


def silent(line: socket.socket) -> None:
    """Say nothing."""
    line.recv(65_536)
    time.sleep(3)


@pytest.mark.parametrize("answer", [drip, drip_headers, silent])
def test_an_answer_that_never_ends_is_left(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole has a deadline, however often a byte comes."""
    monkeypatch.setattr(https, "DEADLINE_S", 0.4)
    begun = time.monotonic()
    with evil(answer) as port:
        assert told_by(f"http://127.0.0.1:{port}") == "link.slow"
    assert time.monotonic() - begun < 2


def endless(line: socket.socket) -> None:
    """Say more and more."""
    line.recv(65_536)
    line.sendall(JSON + b"Transfer-Encoding: chunked\r\n\r\n")
    while True:
        line.sendall(b"100000\r\n" + bytes(MIB) + b"\r\n")


BOMB = gzip.compress(bytes(600 * MIB), 9, mtime=0)
HEAVY = {
    "endless": endless,
    "a bomb": says(
        JSON + f"Content-Encoding: gzip\r\nContent-Length: {len(BOMB)}\r\n\r\n".encode() + BOMB
    ),
    "endless headers": says(JSON, *([b"X: " + b"y" * 8_000 + b"\r\n"] * 1_000)),
    "cut short": says(JSON + b"Content-Length: 100\r\n\r\n{"),
    "cut gzip": says(
        JSON
        + b"Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n"
        + gzip.compress(b"x" * 99)[:20]
    ),
    "no gzip": says(JSON + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
    "another coding": says(JSON + b"Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}"),
    "no HTTP": says(b"220 smtp.example ESMTP\r\n"),
    "nothing": says(),
}


@pytest.mark.parametrize("name", HEAVY)
def test_an_evil_answer_takes_little_time_and_memory(name: str) -> None:
    """A phone in the hands of a stranger's network stays a phone."""
    begun = time.monotonic()
    with evil(HEAVY[name]) as port:
        tracemalloc.start()
        try:
            assert told_by(f"http://127.0.0.1:{port}") in ("link.down", "link.stranger")
            assert tracemalloc.get_traced_memory()[1] < 48 * MIB
        finally:
            tracemalloc.stop()
    assert time.monotonic() - begun < 10
