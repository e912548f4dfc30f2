"""The transport over HTTPS: no redirects, a total deadline, a cap on the size of an answer."""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final

import httpx

from client.sync.address import tidy_url
from client.sync.transport import Reply
from client.sync.why import why
from shared.errors import BadEncodingError, StrangerError, WireError
from shared.flaw import Flaw
from shared.packing import CODINGS, coding_of, decompress, named, taken
from shared.shorthand import SHORT_TYPE

DEADLINE_S: Final = 60.0
STEP_TIMEOUT_S: Final = 15.0
CONNECT_TIMEOUT_S: Final = 5.0
MAX_ANSWER: Final = 8 * 1024 * 1024
# What they would say is clear.
NEEDLESS: Final = ("Accept", "Accept-Encoding", "Connection", "User-Agent")
_MANY_DIGITS = 7
_CONNECTED = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class HttpsTransport:
    """A way to the server at `url`; see `client.sync.transport.Transport`."""

    def __init__(self, url: str) -> None:
        url = tidy_url(url)
        self._line: Any = None
        self._is_late = False
        self._client = httpx.Client(
            base_url=url,
            follow_redirects=False,
            trust_env=False,
            # Plain HTTP stays in this machine, and to load the authorities takes 25 ms.
            verify=not url.startswith("http:"),
            timeout=httpx.Timeout(STEP_TIMEOUT_S, connect=CONNECT_TIMEOUT_S),
        )
        for needless in NEEDLESS:
            del self._client.headers[needless]

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        headers = {"Content-Type": media_type}
        if not media_type.startswith(SHORT_TYPE):  # which is answered in its own way
            headers["Accept-Encoding"] = named()
        if packed:
            headers["Content-Encoding"] = coding_of(body) or "identity"
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            with (
                self._in_time() as heard,
                self._client.stream(
                    "POST", path, content=body, headers=headers, extensions=heard
                ) as answer,
            ):
                return Reply(
                    status=answer.status_code,
                    media_type=answer.headers.get("content-type", "").partition(";")[0].strip(),
                    body=_unpacked(answer, _whole(answer)),
                    retry_after_s=_seconds(answer.headers.get("retry-after", "")),
                    accepts=taken(answer.headers.get("accept-encoding", "")),
                )
        except WireError as error:
            raise StrangerError(*error.flaws) from error
        except (httpx.HTTPError, RuntimeError) as error:
            if isinstance(error, RuntimeError) and not self._client.is_closed:
                raise
            raise why(error, is_late=self._is_late) from error  # or it was locked under way

    def close(self) -> None:
        """See `Transport.close`."""
        self._client.close()

    @contextmanager
    def _in_time(self) -> Iterator[dict[str, Any]]:
        """Hang up when the whole takes too long; a timeout alone begins anew with every byte."""
        self._is_late = False
        alarm = threading.Timer(DEADLINE_S, self._hang_up)
        alarm.daemon = True
        alarm.start()
        try:
            yield {"trace": self._hear}
        finally:
            alarm.cancel()

    def _hear(self, event: str, told: Mapping[str, Any]) -> None:
        if event in _CONNECTED:
            self._line = told["return_value"]

    def _hang_up(self) -> None:
        self._is_late = True
        if self._line is not None:
            with suppress(OSError):
                self._line.get_extra_info("socket").shutdown(socket.SHUT_RDWR)


def _seconds(spelt: str) -> int:
    """Read what `Retry-After` asks for; a date would need a clock that is right."""
    return int(spelt) if spelt.isascii() and spelt.isdigit() and len(spelt) < _MANY_DIGITS else 0


def _whole(answer: httpx.Response) -> bytes:
    parts, size = [], 0
    for part in answer.iter_raw(64 * 1024):
        size += len(part)
        if size > MAX_ANSWER:
            raise StrangerError(Flaw("wire.too_large", "answer", str(MAX_ANSWER)))
        parts.append(part)
    return b"".join(parts)


def _unpacked(answer: httpx.Response, body: bytes) -> bytes:
    """Undo what the answer says was done to it; httpx would unpack before one can count."""
    told = answer.headers.get("content-encoding", "").strip().lower()
    if told in ("", "identity"):
        return body
    coding = next((one for one in CODINGS if one == told), None)
    if coding is None:
        raise BadEncodingError(Flaw(BadEncodingError.code, "answer"))
    return decompress(body, MAX_ANSWER, coding)
