"""The secret the phone itself keeps, so that a copied vault and its PIN are not enough."""

import os
from pathlib import Path
from typing import Literal, Protocol

from client.vault.durable import destroy, settle
from shared.hazmat.aead import KEY_BYTES, new_key
from shared.hazmat.tokens import new_id

FILE_NAME = "device.secret"

Where = Literal["platform", "file"]


class Keystore(Protocol):
    """Where the device secret lives. Adapters: a file, and the platform's key store."""

    @property
    def where(self) -> Where:
        """Where a secret is kept from now on."""
        ...

    def load(self) -> bytes | None:
        """Read the secret, or None where there is none."""
        ...

    def make(self) -> bytes:
        """Draw a secret and keep it durably; one that is there already stays, and is given."""
        ...

    def forget(self) -> None:
        """Destroy the secret; no vault made with it opens again."""
        ...

    def count(self) -> int | None:
        """Tell how often the vault has been opened; None where nothing outside it can count."""
        ...

    def keep_count(self, count: int) -> None:
        """Keep that number, where it can be kept."""
        ...


class FileKeystore:
    """The honest fallback: a file only this user can read. It does not survive a copied disk."""

    where: Where = "file"

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
        known = self.load()
        if known is not None:
            return known
        secret, draft = new_key(), self._path.with_suffix(f".{new_id()}")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(handle, secret)
            os.fsync(handle)
        finally:
            os.close(handle)
        # Linked into place whole and never over another: a vault may have been made with that.
        try:
            os.link(draft, self._path)
        except FileExistsError:
            return self.load() or self._mend(draft, secret)
        finally:
            draft.unlink(missing_ok=True)
            settle(self._path.parent)
        return secret

    def _mend(self, draft: Path, secret: bytes) -> bytes:
        draft.replace(self._path)  # what stood there was cut short, and opens nothing
        return secret

    def forget(self) -> None:
        """See `Keystore.forget`; drafts a kill left behind go too, they may be the secret."""
        for path in self._path.parent.glob(f"{self._path.stem}.*"):
            destroy(path)
        settle(self._path.parent)

    def count(self) -> int | None:
        """See `Keystore.count`; a file is put back with the vault beside it."""

    def keep_count(self, count: int) -> None:
        """See `Keystore.keep_count`."""
