"""What a browser is given to hand back: sealed, for one purpose, good once and not for long."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from server.store.port import IntakeTransaction
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.hazmat.aead import SealBrokenError, Sealer
from shared.hazmat.tokens import fingerprint

LASTS: Final = timedelta(minutes=5)


class Tickets:
    """Seals and opens tickets of one municipality."""

    def __init__(self, sealer: Sealer, municipality: str) -> None:
        self._sealer = sealer
        self._municipality = municipality

    def give(
        self, purpose: str, values: Mapping[str, str], now: datetime, lasts: timedelta = LASTS
    ) -> str:
        """Seal some values."""
        until = int((now + lasts).timestamp())
        spelt = encode({"until": until, "values": dict(values)})
        return urlsafe_b64encode(self._sealer.seal(spelt, self._context(purpose))).decode()

    def read(self, purpose: str, ticket: str, now: datetime) -> Mapping[str, str] | None:
        """Open a ticket; None for one of another purpose, too old, or not ours at all."""
        try:
            sealed = urlsafe_b64decode(ticket.encode("ascii"))
            said = decode(self._sealer.open(sealed, self._context(purpose)))
        except (ValueError, SealBrokenError, NotCanonicalError):
            return None
        values: Mapping[str, str] = said["values"]
        return values if now.timestamp() < said["until"] else None

    def _context(self, purpose: str) -> bytes:
        return b"feltlogg/ticket/1\0" + encode([self._municipality, purpose])


def spent(tx: IntakeTransaction, ticket: str, now: datetime, lasts: timedelta = LASTS) -> bool:
    """Use a ticket up; False where it was used before."""
    return tx.accounts.spend(fingerprint(ticket), now + lasts, now)
