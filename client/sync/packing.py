"""How the next request is packed: as the server was heard to take it, until it says otherwise.

Source:  docs/spec/wire.md#compression
"""

from client.sync.transport import Reply
from shared.packing import CODINGS, SMALL, Coding, compress

WORTH_PACKING = 300  # bytes; below this gzip's own header eats the gain
REFUSED = 415


class Packing:
    """What one server takes, as far as it is known."""

    def __init__(self) -> None:
        self._taken: tuple[Coding, ...] = ("gzip",)  # every server takes this

    def packed(self, body: bytes) -> bytes:
        """Pack a body as it is best sent; the very same where packing is not worth it."""
        codings = [coding for coding in CODINGS if coding in self._taken]
        if not codings or len(body) < WORTH_PACKING:
            return body
        best = codings[-1] if len(body) <= SMALL else codings[0]  # of little, gzip makes less
        packed = compress(body, best)
        return packed if len(packed) < len(body) else body

    def hear(self, reply: Reply, sent: Coding | None) -> bool:
        """Learn what the server takes; False when it could not unpack what it was sent."""
        is_unpacked = reply.status != REFUSED
        if reply.accepts:
            self._taken = reply.accepts
        if not is_unpacked:
            self._taken = tuple(coding for coding in self._taken if coding != sent)
        return is_unpacked
