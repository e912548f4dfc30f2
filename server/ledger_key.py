"""The key that signs releases, in a file of its own; and how another takes its place.

It is not the key phones pin: a receipt is worth something for months, a release for decades.

Source:  docs/decisions/0016-a-key-for-the-ledger.md
"""

from pathlib import Path
from typing import Final

from server.own_key import own_key
from shared.release_errors import OtherLedgerKeyError
from shared.signed import Signer

NAME: Final = "ledger.key"
NEXT: Final = "ledger.key.next"


class LedgerKeyFile:
    """See `Signs`; the file is read each time, since it is needed once a week."""

    def __init__(self, folder: Path, municipality: str) -> None:
        self._path, self._next = folder / NAME, folder / NEXT
        self._municipality = municipality

    def signer(self, public: str | None) -> Signer:
        """Give what signs under this public key; with None, begin with a key of its own.

        A change of keys that was cut short after it was written down is ended here.

        Errors:  OtherLedgerKeyError, InputError naming the file
        """
        if public is None:
            return self._read(self._path)
        found = self._read(self._path) if self._path.exists() else None
        if found is None or found.public != public:
            coming = self._read(self._next) if self._next.exists() else None
            if coming is None or coming.public != public:
                raise OtherLedgerKeyError
            self._next.replace(self._path)
            found = coming
        return found

    def coming(self) -> Signer:
        """Give the key that is to take over, drawn if none was.

        Errors:  InputError naming the file
        """
        return self._read(self._next)

    def _read(self, path: Path) -> Signer:
        return Signer(self._municipality, own_key(path))
