"""What the sending tells of, and what may come of it for the whole phone."""

from typing import Final, Protocol

from client.vault.silence import Told
from shared.ending import Farewell
from shared.profile import PhoneRule


class Fate(Protocol):
    """Who keeps the phone's life. Adapters: `client.life`, and none for a practice."""

    def silence(self) -> Told:
        """Tell for how long the server has not been heard."""
        ...

    def heard(self, rule: PhoneRule) -> None:
        """Note that the server has answered."""
        ...

    def end(self, order: Farewell, url: str) -> None:
        """Empty the phone: its server has ended it, and has proven that."""
        ...


class NoFate:
    """See `Fate`; a practice is never silent."""

    def silence(self) -> Told:
        """See `Fate.silence`."""
        return Told()

    def heard(self, rule: PhoneRule) -> None:
        """See `Fate.heard`."""

    def end(self, order: Farewell, url: str) -> None:
        """See `Fate.end`; a practice knows no server that could."""


NO_FATE: Final = NoFate()
