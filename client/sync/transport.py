"""The port to the server: one question, one whole answer, or an error that says why not."""

from dataclasses import dataclass
from typing import Protocol

from shared.packing import Coding


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A whole answer; whether it is our server's is for the caller to judge.

    Units:   retry_after_s  seconds of patience it asks for, 0 for none
    Shapes:  accepts  the codings it takes of what it is sent, the best first; empty: not told
    """

    status: int
    media_type: str
    body: bytes
    retry_after_s: int = 0
    accepts: tuple[Coding, ...] = ()


class Transport(Protocol):
    """A way to one server. Adapters: https, and the faulty wire of the tests."""

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """Send `body` and wait for the whole answer, within a bound of time and size.

        Shapes:  packed  the body is in the coding its first bytes tell of
        Errors:  LinkDownError
        """
        ...

    def close(self) -> None:
        """Let go of the connections."""
        ...
