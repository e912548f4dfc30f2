"""The port to the server: one question, one whole answer, or an error that says why not."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A whole answer; whether it is our server's is for the caller to judge.

    Units:   retry_after_s  seconds of patience it asks for, 0 for none
    """

    status: int
    media_type: str
    body: bytes
    retry_after_s: int = 0


class Transport(Protocol):
    """A way to one server. Adapters: https, and the faulty wire of the tests."""

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """Send `body` and wait for the whole answer, within a bound of time and size.

        Shapes:  packed  the body is gzip
        Errors:  LinkDownError
        """
        ...

    def close(self) -> None:
        """Let go of the connections."""
        ...
