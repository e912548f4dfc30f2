"""One-time sign-ins for people: a code that opens one session and is then used up."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from server.access import sessions
from server.access.sessions import Session
from server.store.accounts import Account
from server.store.port import IntakeTransaction
from shared.hazmat.tokens import fingerprint, new_code, tidy_code

LASTS: Final = timedelta(hours=24)
INVITED: Final = timedelta(days=7)
# Whoever has the server's terminal signs in as this one; `make run` makes it at the first start.
COORDINATOR: Final = "koordinator"


def invite(tx: IntakeTransaction, person: str, now: datetime, lasts: timedelta = LASTS) -> str:
    """Make a one-time sign-in; earlier unused ones of the person are void."""
    code = new_code()
    tx.add_sign_in_code(fingerprint(tidy_code(code)), person, now + lasts)
    return code


def invite_coordinator(tx: IntakeTransaction, now: datetime) -> str:
    """Make a one-time sign-in for the coordinator that is always there, and put it right."""
    known = tx.accounts.get(COORDINATOR)
    first = Account(
        id=COORDINATOR,
        login=COORDINATOR,
        name=COORDINATOR.capitalize(),
        role="coordinator",
        made_on=now.date(),
    )
    tx.accounts.put(replace(known or first, role="coordinator", ended_on=None))
    return invite(tx, COORDINATOR, now)


def by_code(tx: IntakeTransaction, typed: str, now: datetime) -> Session | None:
    """Use up a one-time code and begin a session; None where it is none, or not any more."""
    person = tx.use_sign_in_code(fingerprint(tidy_code(typed)), now)
    account = tx.accounts.get(person) if person else None
    if account is None or account.ended_on is not None:
        return None
    return sessions.begin(tx, account, "code", now)
