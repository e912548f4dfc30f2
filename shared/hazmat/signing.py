"""Sign and verify with Ed25519.

Source:  docs/spec/notes.md#the-key-directory
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from shared.hazmat.hpke import Pair


class ForgedError(Exception):
    """The signature was not made with this key over these bytes."""


def new_signer() -> Pair:
    """Draw a key pair to sign with."""
    private = Ed25519PrivateKey.generate()
    return Pair(private.private_bytes_raw(), private.public_key().public_bytes_raw())


def public_of(private: bytes) -> bytes:
    """Give the public key of a signer."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, message: bytes) -> bytes:
    """Sign; the same key and message always give the same 64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def require_signature(public: bytes, signature: bytes, message: bytes) -> None:
    """Refuse what the holder of this key has not signed.

    Errors:  ForgedError
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise ForgedError from None
