"""The recovery key: its public half seals a backup's key, its private half opens it.

HPKE (RFC 9180), base mode: X25519, HKDF-SHA256, ChaCha20-Poly1305.

Source:  docs/spec/backup.md#the-head
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from shared.hazmat.aead import SealBrokenError

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def new_pair() -> tuple[bytes, bytes]:
    """Draw a private key, and give it with its public half."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def public_of(private: bytes) -> bytes:
    """Give the public half of a private key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_to(public: bytes, plain: bytes, purpose: bytes) -> bytes:
    """Seal a few bytes so that only the private half opens them: enc ‖ ciphertext ‖ tag."""
    return _SUITE.encrypt(plain, X25519PublicKey.from_public_bytes(public), purpose)


def open_with(private: bytes, sealed: bytes, purpose: bytes) -> bytes:
    """Open what was sealed to the public half for this very purpose.

    Errors:  SealBrokenError
    """
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), purpose)
    except (InvalidTag, ValueError):
        raise SealBrokenError from None
