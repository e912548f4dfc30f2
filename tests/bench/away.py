"""Thirty days without a network, then a bad one: all of it goes through, from where it was cut."""

import random
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from shared.errors import LinkError
from tests.bench.syncing import full_phone
from tests.bench.table import Row
from tests.processes import Server

N_RECORDS = 5_000
BITS_A_S = 64_000
LOSS = 0.05
SEGMENT = 1_400  # bytes
AGAIN_S = 0.3  # until a lost segment is sent again
BETWEEN_CUTS = (30_000, 120_000)  # bytes
TIRED_S = 240.0


class BadLink:
    """A way to a port as narrow as an old phone's, on which parts get lost and which is cut."""

    def __init__(self, port: int, seed: int) -> None:
        self.carried = self.cuts = 0
        self.is_narrow = False  # the phone is enrolled at home
        self._to, self._dice = port, random.Random(seed)
        self._left = self._dice.randint(*BETWEEN_CUTS)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Listen no more."""
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                for ways in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=ways, daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while part := source.recv(SEGMENT):
                if self.is_narrow:
                    self._drag(part)
                sink.sendall(part)
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _drag(self, part: bytes) -> None:
        """Take as long as the way is narrow, now and then twice; end it after so many bytes."""
        time.sleep(len(part) * 8 / BITS_A_S + (AGAIN_S if self._dice.random() < LOSS else 0))
        self.carried += len(part)
        self._left -= len(part)
        if self._left < 0:
            self.cuts += 1
            self._left = self._dice.randint(*BETWEEN_CUTS)
            raise ConnectionResetError


def rows(folder: Path) -> Iterator[Row]:
    """Sync again after each cut until nothing waits."""
    server = Server(folder / "server")
    link = BadLink(server.port, seed=30)
    try:
        url = f"http://127.0.0.1:{link.port}"
        phone = full_phone(folder / "phone", server, url, seed=30, n=N_RECORDS)
        link.is_narrow = True
        begun, stops = time.perf_counter(), 0
        while phone.records.status().waiting and time.perf_counter() - begun < TIRED_S:
            with suppress(LinkError):
                phone.sync()
                continue
            stops += 1
        took = time.perf_counter() - begun
        lost = N_RECORDS - phone.records.status().kept
        phone.lock()
    finally:
        server.stop()
        link.close()
    what = f"{N_RECORDS} records of 30 days over 64 kbit/s, 5 % lost, {link.cuts} cuts"
    yield Row(
        what=what,
        measured=took,
        unit="s",
        limit=link.carried * 8 / BITS_A_S,
        limit_is="the same bytes at that rate, nothing lost",
    )
    yield Row(what=f"{what}: begun again", measured=stops, unit="times")
    yield Row(what=f"{what}: bytes both ways", measured=link.carried / N_RECORDS, unit="a record")
    yield Row(what=f"{what}: lost", measured=lost, unit="records", floor=0, aim=0)
