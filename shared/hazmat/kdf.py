"""A PIN and a device secret to a key; one key to several.

Source:  docs/spec/vault.md#the-lock
"""

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.hazmat.aead import KEY_BYTES
from shared.kdf_profiles import KdfProfile


def stretch(pin: str, salt: bytes, profile: KdfProfile) -> bytes:
    """Turn a PIN into 32 bytes with Argon2id; slow on purpose.

    Errors:  MemoryError where the system does not give as much
    """
    try:
        return hash_secret_raw(
            secret=pin.encode(),
            salt=salt,
            time_cost=profile.passes,
            memory_cost=profile.memory_kib,
            parallelism=profile.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:
        raise MemoryError from error


def derive(secret: bytes, *, salt: bytes, purpose: bytes) -> bytes:
    """Derive a 32-byte key for one purpose with HKDF-SHA256."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose).derive(secret)
