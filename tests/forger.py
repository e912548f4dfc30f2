"""One in the middle: it carries all to the real server, and signs answers with its own key."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from shared.canonical import decode, encode
from shared.hazmat.signing import new_signer
from shared.packing import coding_of, decompress
from shared.profile import Profile
from shared.proof import Statement, leaves_of
from shared.shorthand import Shorthand
from shared.signed import Signer
from shared.tree import root
from shared.wire import MAX_BYTES, decode_answer, read_short, split_batch, write_short

SYNC = "/v1/sync"
CARRIED = ("Authorization", "Content-Encoding", "Content-Type")


@dataclass
class Forger:
    """A port that leads to a server, and whether what comes back is signed anew.

    Shapes:  device  whom it answers, so that the signature is wrong in nothing but its key
    """

    target_port: int
    profile: Profile
    device: str = ""
    is_at_work: bool = False
    n_forged: int = 0
    port: int = 0
    key: bytes = field(default_factory=lambda: new_signer().private)

    def forged(self, sent: bytes, media_type: str, answer: bytes) -> bytes:
        """Sign an answer as its server would, with another key; in shorthand as it was asked."""
        known = Shorthand.of(self.profile)
        if media_type != known.media_type:
            coding = coding_of(sent)
            return self._signed(decompress(sent, MAX_BYTES, coding) if coding else sent, answer)
        body = known.read(sent)
        return write_short(known, self._signed(body, read_short(known, answer, body))) or b""

    def _signed(self, body: bytes, answer: bytes) -> bytes:
        told, lines = decode_answer(answer), split_batch(body).spelt
        leaves = leaves_of(lines, told.receipts)
        statement = Statement(
            device=self.device,
            day=told.day,
            epoch=told.epoch,
            records=len(leaves),
            rest=told.rest,
            root=root(leaves).hex(),
        )
        self.n_forged += 1
        signature = Signer(self.profile.code, self.key).sign("receipts", statement.values())
        return encode({**decode(answer), "proof": signature})


@contextmanager
def forger(target_port: int, profile: Profile) -> Iterator[Forger]:
    """Stand before a server until the block ends."""
    made = Forger(target_port, profile)

    class Middle(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"]))
            onward = {key: self.headers[key] for key in CARRIED if key in self.headers}
            server = http.client.HTTPConnection("127.0.0.1", made.target_port)
            server.request("POST", self.path, sent, onward)
            answer = server.getresponse()
            body = answer.read()
            server.close()
            if made.is_at_work and self.path == SYNC:
                body = made.forged(sent, self.headers["Content-Type"], body)
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.headers["Content-Type"])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Middle) as listener:
        listener.daemon_threads = True
        made.port = listener.server_port
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        yield made
        listener.shutdown()
