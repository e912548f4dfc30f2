"""Codes of an authenticator app: six digits every thirty seconds, each good once.

Source:  docs/spec/access.md#proof-of-person
"""

from datetime import datetime
from typing import Final

import pyotp

from shared.hazmat.tokens import same

STEP_S: Final = 30
DIGITS: Final = 6
_EITHER_WAY: Final = (0, -1, 1)  # clocks of phones are not quite right


def new_seed() -> str:
    """Draw a seed for an app, 160 bits in base32."""
    return pyotp.random_base32()


def link(seed: str, login: str, issuer: str) -> str:
    """Spell the link an authenticator app reads as a QR code."""
    return pyotp.TOTP(seed).provisioning_uri(name=login, issuer_name=issuer)


def step_of(seed: str, typed: str, now: datetime) -> int | None:
    """Find the step whose code this is; None for a code of no step near enough."""
    code = "".join(typed.split())
    here = int(now.timestamp()) // STEP_S
    app = pyotp.TOTP(seed)
    found = None
    for away in _EITHER_WAY:
        step = here + away
        if same(app.generate_otp(step), code):
            found = step
    return found


def is_code(typed: str) -> bool:
    """Tell whether something has the shape of a code, and so is no recovery code."""
    code = "".join(typed.split())
    return len(code) == DIGITS and code.isascii() and code.isdigit()
