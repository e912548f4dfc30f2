"""Seal one message to a public key so that its sender cannot open it again: HPKE, base mode.

DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305, composed of what every `cryptography`
from 43 on has: phones get versions without HPKE of their own.

Source:  docs/spec/notes.md#sealing
"""

import hmac
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from shared.hazmat.aead import SealBrokenError

PUBLIC_BYTES = 32
OVERHEAD = 48  # the ephemeral public key and the tag
_KEY_BYTES = 32
_NONCE_BYTES = 12
_BASE_MODE = b"\x00"
_KEM = b"KEM" + bytes.fromhex("0020")
_SUITE = b"HPKE" + bytes.fromhex("0020 0001 0003")


class WeakKeyError(Exception):
    """No public key of X25519, or one with which every secret would be the same."""


class Pair(NamedTuple):
    """A private key and its public one."""

    private: bytes
    public: bytes


class Schedule(NamedTuple):
    """What one encapsulation gives to seal with; a single message uses it once."""

    key: bytes
    nonce: bytes


def new_pair() -> Pair:
    """Draw a key pair."""
    private = X25519PrivateKey.generate()
    return Pair(private.private_bytes_raw(), private.public_key().public_bytes_raw())


def public_of(private: bytes) -> bytes:
    """Give the public half of a private key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def require_key(public: bytes) -> None:
    """Refuse what cannot be sealed to.

    Errors:  WeakKeyError
    """
    _exchange(X25519PrivateKey.generate(), public)


def seal(public: bytes, plain: bytes, *, info: bytes, aad: bytes) -> bytes:
    """Give ephemeral public key ‖ ciphertext ‖ tag; the ephemeral private key is forgotten.

    Errors:  WeakKeyError
    """
    return _seal(new_pair().private, public, plain, info=info, aad=aad)


def _seal(private: bytes, public: bytes, plain: bytes, *, info: bytes, aad: bytes) -> bytes:
    ephemeral = X25519PrivateKey.from_private_bytes(private)
    enc = ephemeral.public_key().public_bytes_raw()
    key, nonce = _schedule(_secret(_exchange(ephemeral, public), enc + public), info)
    return enc + ChaCha20Poly1305(key).encrypt(nonce, plain, aad)


def open_(private: bytes, sealed: bytes, *, info: bytes, aad: bytes) -> bytes:
    """Give back what was sealed to this key, under these very `info` and `aad`.

    Errors:  SealBrokenError
    """
    if len(private) != _KEY_BYTES or len(sealed) < OVERHEAD:
        raise SealBrokenError
    own, enc = X25519PrivateKey.from_private_bytes(private), sealed[:PUBLIC_BYTES]
    public = own.public_key().public_bytes_raw()
    try:
        key, nonce = _schedule(_secret(_exchange(own, enc), enc + public), info)
        return ChaCha20Poly1305(key).decrypt(nonce, sealed[PUBLIC_BYTES:], aad)
    except (InvalidTag, WeakKeyError):
        raise SealBrokenError from None


def _exchange(private: X25519PrivateKey, public: bytes) -> bytes:
    try:  # both a wrong length and a point of low order, whose product is zero, are a ValueError
        return private.exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        raise WeakKeyError from None


def _secret(shared: bytes, context: bytes) -> bytes:
    """Extract and expand what the two keys share: RFC 9180, 4.1."""
    prk = _extract(b"", _KEM, b"eae_prk", shared)
    return _expand(prk, _KEM, b"shared_secret", context, _KEY_BYTES)


def _schedule(shared: bytes, info: bytes) -> Schedule:
    """Schedule the key and the first nonce, in base mode: RFC 9180, 5.1."""
    no_psk = _extract(b"", _SUITE, b"psk_id_hash", b"")
    context = _BASE_MODE + no_psk + _extract(b"", _SUITE, b"info_hash", info)
    prk = _extract(shared, _SUITE, b"secret", b"")
    return Schedule(
        key=_expand(prk, _SUITE, b"key", context, _KEY_BYTES),
        nonce=_expand(prk, _SUITE, b"base_nonce", context, _NONCE_BYTES),
    )


def _extract(salt: bytes, suite: bytes, label: bytes, secret: bytes) -> bytes:
    return hmac.digest(salt, b"HPKE-v1" + suite + label + secret, "sha256")


def _expand(prk: bytes, suite: bytes, label: bytes, info: bytes, n_bytes: int) -> bytes:
    labelled = n_bytes.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return HKDFExpand(algorithm=SHA256(), length=n_bytes, info=labelled).derive(prk)
