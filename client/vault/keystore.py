"""The secret the phone itself keeps, so that a copied vault and its PIN are not enough."""

import os
from pathlib import Path
from typing import Protocol

from shared.hazmat.aead import KEY_BYTES, new_key

FILE_NAME = "device.secret"


class Keystore(Protocol):
    """Where the device secret lives: the platform's key store, or a file where there is none."""

    def load(self) -> bytes | None:
        """Read the secret, or None where there is none."""
        ...

    def make(self) -> bytes:
        """Draw a fresh secret and keep it durably."""
        ...

    def forget(self) -> None:
        """Destroy the secret; no vault made with it opens again."""
        ...


class FileKeystore:
    """The honest fallback: a file only this user can read. It does not survive a copied disk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def load(self) -> bytes | None:
        """See `Keystore.load`."""
        try:
            secret = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return secret if len(secret) == KEY_BYTES else None

    def make(self) -> bytes:
        """See `Keystore.make`."""
        secret = new_key()
        handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(handle, secret)
            os.fsync(handle)
        finally:
            os.close(handle)
        return secret

    def forget(self) -> None:
        """See `Keystore.forget`."""
        self._path.unlink(missing_ok=True)
