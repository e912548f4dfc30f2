"""The transport over HTTPS: no redirects, a total deadline, a cap on the size of an answer."""

import time
from typing import Final

import httpx

from client.sync.address import tidy_url
from client.sync.transport import Reply
from shared.errors import LinkDownError, StrangerError
from shared.flaw import Flaw
from shared.version import VERSION

DEADLINE_S: Final = 60.0
STEP_TIMEOUT_S: Final = 15.0
CONNECT_TIMEOUT_S: Final = 5.0
MAX_ANSWER: Final = 8 * 1024 * 1024
_MANY_DIGITS = 7


class HttpsTransport:
    """A way to the server at `url`; see `client.sync.transport.Transport`."""

    def __init__(self, url: str) -> None:
        url = tidy_url(url)
        self._client = httpx.Client(
            base_url=url,
            follow_redirects=False,
            trust_env=False,
            # Plain HTTP stays in this machine, and to load the authorities takes 25 ms.
            verify=not url.startswith("http:"),
            timeout=httpx.Timeout(STEP_TIMEOUT_S, connect=CONNECT_TIMEOUT_S),
            headers={"User-Agent": f"feltlogg/{VERSION}", "Accept-Encoding": "gzip"},
        )

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        headers = {"Content-Type": media_type}
        if packed:
            headers["Content-Encoding"] = "gzip"
        if token:
            headers["Authorization"] = f"Bearer {token}"
        deadline = time.monotonic() + DEADLINE_S
        try:
            with self._client.stream("POST", path, content=body, headers=headers) as answer:
                return Reply(
                    status=answer.status_code,
                    media_type=answer.headers.get("content-type", "").partition(";")[0].strip(),
                    body=_whole(answer, deadline),
                    retry_after_s=_seconds(answer.headers.get("retry-after", "")),
                )
        except httpx.DecodingError as error:
            raise StrangerError from error
        except (httpx.HTTPError, RuntimeError) as error:
            if isinstance(error, RuntimeError) and not self._client.is_closed:
                raise
            raise LinkDownError from error  # or the phone was locked under way

    def close(self) -> None:
        """See `Transport.close`."""
        self._client.close()


def _seconds(spelt: str) -> int:
    """Read what `Retry-After` asks for; a date would need a clock that is right."""
    return int(spelt) if spelt.isascii() and spelt.isdigit() and len(spelt) < _MANY_DIGITS else 0


def _whole(answer: httpx.Response, deadline: float) -> bytes:
    parts, size = [], 0
    for part in answer.iter_bytes(64 * 1024):
        size += len(part)
        if size > MAX_ANSWER:
            raise StrangerError(Flaw("wire.too_large", "answer", str(MAX_ANSWER)))
        if time.monotonic() > deadline:
            raise LinkDownError
        parts.append(part)
    return b"".join(parts)
