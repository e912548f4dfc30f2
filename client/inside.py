"""An open phone from within: its vault, its profile and its clock; shut, it gives nothing."""

from datetime import datetime

from client.clock import Clock, local
from client.vault.port import Vault
from shared.codebook import Form, Kind
from shared.errors import LockedVaultError
from shared.profile import Profile


class Inside:
    """What every noun of the phone works on; one for each phone.

    Errors:  LockedVaultError from all of it, while the phone is locked
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._vault: Vault | None = None
        self._profile: Profile | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the vault is open."""
        return self._vault is not None

    def open(self, vault: Vault, profile: Profile) -> None:
        """Take the open vault and the profile found in it."""
        self._vault, self._profile = vault, profile

    def shut(self) -> None:
        """Forget the key; nothing can be read before the next `open`."""
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.close()

    def learn(self, profile: Profile) -> None:
        """Go on with another profile."""
        self._profile = profile

    @property
    def vault(self) -> Vault:
        """The open vault."""
        if self._vault is None:
            raise LockedVaultError
        return self._vault

    @property
    def profile(self) -> Profile:
        """The municipality's profile, as last heard from the server."""
        if self._profile is None:
            raise LockedVaultError
        return self._profile

    def moment(self) -> datetime:
        """Give the local moment in the municipality; nothing keeps it."""
        return local(self._clock(), self.profile.time_zone)

    def form(self, kind: Kind, book: str | None = None) -> Form:
        """Find the form of a kind in a codebook, the newest where none is named."""
        books = self.profile.codebooks
        return books.get(book or "", self.profile.codebook).forms[kind]
