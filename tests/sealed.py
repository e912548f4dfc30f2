"""A house where phones have sealed notes, and the drawers of those who may open them or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from client.form.draft import answered
from server.clock import now
from server.key_file import Opened, new_file, write
from server.store.port import Arrival
from shared.answers import Answer
from shared.directory import Key
from shared.envelope import Envelope
from shared.hazmat.hpke import new_pair, public_of
from shared.kdf_profiles import FLOOR
from shared.notes import Place, seal
from shared.record import Record, spell
from tests.builders import BOOK, CONTACT_ANSWERS, contact
from tests.keys import PASSPHRASE, ring
from tests.town import Town, town

WORDS = "Kanarifuglen ved <b>bålet</b> trengte & fikk votter"
TURNED = "snudd \u202eatrab\u202c og\nto linjer"
LAST_YEAR = "2025-07"
OTHER_MONTH = "2041-01"


@dataclass(frozen=True)
class Drawer:
    """Key files, as they lie on machines of their own."""

    folder: Path

    @property
    def mine(self) -> Path:
        """The coordinator's own."""
        return self.folder / "nord.json"

    @property
    def other(self) -> Path:
        """Another coordinator's, of the same months."""
        return self.folder / "other.json"

    @property
    def later(self) -> Path:
        """One for another month alone."""
        return self.folder / "later.json"

    @property
    def signing(self) -> Path:
        """The signing key, which is not to be here."""
        return self.folder / "signing.json"


def lived(folder: Path) -> Drawer:
    """Let a phone write three notes; somebody seals others that no phone would; keep the keys."""
    drawer = Drawer(folder / "drawer")
    drawer.folder.mkdir(parents=True)
    with town(folder / "data") as place:
        place.clock.at = now()
        month = f"{place.services.today():%Y-%m}"
        keys = ring(place)
        mine = keys.publish(month)
        _write_notes(place)
        _receive(place, _odd_notes(place, mine, month))
        write(drawer.mine, mine.file)
        write(drawer.other, _strangers(place, month).file)
        write(drawer.later, _strangers(place, OTHER_MONTH).file)
        signer = Opened(new_file("signing", place.services.municipality, FLOOR), PASSPHRASE)
        signer.add("", keys.signer.public.hex(), keys.signer.private)
        write(drawer.signing, signer.file)
    return drawer


def _write_notes(place: Town) -> None:
    phone, _ = place.phone()
    phone.shifts.start("", {})
    for words in (WORDS, "Rolig kveld ved kaia."):
        draft = phone.records.begin("contact")
        phone.records.finish(answered(draft, {**CONTACT_ANSWERS, "remark": words}))
    phone.sync()
    phone.lock()


def _odd_notes(place: Town, mine: Opened, month: str) -> list[Record]:
    """Seal what turns a line round, for another record, to a stranger, and with a lost key."""
    own = Key(epoch=month, public=_public(mine, month), until=date.max)
    stranger = Key(epoch=month, public=new_pair().public, until=date.max)
    old = Key(epoch=LAST_YEAR, public=stranger.public, until=date.max)
    moved = contact()
    return [
        _noted(place, TURNED, own),
        contact(id=moved.id, remark=_sealed(place, "elsewhere", contact().id, own)),
        _noted(place, WORDS, stranger),
        _noted(place, WORDS, old),
    ]


def _noted(place: Town, words: str, key: Key) -> Record:
    bare = contact()
    return contact(id=bare.id, remark=_sealed(place, words, bare.id, key))


def _sealed(place: Town, words: str, record: str, key: Key) -> Answer:
    where = Place(
        municipality=place.services.municipality, record=record, book=BOOK, field="remark"
    )
    found: Envelope = seal(words, where, [key])
    return dict(found)


def _public(opened: Opened, month: str) -> bytes:
    (one,) = (one for one in opened.file.keys if one.epoch == month)
    return public_of(opened.private(one))


def _strangers(place: Town, month: str) -> Opened:
    opened = Opened(new_file("notes", place.services.municipality, FLOOR), PASSPHRASE)
    pair = new_pair()
    key = Key(epoch=month, public=pair.public, until=date.max)
    opened.add(month, key.id, pair.private)
    return opened


def _receive(place: Town, records: Sequence[Record]) -> None:
    with place.services.intake.transaction(place.services.municipality) as tx:
        device = tx.devices()[0].id
        tx.add(device, [Arrival(one, spell(one)) for one in records], place.services.today())
