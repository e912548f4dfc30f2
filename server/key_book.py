"""What the server knows of keys: public ones only, signed by a key it does not have.

Source:  docs/spec/notes.md#the-key-directory
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from server.key_file import last_day, replace_with
from shared.canonical import decode, encode
from shared.directory import Directory, Key, read_again, statement
from shared.envelope import MOST_KEYS
from shared.errors import InputError, KnownError
from shared.flaw import Flaw
from shared.hazmat.signing import public_of

GRACE = timedelta(days=14)  # for who has not rotated on the first, and for phones without a net
RECOVERY_LASTS = timedelta(days=400)  # a directory is signed anew at each rotation of keys
FORMAT = 1
BOOK = "keys.json"
OPENINGS = "openings.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Who has which key, and the signed directory as phones get it.

    Shapes:  labels  key id to what the coordinators call its holder; no phone is told
    """

    signing: str
    labels: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, Any] | None = None

    @property
    def directory(self) -> Directory | None:
        """The directory, read."""
        return None if self.told is None else read_again(self.told)


@dataclass(frozen=True, slots=True)
class Here:
    """Where and when a directory is signed."""

    municipality: str
    today: date


class KeyBook:
    """The book in its file, beside the stores; what opens a note is never in it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / BOOK
        self._openings = folder / OPENINGS

    def told(self) -> Mapping[str, Any] | None:
        """Give the signed directory; none where there is none that can be read."""
        try:
            told: Mapping[str, Any] | None = decode(self._path.read_bytes())["told"]
        except (OSError, KnownError, KeyError, TypeError):  # said by `keys list`; no record waits
            return None
        return told

    def read(self) -> Book:
        """Read the book.

        Errors:  InputError where there is none
        """
        book = self._read()
        if book is None:
            raise InputError(Flaw("input.no_keys", "keys"))
        return book

    def begin(self, signing: bytes) -> None:
        """Begin a book under a signing key.

        Errors:  InputError where there is one
        """
        if self._path.exists():
            raise InputError(Flaw("input.keys_exist", "keys"))
        self._write(Book(signing=signing.hex()))

    def publish(
        self,
        added: Mapping[str, list[Key]],
        sign_with: bytes,
        here: Here,
        recovery: bytes | None = None,
    ) -> Directory:
        """Sign and keep a directory with these keys too, by label, and without those past use.

        Shapes:  recovery  another recovery key than before; None leaves it as it is
        Errors:  InputError
        """
        book = self.read()
        if public_of(sign_with).hex() != book.signing:
            raise InputError(Flaw("input.other_signer", "signing"))
        before = book.directory
        new = [key for keys in added.values() for key in keys]
        kept = [key for key in (before.keys if before else ()) if here.today <= key.until]
        keys = tuple(sorted((*kept, *new), key=lambda key: (key.epoch, key.id)))
        epochs = [key.epoch for key in keys]
        if any(epochs.count(epoch) > MOST_KEYS for epoch in epochs):
            raise InputError(Flaw("input.too_many_keys", "keys", str(MOST_KEYS)))
        directory = Directory(
            municipality=here.municipality,
            number=max(before.number + 1 if before else 0, int(f"{here.today:%Y%m%d}00")),
            until=max((key.until for key in keys), default=here.today),
            keys=keys,
            recovery=recovery or (before.recovery if before else None),
        )
        if directory.recovery is not None:  # it has no month of its own
            lasting = max(directory.until, here.today + RECOVERY_LASTS)
            directory = replace(directory, until=lasting)
        labels = {key.id: label for label, some in added.items() for key in some}
        known = {key.id for key in keys}
        self._write(
            replace(
                book,
                labels={id_: to for id_, to in {**book.labels, **labels}.items() if id_ in known},
                told=statement(directory, sign_with, bytes.fromhex(book.signing)),
            )
        )
        return directory

    def note_opening(self, key_id: str, n_notes: int, today: date) -> None:
        """Write down that a key opened notes on a day; never what, nor of which record.

        Errors:  InputError
        """
        line = {"day": today.isoformat(), "key": key_id, "notes": n_notes}
        try:
            with self._openings.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
        except OSError:
            raise InputError(Flaw("input.no_room_here", self._openings.name)) from None

    def openings(self) -> list[dict[str, Any]]:
        """List what was opened, oldest first."""
        if not self._openings.exists():
            return []
        return [json.loads(line) for line in self._openings.read_text("utf-8").splitlines()]

    def _read(self) -> Book | None:
        if not self._path.exists():
            return None
        try:
            value = decode(self._path.read_bytes())
            book = Book(signing=value["signing"], labels=value["labels"], told=value["told"])
            _ = book.directory
        except (OSError, KnownError, KeyError, TypeError, AttributeError):
            raise InputError(Flaw("input.bad_key_file", self._path.name)) from None
        return book

    def _write(self, book: Book) -> None:
        labels = dict(book.labels)
        value = {"format": FORMAT, "labels": labels, "signing": book.signing, "told": book.told}
        replace_with(self._path, encode(value))


def until_of(epoch: str) -> date:
    """Give the last day on which a phone may seal to a month's key."""
    return last_day(epoch) + GRACE
