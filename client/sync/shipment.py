"""A batch made ready to be sent, which can be done while another is under way.

Source:  docs/spec/wire.md#exchange
"""

from collections.abc import Sequence
from dataclasses import dataclass

from client.sync.packing import Packing
from client.vault.port import Row
from shared.packing import Coding, coding_of
from shared.shorthand import Shorthand
from shared.version import VERSION
from shared.wire import BATCH_TYPE, encode_batch


@dataclass(frozen=True, slots=True)
class Shipment:
    """A batch as it is sent, and what it was before that.

    Shapes:  profile  the digest it names
             body     the batch; `sent` is the same, packed where that is worth it
             way      how it was packed, if it was
    """

    spelt: Sequence[bytes]
    profile: str
    body: bytes
    sent: bytes
    way: Coding | Shorthand | None

    @property
    def media_type(self) -> str:
        """Name what is sent."""
        return self.way.media_type if isinstance(self.way, Shorthand) else BATCH_TYPE

    @property
    def is_packed(self) -> bool:
        """Tell whether it has a content coding."""
        return isinstance(self.way, str)


def ship(rows: Sequence[Row], profile: str, packing: Packing) -> Shipment:
    """Make a batch of rows ready."""
    spelt = [row.plain for row in rows]
    body = encode_batch(spelt, profile=profile, app=VERSION)
    shorthand = packing.shorthand(body)
    short = shorthand.write(body) if shorthand else None
    if short is not None:
        return Shipment(spelt, profile, body, short, shorthand)
    sent = packing.packed(body)
    return Shipment(spelt, profile, body, sent, None if sent is body else coding_of(sent))


def plainly(sent: Shipment) -> Shipment:
    """Give the same batch as any server reads it."""
    return Shipment(sent.spelt, sent.profile, sent.body, sent.body, None)
