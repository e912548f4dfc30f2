"""Silence costs a connection, so that a few idle callers cannot keep everyone out."""

import socket
import time
from collections.abc import Iterator
from threading import Thread

import pytest
import uvicorn

from server.web.patience import PatientProtocol
from tests.serving import Serving

SHORT_S = 0.3
ASK = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture
def port(server: Serving, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Serve over a real socket, with little patience."""
    monkeypatch.setattr("server.web.patience.HEADERS_TIMEOUT_S", SHORT_S)
    monkeypatch.setattr("server.web.patience.READING_TIMEOUT_S", SHORT_S)
    monkeypatch.setattr("server.web.asks.BODY_TIMEOUT_S", SHORT_S)
    config = uvicorn.Config(
        server.app,
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        timeout_keep_alive=5,
    )
    running = uvicorn.Server(config)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)  # soon full
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        running.should_exit = True
        thread.join()


def is_hung_up_on(line: socket.socket) -> bool:
    """Wait for the other end to close, whatever it says first."""
    line.settimeout(SHORT_S * 10)
    try:
        while line.recv(65_536):
            pass
    except ConnectionResetError:  # it did not wait for the rest of what we said
        pass
    return True


def is_answered(line: socket.socket) -> bool:
    """Ask once and read the whole answer."""
    line.sendall(ASK)
    line.settimeout(SHORT_S * 10)
    told = b""
    while not told.endswith(b"}"):
        told += line.recv(4096) or b"}"
    return told.startswith(b"HTTP/1.1 200")


def test_a_caller_who_says_nothing_is_hung_up_on(port: int) -> None:
    """An open line is a place another phone does not get."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        assert is_hung_up_on(line)


def test_a_caller_who_drips_is_hung_up_on(port: int) -> None:
    """One sign a minute is silence too, before the first request and after it."""
    for is_second in (False, True):
        with socket.create_connection(("127.0.0.1", port)) as line:
            if is_second:
                assert is_answered(line)
            for sign in b"GET ":
                line.sendall(bytes([sign]))
                time.sleep(SHORT_S / 10)
            assert is_hung_up_on(line)


def test_a_caller_who_asks_in_time_is_answered_again_and_again(port: int) -> None:
    """Patience must not cost the phones that do talk."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        for _ in range(4):
            assert is_answered(line)
            time.sleep(SHORT_S / 2)


@pytest.mark.parametrize("path", ["/sign-in", "/language", "/v1/enrol"])
def test_a_body_that_drips_is_hung_up_on(port: int, path: str) -> None:
    """Also where anyone at all may send a form."""
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(f"{head}Content-Length: 4000\r\n\r\n".encode() + b"{")
        line.settimeout(SHORT_S * 10)
        assert line.recv(4096).startswith(b"HTTP/1.1 408")
        assert is_hung_up_on(line)


def test_who_was_answered_may_not_talk_on_for_ever(port: int) -> None:
    """A stranger is refused before the body; the body must not keep the line either."""
    head = b"POST /v1/sync HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(head)
        assert line.recv(4096).startswith(b"HTTP/1.1 401")
        begun = time.monotonic()
        with pytest.raises(OSError, match=r"reset|pipe"):
            while time.monotonic() < begun + SHORT_S * 20:
                line.sendall(b"1\r\nx\r\n")
                time.sleep(SHORT_S / 20)
        assert time.monotonic() < begun + SHORT_S * 5


def test_who_asks_and_does_not_listen_is_hung_up_on(port: int) -> None:
    """Answers nobody takes must not pile up here."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.settimeout(SHORT_S * 20)
        with pytest.raises(OSError, match=r"reset|pipe"):
            while True:
                line.sendall(ASK.replace(b"/healthz", b"/static/site.css") * 50)


@pytest.mark.parametrize("said", [b"hei\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00", bytes(70_000)])
def test_what_is_no_http_is_refused_as_all_else_is(port: int, said: bytes) -> None:
    """Plain words, TLS on the plain port and headers without end get a problem and no more."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(said)
        line.settimeout(SHORT_S * 10)
        told = line.recv(65_536)
        assert told.startswith(b"HTTP/1.1 400")
        assert b"application/problem+json" in told
        assert b"wire.bad_request" in told
        assert is_hung_up_on(line)


def test_a_broken_body_after_the_answer_is_no_mistake_of_ours(port: int) -> None:
    """It gets no second answer, and the line is closed."""
    head = b"POST /v1/sync HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(head)
        assert line.recv(4096).startswith(b"HTTP/1.1 401")
        line.sendall(b"no size at all\r\n")
        assert is_hung_up_on(line)
