"""A logbook to practise with: in memory, and with a server that is a function in this process.

What is written in it cannot leave: this module and all it imports open no connection and no
file, which an import contract checks.
"""

from client.clock import Clock
from client.inside import Inside
from client.logbook import Logbook
from client.sync.transport import Reply
from client.vault.memory import MemoryVault
from shared.canonical import encode
from shared.packing import coding_of, decompress
from shared.profile import Profile
from shared.receipt import Receipt
from shared.record import flaws
from shared.wire import (
    ANSWER_TYPE,
    MAX_BYTES,
    Answer,
    Line,
    decode_batch,
    echo,
    encode_answer,
)

EPOCH = "practice"
UNDO_S = 60.0  # whoever sees the button for the first time has to read first
OK = 200


def practice(profile: Profile, clock: Clock) -> Logbook:
    """Give an open logbook with nothing in it; shutting it throws away all that was written."""
    vault, inside = MemoryVault(), Inside(clock)
    vault.put("device", [("self", encode({"epoch": EPOCH, "token": "", "url": ""}))])
    inside.open(vault, profile)
    return Logbook(inside, lambda _url: Mirror(profile), UNDO_S)


class Mirror:
    """A server that is not there: it reads what it is sent, and answers with receipts."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._n_kept = 0

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`; nothing is sent anywhere."""
        del path, media_type, token
        plain = decompress(body, MAX_BYTES, coding_of(body) or "gzip") if packed else body
        receipts = tuple(self._receipt(line) for line in decode_batch(plain).lines)
        answer = Answer(echo=echo(plain), epoch=EPOCH, receipts=receipts)
        return Reply(status=OK, media_type=ANSWER_TYPE, body=encode_answer(answer))

    def close(self) -> None:
        """See `Transport.close`; there is nothing to let go of."""

    def _receipt(self, line: Line) -> Receipt:
        found = flaws(line.record, self._profile) if line.record else line.flaws
        if refused := tuple(found):
            return Receipt("refused", 0, refused)
        self._n_kept += 1
        return Receipt("kept", self._n_kept)
