"""What no well-made client would send, over real TCP to the real program: refused and forgotten."""

import gzip
import socket
import time
from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path

import httpx
import pytest

from server.web.patience import HEADERS_TIMEOUT_S
from shared import wire
from shared.canonical import encode
from tests.builders import SANDVIK
from tests.processes import Server, feltlogg
from tests.serving import TOKEN

HOST = b"Host: 127.0.0.1\r\n"
MANY = 300
MIB = 1024 * 1024
SLACK = 24 * MIB  # a batch, its copies, a page and what Python keeps
SYNC = (
    b"POST /v1/sync HTTP/1.1\r\n" + HOST + f"Authorization: Bearer {TOKEN}\r\n"
    f"Content-Type: {wire.BATCH_TYPE}\r\n".encode()
)  # fmt: skip
BATCH = wire.encode_batch([], profile="", app="x")
SIZE = f"Content-Length: {len(BATCH)}\r\n".encode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start a server that knows one phone."""
    folder = tmp_path_factory.mktemp("server")
    running = Server(folder, FELTLOGG_PROFILE=str(SANDVIK))
    code = feltlogg(folder, "device", "enrol", "--label", "phone", FELTLOGG_PROFILE=str(SANDVIK))[
        "code"
    ]
    enrolment = encode({"code": code, "token": TOKEN})
    known = httpx.post(
        f"{running.url}/v1/enrol",
        content=enrolment,
        headers={"content-type": wire.ANSWER_TYPE},
        trust_env=False,
    )
    assert known.status_code == httpx.codes.OK
    yield running
    assert running.process.poll() is None
    running.stop()
    told = running.log.read_text()
    assert "Traceback" not in told
    assert "request.failed" not in told


def said_to(server: Server, *parts: bytes) -> tuple[int, bytes]:
    """Say something on a fresh line, and give the first answer's status and all that was told."""
    told = b""
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.settimeout(10)
        try:
            for part in parts:
                line.sendall(part)
            while b"\r\n\r\n" not in told or not told.rstrip().endswith((b"}", b">")):
                heard = line.recv(65_536)
                if not heard:
                    break
                told += heard
        except (ConnectionResetError, BrokenPipeError):
            pass  # it had heard enough
    return int(told[9:12] or b"0"), told


