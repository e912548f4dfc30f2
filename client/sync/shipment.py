"""A batch made ready to be sent, which can be done while another is under way.

Source:  docs/spec/wire.md#exchange
"""

from collections.abc import Sequence
from dataclasses import dataclass

from client.sync.packing import Packing
from client.vault.port import Row
from shared.version import VERSION
from shared.wire import encode_batch


@dataclass(frozen=True, slots=True)
class Shipment:
    """A batch as it is sent, and what it was before that.

    Shapes:  profile  the digest it names
             body     the batch; `sent` is the same, packed where that is worth it
    """

    spelt: Sequence[bytes]
    profile: str
    body: bytes
    sent: bytes

    @property
    def is_packed(self) -> bool:
        """Tell whether it is packed."""
        return self.sent is not self.body


def ship(rows: Sequence[Row], profile: str, packing: Packing) -> Shipment:
    """Make a batch of rows ready."""
    spelt = [row.plain for row in rows]
    body = encode_batch(spelt, profile=profile, app=VERSION)
    return Shipment(spelt, profile, body, packing.packed(body))
