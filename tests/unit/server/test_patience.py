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
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        running.should_exit = True
        thread.join()


def is_hung_up_on(line: socket.socket) -> bool:
    """Wait for the other end to close."""
    line.settimeout(SHORT_S * 10)
    return line.recv(1) == b""


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
