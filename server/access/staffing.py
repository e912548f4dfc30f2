"""Whose account somebody is, by the word of an OpenID Connect provider; nobody else gets one.

Source:  docs/spec/access.md#openid-connect
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from server.access.door import tidy_login
from server.access.oidc_settings import MEMBER
from server.access.people import LONGEST_NAME
from server.access.provider import Proved
from server.access.table import ROLES
from server.store.accounts import Account, Membership
from server.store.port import IntakeTransaction
from shared.hazmat.tokens import new_id

# An account the claim has made lives by the claim alone.
BORN: Final = "sso-"
LASTS: Final = timedelta(days=2)


def account_of(tx: IntakeTransaction, proved: Proved, today: date) -> Account | None:
    """Find somebody's account, or make the one their claim gives them; None where there is none."""
    known = tx.accounts.of_subject(proved.subject)
    if known and not known.id.startswith(BORN):
        return known if known.ended_on is None else None
    if not proved.given or (known and known.ended_on is not None):
        return None
    role, groups = _given(proved.given, today)
    person = known or Account(
        id=f"{BORN}{new_id()[:8]}",
        login=tidy_login(proved.login),
        name="",
        role=role,
        made_on=today,
        subject=proved.subject,
    )
    name = " ".join(proved.name.split())[:LONGEST_NAME]
    changed = replace(person, name=name, role=role, groups=groups)
    if tx.accounts.put(changed):
        return changed
    # Somebody has the login: it is theirs, and this one is told apart by a number.
    other = replace(changed, login=f"{changed.login}.{new_id()[:4]}")
    return other if tx.accounts.put(other) else None


def bind(tx: IntakeTransaction, person: str, proved: Proved) -> bool:
    """Let somebody who is signed in also come by their account at the provider, and only by one."""
    account = tx.accounts.get(person)
    if account is None or account.ended_on is not None or account.subject is not None:
        return False
    return tx.accounts.put(replace(account, subject=proved.subject))


def _given(given: tuple[str, ...], today: date) -> tuple[str, tuple[Membership, ...]]:
    """Give the mightiest role that was given; memberships last until the next sign-in."""
    for role in ROLES:
        if role in given:
            return role, ()
    readings = sorted({one.removeprefix(MEMBER) for one in given})
    return "member", tuple(Membership(reading=one, until=today + LASTS) for one in readings)
