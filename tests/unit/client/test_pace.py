"""When the phone tries again: soon, not all at once, and not before the server has asked it to."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from client.sync.https import HttpsTransport
from client.sync.pace import FIRST_S, LONGEST_S, MOST_ASKED_S, delay_s
from client.sync.problem import require
from shared.errors import BusyServerError
from shared.wire import ANSWER_TYPE


def test_waits_grow_and_end() -> None:
    """A phone in a tunnel must not wait an hour once it is out."""
    assert [delay_s(n, 1.0) for n in range(7)] == [1, 2, 4, 8, 16, LONGEST_S, LONGEST_S]
    assert delay_s(5, 0.0) == FIRST_S / 2


def test_the_servers_wish_is_kept_within_reason() -> None:
    """A busy server is left in peace; one gone wrong cannot silence a phone for a year."""
    assert delay_s(0, 0.5, 60) == 60
    assert delay_s(6, 1.0, 1) == LONGEST_S
    assert delay_s(0, 0.5, 10**9) == MOST_ASKED_S


@pytest.mark.parametrize(
    ("spelt", "seconds"),
    [("120", 120), ("", 0), ("-1", 0), ("1e9", 0), ("9" * 400, 0), ("Wed, 21 Oct 2026", 0)],
)
def test_patience_is_read_off_the_answer(spelt: str, seconds: int) -> None:
    """Whatever stands there, a record in the outbox must not be hindered by it."""

    class Busy(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(503)
            self.send_header("Retry-After", spelt)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Busy) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        link = HttpsTransport(f"http://127.0.0.1:{server.server_port}")
        reply = link.post("/v1/sync", b"", media_type=ANSWER_TYPE, token=None, packed=False)
        link.close()
    with pytest.raises(BusyServerError) as told:
        require(reply, ANSWER_TYPE)
    assert told.value.after_s == seconds
