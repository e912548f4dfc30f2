"""What the sending tells of, and what may come of it for the whole phone."""

from typing import Final, Protocol

from client.vault.silence import Told
from shared.profile import PhoneRule


class Fate(Protocol):
    """Who keeps the phone's life. Adapters: `client.life`, and none for a practice."""

    def silence(self) -> Told:
        """Tell for how long the server has not been heard."""
        ...

    def heard(self, rule: PhoneRule) -> None:
        """Note that the server has answered."""
        ...


class NoFate:
    """See `Fate`; a practice is never silent."""

    def silence(self) -> Told:
        """See `Fate.silence`."""
        return Told()

    def heard(self, rule: PhoneRule) -> None:
        """See `Fate.heard`."""


NO_FATE: Final = NoFate()
