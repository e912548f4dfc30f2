"""The transport over HTTPS: no redirects, a total deadline, a cap on the size of an answer."""

import time
from typing import Final

import httpx

from client.sync.address import tidy_url
from client.sync.transport import Reply
from shared.errors import BadEncodingError, LinkDownError, StrangerError, WireError
from shared.flaw import Flaw
from shared.packing import CODINGS, coding_of, decompress, named, taken

DEADLINE_S: Final = 60.0
STEP_TIMEOUT_S: Final = 15.0
CONNECT_TIMEOUT_S: Final = 5.0
MAX_ANSWER: Final = 8 * 1024 * 1024
NEEDLESS: Final = ("Accept", "Connection", "User-Agent")  # what they would say is clear
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
            headers={"Accept-Encoding": named()},
        )
        for needless in NEEDLESS:
            del self._client.headers[needless]

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        headers = {"Content-Type": media_type}
        if packed:
            headers["Content-Encoding"] = coding_of(body) or "identity"
        if token:
            headers["Authorization"] = f"Bearer {token}"
        deadline = time.monotonic() + DEADLINE_S
        try:
            with self._client.stream("POST", path, content=body, headers=headers) as answer:
                return Reply(
                    status=answer.status_code,
                    media_type=answer.headers.get("content-type", "").partition(";")[0].strip(),
                    body=_unpacked(answer, _whole(answer, deadline)),
                    retry_after_s=_seconds(answer.headers.get("retry-after", "")),
                    accepts=taken(answer.headers.get("accept-encoding", "")),
                )
        except WireError as error:
            raise StrangerError(*error.flaws) from error
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
    for part in answer.iter_raw(64 * 1024):
        size += len(part)
        if size > MAX_ANSWER:
            raise StrangerError(Flaw("wire.too_large", "answer", str(MAX_ANSWER)))
        if time.monotonic() > deadline:
            raise LinkDownError
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
