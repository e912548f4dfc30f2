"""Signed-in people: an opaque cookie whose hash the server keeps; idle for long, it ends.

Source:  docs/spec/access.md#sessions
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from server.store.accounts import Account, Visit, Way
from server.store.port import IntakeTransaction
from shared.errors import DeniedError, SignInNeededError
from shared.hazmat.tokens import fingerprint, new_token, same

LASTS: Final = timedelta(hours=12)  # one working day
IDLE: Final = timedelta(hours=2)
FRESH: Final = timedelta(minutes=30)
# Noted this often at most: a page that only reads is not to wait for the disk.
GRAIN: Final = timedelta(minutes=5)
COOKIE: Final = "feltlogg_session"
# Browsers keep a name that begins so from every other host and from plain http.
COOKIE_BY_HTTPS: Final = f"__Host-{COOKIE}"
COOKIES: Final = (COOKIE_BY_HTTPS, COOKIE)
HANDLE_SIGNS: Final = 16


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in and how, and the secret that only their browser has."""

    account: Account
    visit: Visit
    secret: str

    @property
    def person(self) -> str:
        """The account's id."""
        return self.account.id

    @property
    def form_token(self) -> str:
        """Give the token every form of this session carries; no other site can know it."""
        return hmac.new(self.secret.encode(), b"feltlogg/form/v1", hashlib.sha256).hexdigest()

    def check_form(self, token: str) -> None:
        """Refuse a form that was not sent from one of this session's own pages.

        Errors:  DeniedError
        """
        if not same(token, self.form_token):
            raise DeniedError

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether the person proved who they are just now, as changing the proof takes."""
        return now < self.visit.begun_at + FRESH


def cookie(*, is_https: bool) -> str:
    """Name the cookie of a server that people reach this way."""
    return COOKIE_BY_HTTPS if is_https else COOKIE


def handle(session_hash: str) -> str:
    """Name a session on a page, so that it can be ended there; nobody can sign in with it."""
    return session_hash[:HANDLE_SIGNS]


def begin(tx: IntakeTransaction, account: Account, way: Way, now: datetime) -> Session:
    """Sign a person in; the secret is new each time, so an older cookie cannot be planted."""
    secret = new_token()
    visit = Visit(
        session_hash=fingerprint(secret),
        person=account.id,
        way=way,
        begun_at=now,
        idle_at=now + IDLE,
        expires_at=now + LASTS,
    )
    tx.accounts.begin(visit)
    return Session(account, visit, secret)


def find(tx: IntakeTransaction, secret: str, now: datetime) -> Session:
    """Find the session of a cookie; an account that has ended has none, from this moment.

    Errors:  SignInNeededError
    """
    visit = tx.accounts.visit(fingerprint(secret), now) if secret else None
    account = tx.accounts.get(visit.person) if visit else None
    if visit is None or account is None or account.ended_on is not None:
        raise SignInNeededError
    if now + IDLE - visit.idle_at >= GRAIN:
        tx.accounts.prolong(visit.session_hash, now + IDLE)
    return Session(account, visit, secret)


def end(tx: IntakeTransaction, session: Session) -> None:
    """Sign a person out."""
    tx.accounts.end(session.visit.session_hash)
