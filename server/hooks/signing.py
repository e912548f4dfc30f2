"""Secrets and signatures as *Standard Webhooks* has them: HMAC-SHA256 over id, time and body.

Source:  docs/spec/webhooks.md#the-signature
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from typing import Final

PREFIX: Final = "whsec_"
VERSION: Final = "v1"
SECRET_BYTES: Final = 32
_FEWEST, _MOST = 24, 64


def new_secret() -> str:
    """Draw a secret, spelt as receivers are given it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def key_of(secret: str) -> bytes:
    """Give the key that a secret spells.

    Errors:  ValueError
    """
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error as error:
        raise ValueError from error
    if not secret.startswith(PREFIX) or not _FEWEST <= len(key) <= _MOST:
        raise ValueError
    return key


def signature(secret: str, message_id: str, at: int, body: bytes) -> str:
    """Sign one message.

    Units:   at in whole seconds since 1970
    Errors:  ValueError
    """
    said = f"{message_id}.{at}.".encode() + body
    digest = hmac.new(key_of(secret), said, hashlib.sha256).digest()
    return f"{VERSION},{base64.b64encode(digest).decode()}"


def headers(known: Iterable[str], message_id: str, at: int, body: bytes) -> dict[str, str]:
    """Give the three headers of a message; one signature for each secret that is good now."""
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(at),
        "webhook-signature": " ".join(signature(one, message_id, at, body) for one in known),
    }
