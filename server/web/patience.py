"""How long a connection may take over its first line and headers before it is hung up on."""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEADERS_TIMEOUT_S = 30


class PatientProtocol(H11Protocol):
    """The web server's own protocol with a deadline it lacks: silence costs a connection.

    A subclass because that is the only way in the web server offers.
    """

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start counting as soon as somebody calls."""
        super().connection_made(transport)
        self._count()

    def data_received(self, data: bytes) -> None:
        """Stop counting when a request has begun; count on while its headers drip in."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop()
        elif self._deadline is None:
            self._count()

    def on_response_complete(self) -> None:
        """Leave the silence between requests to the web server's own keep-alive."""
        self._stop()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting."""
        self._stop()
        super().connection_lost(exc)

    def _count(self) -> None:
        self._deadline = self.loop.call_later(HEADERS_TIMEOUT_S, self.timeout_keep_alive_handler)

    def _stop(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
