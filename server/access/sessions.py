"""Signed-in people: an opaque cookie whose hash the server keeps, for one working day."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.store.port import IntakeTransaction
from shared.errors import DeniedError, SignInNeededError
from shared.hazmat.tokens import fingerprint, new_token, same

LASTS = timedelta(hours=12)
COOKIE = "feltlogg_session"


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in, and the secret that only their browser has."""

    person: str
    secret: str

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


def begin(tx: IntakeTransaction, person: str, now: datetime) -> Session:
    """Sign a person in; the secret is new each time, so an older cookie cannot be planted."""
    session = Session(person, new_token())
    tx.add_session(fingerprint(session.secret), person, now + LASTS)
    return session


def find(tx: IntakeTransaction, secret: str, now: datetime) -> Session:
    """Find the session of a cookie.

    Errors:  SignInNeededError
    """
    person = tx.person_of(fingerprint(secret), now) if secret else None
    if person is None:
        raise SignInNeededError
    return Session(person, secret)


def end(tx: IntakeTransaction, session: Session) -> None:
    """Sign a person out."""
    tx.end_session(fingerprint(session.secret))
