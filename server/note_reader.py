"""Opens notes with a coordinator's own keys; the server alone could not.

Source:  docs/spec/notes.md#reading
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from server.key_file import Opened
from server.sealed_notes import sealed_in
from server.store.port import IntakeTransaction
from shared.envelope import Envelope
from shared.hazmat.aead import SealBrokenError
from shared.notes import Place, open_
from shared.profile import Profile
from shared.record import Record

PAGE = 1_000
ODD = "\ufffd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One sealed answer, and the words in it when a key has opened it."""

    record: str
    label: str
    text: str | None
    key: str = ""


def chain(tx: IntakeTransaction, record_id: str) -> Sequence[Record]:
    """Find a record and every other one of its chain, oldest first."""
    kept = list(_all(tx))
    root = next((one.root for one in kept if one.id == record_id), None)
    return [one for one in reversed(kept) if root is not None and one.root == root]


def notes(records: Sequence[Record], profile: Profile, opened: Opened) -> Iterator[Note]:
    """Open every note of these records that a key of this file opens."""
    for record in records:
        for field, sealed in sealed_in(record, profile):
            place = Place(
                municipality=profile.code, record=record.id, book=record.book, field=field.key
            )
            label = field.label.nb
            yield _note(record, label, sealed, place, opened)


def _note(record: Record, label: str, sealed: Envelope, place: Place, opened: Opened) -> Note:
    for one in opened.file.keys:
        if one.id in sealed:
            try:
                text = open_(sealed, place, one.id, opened.private(one))
            except SealBrokenError:
                continue
            return Note(record=record.id, label=label, text=_plain(text), key=one.id)
    return Note(record=record.id, label=label, text=None)


def _plain(text: str) -> str:
    """Take out signs that could move the cursor or turn a line round: anyone can seal anything."""
    return "".join(sign if sign.isprintable() else ODD for sign in text)


def _all(tx: IntakeTransaction) -> Iterator[Record]:
    before: int | None = None
    while page := tx.newest(PAGE, before):
        yield from (kept.record for kept in page)
        before = page[-1].seq
