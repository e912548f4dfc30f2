"""Ten codes on paper, for the day the phone is gone; each good once.

Source:  docs/spec/access.md#proof-of-person
"""

from collections.abc import Sequence
from typing import Final

from server.store.port import IntakeTransaction
from shared.hazmat.tokens import fingerprint, new_code, tidy_code

HOW_MANY: Final = 10


def renew(tx: IntakeTransaction, account_id: str) -> Sequence[str]:
    """Draw new codes, which are told once; the old ones are void."""
    codes = [new_code() for _ in range(HOW_MANY)]
    tx.accounts.put_recovery(account_id, [hashed(code) for code in codes])
    return codes


def hashed(typed: str) -> str:
    """Give what is kept of a code."""
    return fingerprint(tidy_code(typed))