ODD: Mapping[str, tuple[bytes, set[int]]] = {
    "no host": (b"GET /healthz HTTP/1.1\r\n\r\n", {400}),
    "two hosts": (b"GET /healthz HTTP/1.1\r\n" + HOST + HOST + b"\r\n", {400}),
    "another host": (b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", {421}),
    "an address as host": (b"GET http://evil.example/ HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "HTTP/0.9": (b"GET /healthz\r\n\r\n", {400}),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {421}),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(32), {400}),
    "SSH": (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", {400}),
    "a lone line end": (b"GET /healthz HTTP/1.1\nHost: 127.0.0.1\n\n", {200, 400}),
    "a NUL in the line": (b"GET /\x00 HTTP/1.1\r\n" + HOST + b"\r\n", {400}),
    "a NUL in a header": (b"GET / HTTP/1.1\r\n" + HOST + b"X: \x00\r\n\r\n", {400}),
    "a folded header": (b"GET /healthz HTTP/1.1\r\n" + HOST + b"X: a\r\n b\r\n\r\n", {200, 400}),
    "a space before the colon": (b"GET / HTTP/1.1\r\n" + HOST + b"X : a\r\n\r\n", {400}),
    "70 kB of header": (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"x" * 70_000, {400, 431}),
    "20 000 headers": (
        b"GET / HTTP/1.1\r\n" + HOST + b"X: 1\r\n" * 20_000 + b"\r\n",
        {400, 401, 431},
    ),
    "8 kB of path": (b"GET /" + b"x" * 8_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a path up": (b"GET /static/../../etc/passwd HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a hidden path up": (
        b"GET /static/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\n" + HOST + b"\r\n",
        {404},
    ),
    "a path with NUL": (b"GET /static/site.css%00.png HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "a path of no UTF-8": (b"GET /static/%ff%fe HTTP/1.1\r\n" + HOST + b"\r\n", {404}),
    "an unknown method": (b"BREW /healthz HTTP/1.1\r\n" + HOST + b"\r\n", {405}),
    "TRACE": (b"TRACE / HTTP/1.1\r\n" + HOST + b"\r\n", {405}),
    "CONNECT": (b"CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + b"\r\n", {400, 404, 405}),
    "an upgrade": (
        b"GET /healthz HTTP/1.1\r\n" + HOST + b"Connection: upgrade\r\nUpgrade: h2c\r\n\r\n",
        {200},
    ),
    "length and chunks": (SYNC + SIZE + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {400}),
    "two lengths": (SYNC + SIZE + b"Content-Length: 1\r\n\r\n" + BATCH, {400}),
    "a negative length": (SYNC + b"Content-Length: -1\r\n\r\n" + BATCH, {400}),
    "a length in words": (SYNC + b"Content-Length: many\r\n\r\n" + BATCH, {400}),
    "a length of 40 digits": (SYNC + b"Content-Length: " + b"9" * 40 + b"\r\n\r\n", {400, 413}),
    "chunks twice": (SYNC + b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", {400, 501}),
    "another transfer": (SYNC + b"Transfer-Encoding: gzip\r\n\r\n", {400, 501}),
    "a chunk of no size": (SYNC + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", {400}),
    "a chunk of 2^64": (
        SYNC + b"Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\n" + bytes(3_000_000),
        {0, 413},
    ),
    "a huge length": (SYNC + b"Content-Length: 999999999999\r\n\r\n", {413}),
    "a good batch": (SYNC + SIZE + b"\r\n" + BATCH, {200}),
    "a good batch in chunks": (
        SYNC + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(BATCH) + BATCH + b"\r\n0\r\n\r\n",
        {200},
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_request_is_refused_in_our_own_words(server: Server, name: str) -> None:
    """One answer, as documented; nothing of ours in it; and nothing that could be two requests."""
    said, statuses = ODD[name]
    status, told = said_to(server, said)
    assert status in statuses, told
    if status >= 400:
        assert b"application/problem+json" in told
        assert b'"code":"' in told
    assert not any(leak in told for leak in (b"Traceback", b".py", b"uvicorn", b"Invalid HTTP"))
    assert told.count(b"HTTP/1.1 ") == (status != 0)


def test_a_request_cut_short_leaves_nothing(server: Server) -> None:
    """A phone that loses its net in the middle of a batch costs no receipt and no line of log."""
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(SYNC + b"Content-Length: 1000\r\n\r\n" + BATCH)
    answer = httpx.get(f"{server.url}/readyz", trust_env=False)
    assert answer.status_code == httpx.codes.OK


def peak(server: Server) -> int:
    """Give the most memory the server has had since last asked, in bytes, and begin anew."""
    process = Path("/proc") / str(server.process.pid)
    found = next(
        line for line in (process / "status").read_text().splitlines() if line.startswith("VmHWM")
    )
    (process / "clear_refs").write_text("5")
    return int(found.split()[1]) * 1024


BODY = b"x" * MIB
CHUNK = b"%x\r\n" % MIB + BODY + b"\r\n"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(bytes(600 * MIB), 9, mtime=0)
ENROL = b"POST /v1/enrol HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
HEAVY: Mapping[str, tuple[bytes, bytes, int]] = {
    "a batch with its length": (SYNC + b"Content-Length: 209715200\r\n\r\n", BODY, 413),
    "a batch in chunks": (SYNC + CHUNKED, CHUNK, 413),
    "a batch of a stranger": (SYNC.replace(TOKEN.encode(), b"x" * 43) + CHUNKED, CHUNK, 401),
    "an enrolment": (ENROL + CHUNKED, CHUNK, 413),
    "a form": (b"POST /sign-in HTTP/1.1\r\n" + HOST + FORM + CHUNKED, CHUNK, 413),
    "a form of a stranger": (
        b"POST /devices/enrol HTTP/1.1\r\n" + HOST + FORM + CHUNKED,
        CHUNK,
        401,
    ),
    "a page": (b"GET /healthz HTTP/1.1\r\n" + HOST + CHUNKED, CHUNK, 200),
}


@pytest.mark.parametrize("name", HEAVY)
def test_two_hundred_megabytes_take_none_of_ours(server: Server, name: str) -> None:
    """No request may use more memory than the limit on its body."""
    head, part, expected = HEAVY[name]
    httpx.get(f"{server.url}/healthz", trust_env=False)
    peak(server)
    before = peak(server)
    status, _ = said_to(server, head, *([part] * 200))
    assert status in (expected, 0)  # 0: hung up on before we had stopped talking
    assert peak(server) - before < SLACK


def test_a_bomb_takes_no_more_memory_than_a_batch(server: Server) -> None:
    """600 MB of nothing in 600 kB; it is not unpacked."""
    peak(server)
    before = peak(server)
    packed = f"Content-Encoding: gzip\r\nContent-Length: {len(BOMB)}\r\n\r\n".encode()
    status, told = said_to(server, SYNC + packed, BOMB)
    assert status == 413, told
    assert peak(server) - before < SLACK


def test_hundreds_who_do_not_finish_keep_nobody_out(server: Server) -> None:
    """A phone's own request is answered at once; the others are hung up on within 30 seconds."""
    form = b"POST /sign-in HTTP/1.1\r\n" + HOST + FORM + b"Content-Length: 9\r\n\r\nc"
    beginnings = (b"", SYNC, SYNC + b"Content-Length: 1000\r\n\r\n{", form)
    lines = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(MANY)]
    try:
        for line, begun in zip(lines, cycle(beginnings), strict=False):
            line.sendall(begun)
        at = time.monotonic()
        assert said_to(server, SYNC + SIZE + b"\r\n" + BATCH)[0] == 200
        assert time.monotonic() - at < 2
        for line in lines:
            line.settimeout(max(0.1, at + HEADERS_TIMEOUT_S + 5 - time.monotonic()))
            while line.recv(65_536):
                pass
    finally:
        for line in lines:
            line.close()
