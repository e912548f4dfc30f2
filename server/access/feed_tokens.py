"""Scoped, expiring keys for programs that read one group's feed."""

import base64
import binascii
from datetime import datetime, timedelta

from server.store.port import FeedToken, ReadingTransaction, ReleasesTransaction
from shared.errors import SignInNeededError
from shared.hazmat.tokens import fingerprint, new_id, new_token

LONGEST = timedelta(days=366)


def issue(
    tx: ReleasesTransaction, *, group: str, label: str, lasts: timedelta, now: datetime
) -> tuple[str, FeedToken]:
    """Make a key to one group's feed; the secret is given once and only its hash is kept."""
    secret = new_token()
    token = FeedToken(
        id=new_id()[:8], group=group, label=label, expires_at=now + min(lasts, LONGEST)
    )
    tx.add_feed_token(fingerprint(secret), token)
    return secret, token


def open_feed(tx: ReadingTransaction, authorization: str, group: str, now: datetime) -> None:
    """Let a reader in to `group`; unknown, ended, run out and another group's key alike are not.

    Errors:  SignInNeededError
    """
    secret = _secret(authorization)
    token = tx.feed_token(fingerprint(secret), now) if secret else None
    if token is None or token.group != group:
        raise SignInNeededError


def _secret(authorization: str) -> str:
    """Read the key from a Bearer header, or from the password of a Basic one as Excel sends it."""
    scheme, _, rest = authorization.partition(" ")
    match scheme.lower():
        case "bearer":
            return rest.strip()
        case "basic":
            try:
                pair = base64.b64decode(rest.strip(), validate=True).decode()
            except (binascii.Error, ValueError):
                return ""
            return pair.partition(":")[2]
        case _:
            return ""
