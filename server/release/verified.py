"""The releases as pages and feeds read them: verified whole, once for each that comes."""

from server.release.chain import chain
from server.release.snapshot import Snapshot, digest
from server.store.port import ReadsReleases


class Ledger:
    """The releases, verified whole when one has come since they were last read.

    What was verified is kept, so that a page shows only that, whatever happens to the rows since.
    Cutting, verifying and starting look at every row again.
    """

    def __init__(self, releases: ReadsReleases, municipality: str) -> None:
        self._releases = releases
        self._municipality = municipality
        self._read: tuple[Snapshot, ...] = ()

    def read(self) -> tuple[Snapshot, ...]:
        """Give every release, oldest first.

        Errors:  BrokenReleaseError, BrokenLedgerError
        """
        with self._releases.transaction(self._municipality) as tx:
            newest, known = tx.newest(), self._read
            if newest is not None and known and digest(newest.body) == known[-1].digest:
                return known
            # Keys last: one that is introduced meanwhile hinders none of those releases.
            kept = tx.releases()
            self._read = chain(kept, self._municipality, tx.ledger_keys())
        return self._read
