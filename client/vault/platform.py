"""The device secret in the platform's key store, and in a file where there is none.

Source:  docs/spec/vault.md#the-device-secret
"""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from client.vault.keystore import FileKeystore, Where
from shared.hazmat.aead import KEY_BYTES, new_key

NAME: Final = "feltlogg.device-secret"
COUNT: Final = "feltlogg.openings"


class Secrets(Protocol):
    """The platform's key store: short texts by name. Adapter: `client.ui.secrets`.

    Errors:  OSError from all of it, where the store is not to be had now
    """

    def get(self, name: str) -> str | None:
        """Read a text, or None where there is none."""
        ...

    def set(self, name: str, text: str) -> None:
        """Keep a text in place of the one there."""
        ...

    def remove(self, name: str) -> None:
        """Destroy a text; one that is not there is no error."""
        ...


class PlatformKeystore:
    """See `Keystore`. What is found in a file is moved as soon as there is a key store.

    A secret in a file is always that of the vault beside it: it is only written where the key
    store had none to give, and destroyed once the key store gives it back.
    """

    def __init__(self, folder: Path) -> None:
        self._file = FileKeystore(folder)
        self._secrets: Secrets | None = None
        self._turn = threading.Lock()

    def attach(self, secrets: Secrets) -> None:
        """Use a key store from now on; a phone has none before its first page is shown."""
        self._secrets = secrets

    @property
    def where(self) -> Where:
        """See `Keystore.where`; a key store that fails is none."""
        if self._secrets is None or self._file.load() is not None:
            return "file"
        return "platform"

    def load(self) -> bytes | None:
        """See `Keystore.load`."""
        with self._turn:
            kept = self._file.load()
            if kept is None:
                return self._ask()
            if self._keep(kept):
                self._file.forget()
            return kept

    def make(self) -> bytes:
        """See `Keystore.make`."""
        known = self.load()
        if known is not None:
            self.keep_count(0)  # of a vault that is no more
            return known
        with self._turn:
            secret = new_key()
            return secret if self._keep(secret) else self._file.make()

    def forget(self) -> None:
        """See `Keystore.forget`; a key store that is not to be had now keeps it, and no lock."""
        with self._turn:
            self._file.forget()
            if self._secrets is not None:
                with suppress(OSError):
                    self._secrets.remove(NAME)
                    self._secrets.remove(COUNT)

    def count(self) -> int | None:
        """See `Keystore.count`."""
        if self._secrets is None or self.where == "file":
            return None
        try:
            return int(self._secrets.get(COUNT) or 0)
        except (OSError, ValueError):
            return None

    def keep_count(self, count: int) -> None:
        """See `Keystore.keep_count`."""
        if self._secrets is not None:
            with suppress(OSError):
                self._secrets.set(COUNT, str(count))

    def _ask(self) -> bytes | None:
        try:
            spelt = None if self._secrets is None else self._secrets.get(NAME)
            secret = bytes.fromhex(spelt or "")
        except (OSError, ValueError):
            return None
        return secret if len(secret) == KEY_BYTES else None

    def _keep(self, secret: bytes) -> bool:
        """Keep it in the key store, and see that it gives it back."""
        if self._secrets is None:
            return False
        with suppress(OSError):
            self._secrets.remove(COUNT)  # of another vault, if there is one
            self._secrets.set(NAME, secret.hex())
        return self._ask() == secret
