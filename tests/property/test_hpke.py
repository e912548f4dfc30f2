"""Sealing to a public key: as RFC 9180 says, for that key alone, and never for the sender."""

import importlib.util
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import assume, given
from hypothesis import strategies as st

from shared.hazmat import hpke
from shared.hazmat.aead import SealBrokenError
from tests.vector_notes import (
    BY_SEQUENCE,
    ENC,
    INFO,
    LOW_ORDER,
    NONCE,
    PLAIN,
    PRIVATE,
    PUBLIC,
    SCHEDULED,
    SHARED,
    hpke_scenes,
    sealed_by_hand,
)

SOME = st.binary(max_size=600)
HAS_OWN = importlib.util.find_spec("cryptography.hazmat.primitives.hpke") is not None


def own_suite() -> Any:
    """Give the suite of `cryptography` itself, where the installed one has it."""
    from cryptography.hazmat.primitives import hpke as theirs  # noqa: PLC0415 - not in every version

    return theirs.Suite(theirs.KEM.X25519, theirs.KDF.HKDF_SHA256, theirs.AEAD.CHACHA20_POLY1305)


def test_sealing_gives_the_bytes_of_the_rfc() -> None:
    """Another implementation must be able to open what we seal, this year and next."""
    given = next(scene[3] for scene in hpke_scenes())
    assert sealed_by_hand(given).hex() == ENC + BY_SEQUENCE[0]


def test_everything_on_the_way_is_as_in_the_rfc() -> None:
    """A schedule that is wrong in the same way on both sides would still open its own seals."""
    private = X25519PrivateKey.from_private_bytes(bytes.fromhex(PRIVATE))
    enc, public = bytes.fromhex(ENC), bytes.fromhex(PUBLIC)
    assert private.public_key().public_bytes_raw() == public
    shared = hpke._secret(hpke._exchange(private, enc), enc + public)  # noqa: SLF001
    assert shared.hex() == SHARED
    key, nonce = hpke._schedule(shared, bytes.fromhex(INFO))  # noqa: SLF001
    assert (key.hex(), nonce.hex()) == (SCHEDULED, NONCE)
    for number, text in BY_SEQUENCE.items():
        turn = (int.from_bytes(nonce) ^ number).to_bytes(12)
        sealed = ChaCha20Poly1305(key).encrypt(
            turn, bytes.fromhex(PLAIN), f"Count-{number}".encode()
        )
        assert sealed.hex() == text


@given(SOME, SOME, SOME)
def test_a_seal_opens_for_its_key_under_its_context(plain: bytes, info: bytes, aad: bytes) -> None:
    """Whatever is sealed, and for whatever it is."""
    pair = hpke.new_pair()
    sealed = hpke.seal(pair.public, plain, info=info, aad=aad)
    assert len(sealed) == len(plain) + hpke.OVERHEAD
    assert hpke.open_(pair.private, sealed, info=info, aad=aad) == plain


@given(SOME, st.data())
def test_a_seal_changed_anywhere_opens_for_nobody(plain: bytes, data: st.DataObject) -> None:
    """Any bit of it, even the one of the key that X25519 itself passes by."""
    pair = hpke.new_pair()
    sealed = bytearray(hpke.seal(pair.public, plain, info=b"i", aad=b"a"))
    at = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[at // 8] ^= 1 << at % 8
    with pytest.raises(SealBrokenError):
        hpke.open_(pair.private, bytes(sealed), info=b"i", aad=b"a")


@given(SOME, SOME)
def test_a_seal_opens_in_no_other_context(one: bytes, other: bytes) -> None:
    """Neither `info` nor `aad` can be swapped, nor one for the other."""
    assume(one != other)
    pair = hpke.new_pair()
    sealed = hpke.seal(pair.public, b"x", info=one, aad=other)
    for info, aad in ((other, other), (one, one), (other, one)):
        with pytest.raises(SealBrokenError):
            hpke.open_(pair.private, sealed, info=info, aad=aad)


def test_no_two_seals_are_alike() -> None:
    """The same words twice must not look the same twice."""
    pair = hpke.new_pair()
    seals = {hpke.seal(pair.public, b"the same", info=b"", aad=b"") for _ in range(50)}
    assert len({sealed[: hpke.PUBLIC_BYTES] for sealed in seals}) == len(seals) == 50


@pytest.mark.parametrize(
    "public", [*map(bytes.fromhex, LOW_ORDER.values()), b"", bytes(31), bytes(33)]
)
def test_nothing_is_sealed_to_a_weak_key(public: bytes) -> None:
    """With a point of low order anyone knows the secret; a wrong length is no key."""
    with pytest.raises(hpke.WeakKeyError):
        hpke.require_key(public)
    with pytest.raises(hpke.WeakKeyError):
        hpke.seal(public, b"x", info=b"", aad=b"")


@pytest.mark.parametrize("length", [0, 1, 31, 33, 64])
def test_a_private_key_of_another_length_opens_nothing(length: int) -> None:
    """And it is the same error as for any other wrong key."""
    sealed = hpke.seal(hpke.new_pair().public, b"x", info=b"", aad=b"")
    with pytest.raises(SealBrokenError):
        hpke.open_(bytes(length), sealed, info=b"", aad=b"")


@pytest.mark.skipif(not HAS_OWN, reason="this cryptography has no HPKE of its own")
@given(SOME, SOME)
def test_the_library_opens_what_we_seal_and_we_what_it_seals(plain: bytes, info: bytes) -> None:
    """Two programs that share only the RFC; the library's has no `aad`, which is then empty."""
    pair, suite = hpke.new_pair(), own_suite()
    private = X25519PrivateKey.from_private_bytes(pair.private)
    public = X25519PublicKey.from_public_bytes(pair.public)
    ours = hpke.seal(pair.public, plain, info=info, aad=b"")
    assert suite.decrypt(ours, private, info) == plain
    theirs = suite.encrypt(plain, public, info)
    assert hpke.open_(pair.private, theirs, info=info, aad=b"") == plain
