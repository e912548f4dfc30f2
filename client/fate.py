"""What the sending tells of, and what may come of it for the whole phone."""

from collections.abc import Sequence
from typing import Final, Protocol

from client.vault.silence import Told
from shared.ending import Farewell
from shared.parcel import Parcel
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

    def parcels(self) -> Sequence[Parcel]:
        """Give what was sealed here before the phone was emptied, and is not handed in."""
        ...

    def handed_in(self, parcels: Sequence[Parcel]) -> None:
        """Let go of what the server holds now."""
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

    def parcels(self) -> Sequence[Parcel]:
        """See `Fate.parcels`; a practice has none."""
        return ()

    def handed_in(self, parcels: Sequence[Parcel]) -> None:
        """See `Fate.handed_in`."""


NO_FATE: Final = NoFate()
