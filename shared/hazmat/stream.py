"""Seal a long file in chunks, so that none can be changed, moved, left out or cut off unnoticed.

The STREAM construction: AES-256-GCM, the nonce is the chunk's number and whether it is the last.

Source:  docs/spec/backup.md#chunks
"""

from itertools import count

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from shared.hazmat.aead import KEY_BYTES, SealBrokenError

CHUNK_BYTES = 64 * 1024
SEALED_BYTES = CHUNK_BYTES + 16
_COUNTER_BYTES = 11


class ChunkSealer:
    """Seals or opens the chunks of one file in order; the key must be this file's alone."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError
        self._cipher = AESGCM(key)
        self._numbers = count()

    def seal(self, plain: bytes, *, is_last: bool) -> bytes:
        """Give ciphertext ‖ tag of the next chunk."""
        return self._cipher.encrypt(self._nonce(is_last=is_last), plain, None)

    def open(self, sealed: bytes, *, is_last: bool) -> bytes:
        """Give back the next chunk.

        Errors:  SealBrokenError
        """
        try:
            return self._cipher.decrypt(self._nonce(is_last=is_last), sealed, None)
        except InvalidTag:
            raise SealBrokenError from None

    def _nonce(self, *, is_last: bool) -> bytes:
        return next(self._numbers).to_bytes(_COUNTER_BYTES, "big") + bytes([is_last])
