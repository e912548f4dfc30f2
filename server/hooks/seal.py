"""What is kept sealed of somebody who is told: the address, and the secrets that are good.

Source:  docs/spec/webhooks.md#at-rest
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from server.hooks.signing import new_secret
from shared.canonical import decode, encode
from shared.hazmat.aead import Sealer

ROTATION: Final = timedelta(days=7)  # both secrets sign for so long


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Where one is told, and by which secrets; the former is good until its day.

    Units:   until in seconds since 1970, 0 where there is no former
    """

    url: str = field(repr=False)
    secret: str = field(repr=False)
    former: str = field(default="", repr=False)
    until: int = 0

    def secrets(self, now: datetime) -> Sequence[str]:
        """Give the secrets to sign with, the newest first."""
        is_good = bool(self.former) and now.timestamp() < self.until
        return (self.secret, self.former) if is_good else (self.secret,)

    def former_until(self, now: datetime) -> datetime | None:
        """Tell until when the former secret is good, if it is."""
        return datetime.fromtimestamp(self.until, UTC) if len(self.secrets(now)) > 1 else None

    def rotated(self, now: datetime) -> "Held":
        """Draw another secret; the one there was stays good for a while."""
        until = int((now + ROTATION).timestamp())
        return replace(self, secret=new_secret(), former=self.secret, until=until)


class Seals:
    """Seals and opens what one municipality holds."""

    def __init__(self, sealer: Sealer, municipality: str) -> None:
        self._sealer = sealer
        self._municipality = municipality

    def seal(self, hook_id: str, held: Held) -> bytes:
        """Seal what is held of one."""
        spelt = encode(
            {"url": held.url, "secret": held.secret, "former": held.former, "until": held.until}
        )
        return self._sealer.seal(spelt, self._context(hook_id))

    def open(self, hook_id: str, sealed: bytes) -> Held:
        """Open what is held of one.

        Errors:  SealBrokenError, as after another key has come in the place of the server's own
        """
        return Held(**decode(self._sealer.open(sealed, self._context(hook_id))))

    def _context(self, hook_id: str) -> bytes:
        return b"feltlogg/webhook/1\0" + encode([self._municipality, hook_id])
