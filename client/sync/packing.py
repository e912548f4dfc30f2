"""How the next request is packed: as the server was heard to take it, until it says otherwise.

Source:  docs/spec/wire.md#compression
"""

from client.sync.problem import PROBLEM_TYPE
from client.sync.transport import Reply
from shared.packing import CODINGS, SMALL, Coding, compress
from shared.shorthand import Shorthand

WORTH_PACKING = 300  # bytes; below this gzip's own header eats the gain
REFUSED = 415
_THEIRS = range(400, 500)


class Packing:
    """What one server takes, as far as it is known."""

    def __init__(self) -> None:
        self._taken: tuple[Coding, ...] = ("gzip",)  # every server takes this
        self._shorthand: Shorthand | None = None
        self._unknown = ""  # the shorthand that the server did not know

    def know(self, shorthand: Shorthand | None) -> None:
        """Write in this shorthand from now on, as long as the server knows it."""
        self._shorthand = shorthand

    def shorthand(self, body: bytes) -> Shorthand | None:
        """Give the shorthand a body is best written in; a large one goes faster packed."""
        known = self._shorthand
        if known is None or known.name == self._unknown or len(body) > SMALL:
            return None
        return known

    def packed(self, body: bytes) -> bytes:
        """Pack a body as it is best sent; the very same where packing is not worth it."""
        codings = [coding for coding in CODINGS if coding in self._taken]
        if not codings or len(body) < WORTH_PACKING:
            return body
        best = codings[-1] if len(body) <= SMALL else codings[0]  # of little, gzip makes less
        packed = compress(body, best)
        return packed if len(packed) < len(body) else body

    def hear(self, reply: Reply, sent: Coding | Shorthand | None) -> bool:
        """Learn what the server takes; False when it could not unpack what it was sent."""
        is_unpacked = reply.status != REFUSED
        if isinstance(sent, Shorthand) and _is_turned_away(reply):
            self._unknown = sent.name
        if reply.accepts:
            self._taken = reply.accepts
        if not is_unpacked:
            self._taken = tuple(coding for coding in self._taken if coding != sent)
        return is_unpacked


def _is_turned_away(reply: Reply) -> bool:
    """Tell whether the server does not know a shorthand, or somebody lets no odd type through."""
    is_ours = reply.media_type == PROBLEM_TYPE
    return reply.status == REFUSED or (reply.status in _THEIRS and not is_ours)
