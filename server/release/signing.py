"""Who signs what the ledger vouches for: the key in force, and how it was introduced.

Source:  docs/spec/privacy.md#the-keys-of-the-ledger
"""

from collections.abc import Sequence
from contextlib import suppress

from server.release import keys as ledger_keys
from server.release.keys import Signs
from server.store.port import ReleasesTransaction
from shared.release_errors import BrokenReleaseError
from shared.signed import Signer


def signer_of(
    told: ReleasesTransaction, municipality: str, ledger: Signs, before: Sequence[str]
) -> tuple[Signer, str]:
    """Find who signs, and the hash of how that key was introduced; it is, if there is none yet.

    Shapes:  before  hashes of all releases there are
    Errors:  OtherLedgerKeyError, BrokenLedgerError
    """
    known = ledger_keys.verified(told.ledger_keys(), municipality)
    if not known:
        own = ledger.signer(None)
        first = ledger_keys.introduced(own.public, own, first=len(before) + 1, before=before)
        with suppress(BrokenReleaseError):  # another process was quicker; its key is the ledger's
            told.introduce(first)
        known = ledger_keys.verified(told.ledger_keys(), municipality)
    by = ledger.signer(known[-1].public)
    return by, known[-1].digest
