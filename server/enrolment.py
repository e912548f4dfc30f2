"""From a one-use code to a known phone.

Source:  docs/spec/wire.md#enrolment
"""

from datetime import datetime, timedelta

from server.store.devices import Device, EnrolmentCode
from server.store.port import IntakeTransaction
from shared.errors import InputError
from shared.flaw import Flaw
from shared.guard.verdict import stops
from shared.hazmat.tokens import fingerprint, new_code, new_id, tidy_code
from shared.invite import Invite, invite

LASTS = timedelta(hours=72)
LONGEST_LABEL = 60


def offer(tx: IntakeTransaction, label: str, now: datetime) -> str:
    """Make a one-use code for one phone; only its hash is kept, and a label that names nobody.

    Errors:  InputError
    """
    tidy = label.strip()
    if not 0 < len(tidy) <= LONGEST_LABEL or not tidy.isprintable():
        raise InputError(Flaw("input.out_of_range", "label", f"1-{LONGEST_LABEL}"))
    if found := stops(tidy):
        raise InputError(Flaw(f"guard.{found[0].kind}", "label"))
    code = new_code()
    tx.add_enrolment_code(
        fingerprint(tidy_code(code)), EnrolmentCode(label=tidy, expires_at=now + LASTS)
    )
    return code


def link_to(address: str, code: str) -> Invite | None:
    """Give the link that opens the app and fills both in; None where no phone would trust it."""
    try:
        return invite(address, code)
    except InputError:
        return None


def enrol(tx: IntakeTransaction, code: str, token: str, now: datetime) -> Device:
    """Use a code up; safe to repeat with the same token.

    Errors:  WrongCodeError, UsedCodeError
    """
    return tx.enrol(fingerprint(tidy_code(code)), fingerprint(token), new_id(), now)
