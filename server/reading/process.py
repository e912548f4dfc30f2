"""Start the process of readers, keep it running, and answer what it asks."""

import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import IO, Final, Self, cast

from server import outlines
from server.clock import ticks_ms
from server.log import note
from server.readers import Readers
from server.reading.order import Order
from server.store.channel import answer

ROOT: Final = Path(__file__).parents[2]
BACKLOG: Final = 64
GRACE_S: Final = 5
PAUSES_S: Final = (0.1, 0.1, 0.1, 0.1, 0.1, 1.0, 5.0, 30.0)
LONG_MS: Final = 60_000
# What a library would read by itself: one thread of arithmetic, so that none is left unconfined.
_ENVIRONMENT: Final = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONUTF8": "1"}


class ReaderProcess:
    """A process that inherits two sockets and is told a profile; it dies with us.

    Requests that come while it is not there wait in the listener, which is ours.
    """

    def __init__(
        self, readers: Readers, profile_texts: Mapping[str, str], program: str = "server.reading"
    ) -> None:
        self._program = program
        self._readers = readers
        self._profile_texts = profile_texts
        self._outlines = outlines.spelt(readers.profile.outlines)
        self._stops = Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        """Start it."""
        self._folder = Path(tempfile.mkdtemp(prefix="feltlogg-"))
        self.way = self._folder / "readers"
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.way))
        self._listener.listen(BACKLOG)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Stop it."""
        self._stops.set()
        if (child := self._child) is not None:
            child.terminate()
            self._thread.join(GRACE_S)
            child.kill()
        self._thread.join()
        self._listener.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def pid(self) -> int | None:
        """The process as it is now."""
        return self._child.pid if self._child else None

    def _run(self) -> None:
        n_deaths = 0
        while not self._stops.is_set():
            born = ticks_ms()
            self._live()
            if not self._stops.is_set():
                note("readers.died")
                n_deaths = 1 if ticks_ms() - born > LONG_MS else n_deaths + 1
                self._stops.wait(PAUSES_S[min(n_deaths, len(PAUSES_S)) - 1])

    def _live(self) -> None:
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                child = self._started(theirs.fileno())
            self._child = child
            if self._stops.is_set():
                child.terminate()
            with suppress(OSError):  # it may die while it is being answered
                answer(ours, self._readers.releases, self._readers.municipality)
            _bury(child)

    def _started(self, channel: int) -> "subprocess.Popen[bytes]":
        listener = self._listener.fileno()
        child = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", self._program],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            cwd="/",
            env={**_ENVIRONMENT, "PYTHONPATH": str(ROOT)},
            pass_fds=(listener, channel),
            start_new_session=True,
        )
        order = Order(
            listener=listener,
            channel=channel,
            profile_texts={**self._profile_texts, **self._outlines},
            public_url=self._readers.public_url,
            hosts=self._readers.hosts,
        )
        with suppress(OSError):  # it may be dead already
            # It stays open: when we die it closes, and the child ends.
            cast("IO[bytes]", child.stdin).write(order.spelt() + b"\n")
            cast("IO[bytes]", child.stdin).flush()
        return child


def _bury(child: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError):
        cast("IO[bytes]", child.stdin).close()
    try:
        child.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
