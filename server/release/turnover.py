"""Another key for the ledger: introduced by the one before, in the ledger itself.

Source:  docs/spec/privacy.md#the-keys-of-the-ledger
"""

from server.release.chain import chain
from server.release.keys import Keeps, Key, introduced, verified
from server.store.port import Releases


def turn_over(releases: Releases, municipality: str, ledger: Keeps, *, lost: bool = False) -> Key:
    """Let the coming key sign from the next release on; cut short, it is ended by doing it again.

    Shapes:  lost  the key before is gone, so that the coming one only vouches for itself

    Errors:  BrokenReleaseError, BrokenLedgerError, OtherLedgerKeyError, InputError
    """
    with releases.transaction(municipality) as tx:
        made = chain(tx.releases(), municipality, tx.ledger_keys())
        coming_number = made[-1].number + 1 if made else 1
        known = verified(tx.ledger_keys(), municipality)
        if not known:
            by = ledger.signer(None)
            digests = [one.digest for one in made]
            first = introduced(by.public, by, first=coming_number, before=digests)
            tx.introduce(first)
            return verified([first], municipality)[0]
        coming = ledger.coming()
        by = coming if lost else ledger.signer(known[-1].public)
        tx.introduce(introduced(coming.public, by, first=coming_number, after=known[-1], lost=lost))
        newest = verified(tx.ledger_keys(), municipality)[-1]
    ledger.signer(newest.public)
    return newest
