"""A signing key and coordinators' keys for tests: made and told as the commands do it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from server.key_book import Here, KeyBook, until_of
from server.key_file import Opened, new_file
from shared.directory import Key
from shared.hazmat.hpke import Pair, new_pair
from shared.hazmat.signing import new_signer
from shared.kdf_profiles import FLOOR
from tests.town import Town

PASSPHRASE = "fem vanlege ord på rad"  # noqa: S105 - invented, opens nothing that is kept


@dataclass
class Ring:
    """One municipality's keys, private halves and all."""

    book: KeyBook
    here: Here
    signer: Pair = field(default_factory=new_signer)

    def publish(self, *epochs: str, label: str = "A") -> Opened:
        """Give one coordinator keys for these months, and tell phones of them."""
        opened = Opened(new_file("notes", self.here.municipality, FLOOR), PASSPHRASE)
        made = []
        for epoch in epochs:
            pair = new_pair()
            key = Key(epoch=epoch, public=pair.public, until=until_of(epoch))
            opened.add(epoch, key.id, pair.private)
            made.append(key)
        self.book.publish({label: made}, self.signer.private, self.here)
        return opened

    def tell_recovery(self) -> Pair:
        """Draw a recovery pair, and tell phones of its public half."""
        pair = new_pair()
        self.book.publish({}, self.signer.private, self.here, pair.public)
        return pair


def ring(place: Town, today: date | None = None) -> Ring:
    """Begin the book of a town that has none."""
    here = Here(place.services.municipality, today or place.services.today())
    made = Ring(place.services.key_book, here)
    made.book.begin(made.signer.public)
    return made


def told(book: KeyBook) -> Mapping[str, Any]:
    """Give what phones are told, which there must be."""
    found = book.told()
    assert found is not None
    return found
