"""Make ids, bearer tokens and one-use codes; keep and compare only their hashes."""

import hashlib
import hmac
import secrets
import uuid

from shared.record import RecordId

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32: no I, L, O, U
CODE_SIGNS = 16  # 80 bits
_GROUP = 4
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def new_id() -> RecordId:
    """Draw a random UUIDv4; nothing about person, phone or time is in it."""
    return RecordId(str(uuid.UUID(bytes=secrets.token_bytes(16), version=4)))


def new_token() -> str:
    """Draw a 256-bit bearer token."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Draw a one-use code for a person to type: four groups of four signs."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(CODE_SIGNS))
    return "-".join(signs[at : at + _GROUP] for at in range(0, CODE_SIGNS, _GROUP))


def tidy_code(typed: str) -> str:
    """Give the one spelling of a typed code: upper case, look-alikes mended, no separators."""
    kept = "".join(sign for sign in typed.upper() if sign.isalnum())
    return kept.translate(_LOOKALIKES)


def fingerprint(secret: str) -> str:
    """Hash a token or a tidy code for keeping; both are long enough to need no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same(left: str, right: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())
