"""How long a connection may take over what it says and hears before it is hung up on."""

import asyncio

import h11
from fastapi import Request
from uvicorn.protocols.http.h11_impl import H11Protocol

from server.web.problems import BAD_REQUEST, problem

HEADERS_TIMEOUT_S = 30
READING_TIMEOUT_S = 30  # for one buffer's worth of an answer
_CAN_ANSWER = (h11.IDLE, h11.SEND_RESPONSE)


class PatientProtocol(H11Protocol):
    """The web server's own protocol with deadlines it lacks: silence costs a connection.

    A subclass because that is the only way in the web server offers. The body of a request has a
    deadline of its own where it is read.
    """

    _deadline: asyncio.TimerHandle | None = None
    _reading: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start counting as soon as somebody calls."""
        super().connection_made(transport)
        self._count()

    def data_received(self, data: bytes) -> None:
        """Stop counting when a request has begun; count on while its headers drip in."""
        super().data_received(data)
        is_answered = self.conn.our_state is h11.DONE  # what is still coming, nobody reads
        if self.conn.their_state is h11.IDLE or is_answered:
            if self._deadline is None:
                self._count()
        else:
            self._stop()

    def on_response_complete(self) -> None:
        """Leave the silence between requests to the web server's own keep-alive.

        Who was answered before all was said may finish, so as to hear the answer, but not for ever.
        """
        self._stop()
        if self.conn.their_state is h11.SEND_BODY:
            self._count()
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP in the shape of every other refusal, where it can be heard."""
        del msg
        if self.conn.our_state in _CAN_ANSWER:
            said = problem(Request(_NO_REQUEST), 400, BAD_REQUEST)
            headers = [*said.raw_headers, (b"x-content-type-options", b"nosniff")]
            for event in (
                h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
                h11.Data(data=bytes(said.body)),
                h11.EndOfMessage(),
            ):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def pause_writing(self) -> None:
        """Start counting when the other end does not take what it asked for."""
        super().pause_writing()
        self._reading = self.loop.call_later(READING_TIMEOUT_S, self.transport.abort)

    def resume_writing(self) -> None:
        """Stop counting."""
        super().resume_writing()
        self._stop_reading()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting."""
        self._stop()
        self._stop_reading()
        super().connection_lost(exc)

    def _count(self) -> None:
        self._deadline = self.loop.call_later(HEADERS_TIMEOUT_S, self.timeout_keep_alive_handler)

    def _stop(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None


_NO_REQUEST = {"type": "http", "method": "?", "path": "/", "headers": []}
