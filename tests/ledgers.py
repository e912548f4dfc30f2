"""Ledgers for tests: a key that is always there, and releases signed with it."""

from collections.abc import Iterable
from dataclasses import replace

from server.release.chain import signature
from server.release.cut import ReleaseKeys
from server.release.keys import introduced, verified
from server.release.snapshot import Snapshot, frozen, thawed
from server.store.port import Frozen, LedgerKey
from shared.release_errors import OtherLedgerKeyError
from shared.signed import Signer


class Pen:
    """A ledger's keys without a file: the one that signs, and the one to come."""

    def __init__(self, municipality: str, seed: int = 1) -> None:
        self._municipality = municipality
        self._seed = seed
        self.now = self._drawn()

    def signer(self, public: str | None) -> Signer:
        """See `Signs`."""
        if public not in (None, self.now.public):
            self._seed += 1
            self.now = self._drawn()
            if public != self.now.public:
                raise OtherLedgerKeyError
        return self.now

    def coming(self) -> Signer:
        """See `Keeps`."""
        return Signer(self._municipality, bytes([self._seed + 1]) * 32)

    def introduced(self) -> LedgerKey:
        """Introduce the key as the ledger's first."""
        return introduced(self.now.public, self.now, first=1)

    def _drawn(self) -> Signer:
        return Signer(self._municipality, bytes([self._seed]) * 32)


def keys_of(municipality: str, draw: bytes = b"k" * 32) -> ReleaseKeys:
    """Give the secrets of a cut."""
    return ReleaseKeys(draw=draw, ledger=Pen(municipality))


def signed(municipality: str, made: Iterable[Snapshot]) -> tuple[list[Frozen], list[LedgerKey]]:
    """Link and sign releases, oldest first, with one key."""
    pen = Pen(municipality)
    first = pen.introduced()
    (key,) = verified([first], municipality)
    kept: list[Frozen] = []
    for one in made:
        link = kept[-1].digest if kept else ""
        kept.append(signed_by(pen.now, replace(one, previous=link, key=key.digest)))
    return kept, [first]


def signed_by(signer: Signer, made: Snapshot, *, is_read: bool = True) -> Frozen:
    """Freeze and sign one release; not reading it back lets a forgery through."""
    spelt = frozen(made)
    one = thawed(spelt) if is_read else replace(made, digest=spelt.digest)
    return replace(spelt, signature=signature(signer, one))
