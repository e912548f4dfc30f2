"""One-time sign-ins for people: a code that opens one session and is then used up."""

from datetime import datetime, timedelta

from server.store.port import IntakeTransaction
from shared.hazmat.tokens import fingerprint, new_code, tidy_code

LASTS = timedelta(hours=24)
COORDINATOR = "koordinator"


def invite(tx: IntakeTransaction, person: str, now: datetime) -> str:
    """Make a one-time sign-in; earlier unused ones of the person are void."""
    code = new_code()
    tx.add_sign_in_code(fingerprint(tidy_code(code)), person, now + LASTS)
    return code
