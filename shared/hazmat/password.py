"""Keep a password as a hash that is slow to guess, and try one against it.

Source:  docs/spec/access.md#proof-of-person
"""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import HashingError, InvalidHashError, VerificationError

from shared.kdf_profiles import STANDARD

_HASHER = PasswordHasher(
    time_cost=STANDARD.passes, memory_cost=STANDARD.memory_kib, parallelism=STANDARD.lanes
)
# Nobody's: tried where there is nobody, so that it takes as long.
_NOBODYS = (
    "$argon2id$v=19$m=65536,t=3,p=1$wX2EfCRRf"
    "TLJKjv7XzFpWw$PbkRYyyES09oNoWAVjQdfiO45oOKMbKTBrTsVzhHaQc"
)


def stretched(password: str) -> str:
    """Hash a password for keeping, with its settings and salt in the text.

    Errors:  MemoryError where the system does not give as much
    """
    try:
        return _HASHER.hash(_plain(password))
    except HashingError as error:
        raise MemoryError from error


def is_right(kept: str | None, password: str) -> bool:
    """Try a password; where none is kept it takes as long, and is wrong."""
    try:
        _HASHER.verify(kept or _NOBODYS, _plain(password))
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def _plain(password: str) -> bytes:
    """Give the one spelling of what different keyboards send for the same signs."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "replace")
