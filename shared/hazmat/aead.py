"""Seal and open one blob with AES-256-GCM, bound to its context.

Source:  docs/spec/vault.md#sealed-rows
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
FORMAT = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16


class SealBrokenError(Exception):
    """The blob was not sealed with this key in this context, or has been changed since."""


class Sealer:
    """A key, ready for use; draws its own nonces, so that no caller can use one twice."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError
        self._cipher = AESGCM(key)

    def seal(self, plain: bytes, context: bytes) -> bytes:
        """Give format byte ‖ nonce ‖ ciphertext ‖ tag."""
        return self._seal(plain, context, secrets.token_bytes(_NONCE_BYTES))

    def _seal(self, plain: bytes, context: bytes, nonce: bytes) -> bytes:
        return FORMAT + nonce + self._cipher.encrypt(nonce, plain, FORMAT + context)

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """Give back what was sealed in this very context.

        Errors:  SealBrokenError
        """
        if len(sealed) < 1 + _NONCE_BYTES + _TAG_BYTES or sealed[:1] != FORMAT:
            raise SealBrokenError
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        try:
            return self._cipher.decrypt(nonce, body, FORMAT + context)
        except InvalidTag:
            raise SealBrokenError from None


def new_key() -> bytes:
    """Draw a fresh 256-bit key."""
    return secrets.token_bytes(KEY_BYTES)
