"""What the server needs from a database, and nothing a database happens to offer.

Two zones, two stores: `Intake` holds what phones sent, `Releases` holds only frozen figures.
Every row belongs to one municipality; a transaction is opened for one and sees no other. Any method
raises NotTextError for a text with NUL or half a surrogate pair in it, which not every database can
keep; nothing is then changed, and the transaction is to be undone.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from server.store.accounts import Accounts
from server.store.arriving import Arriving
from server.store.audit import AuditLog
from server.store.devices import DeviceTransaction
from server.store.hooks import Came, Hooks, Published
from server.store.meetings import MeetingsTransaction, ReadsMeetings
from server.store.news import NewsTransaction
from server.store.packs import PacksTransaction, ReadsPacks
from server.store.places import Places
from server.store.restored import Restores, RestoreTransaction
from server.store.retiring import Retention
from server.store.wishes import Wishes
from shared.flaw import Flaw
from shared.parcel import Parcel
from shared.receipt import Receipt
from shared.record import Record, RecordId


class Arrival(NamedTuple):  # thousands are made of a batch, and a tuple is made fastest
    """One record as it came: the value, the very bytes it was spelt with, what it answers.

    Shapes:  flaws  why it is not to be kept, unless it is kept already
    """

    record: Arriving
    spelt: bytes
    question: str | None = None
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One record in the intake, with its place in the server's order.

    Shapes:  release  the number of the release that has counted it, None before that
    """

    seq: int
    device: str
    received_on: date
    record: Record
    release: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A sealed record of a phone that is no more, as another has handed it in: `sent_by`."""

    parcel: Parcel
    sent_by: str
    received_on: date


# A phone gone wrong must not fill the disk with what it was refused.
PER_DEVICE = 500
# And no more sealed records than one phone can honestly hold.
MOST_PARCELS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A record the server refused: which fields, never what they held."""

    device: str
    record_id: str | None
    received_on: date
    flaws: tuple[Flaw, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A release begun: every record up to `last_seq` not counted before belongs to it."""

    number: int
    cut_at: datetime
    last_seq: int
    is_done: bool


class IntakeTransaction(DeviceTransaction, NewsTransaction, RestoreTransaction, Protocol):
    """One all-or-nothing piece of work in the intake, alive only inside `Intake.transaction()`."""

    @property
    def accounts(self) -> Accounts:
        """The people who sign in."""
        ...

    @property
    def audit(self) -> AuditLog:
        """The audit log."""
        ...

    @property
    def places(self) -> Places:
        """The places that were approved."""
        ...

    @property
    def wishes(self) -> Wishes:
        """What focus groups ask the field to look for."""
        ...

    @property
    def retention(self) -> Retention:
        """What must not be kept any longer."""
        ...

    @property
    def hooks(self) -> Hooks:
        """The inside systems that are told when something has come in."""
        ...

    def came(self, after: int, before: date) -> Came:
        """Tell what kinds of records, among those still kept, came after a seq and before a day."""
        ...

    def add(self, device_id: str, arrivals: Sequence[Arrival], today: date) -> Sequence[Receipt]:
        """Keep records in order; one receipt each, `known` when the same bytes are kept already.

        A receipt's `seq` is the phone's own count of what was kept from it, and never ours.

        One with flaws is refused with them, unless its bytes are known: what was kept once is not
        refused later, though time or codebook have moved on.

        The same id with other bytes is `record.id_taken`; a correction or withdrawal of another
        phone's record `record.not_yours`, of one that was deleted `record.gone`.
        """
        ...

    def kept_on(self, device_id: str, today: date) -> int:
        """Tell how many records of a phone were kept today; today is the last day it added any."""
        ...

    def kept_of(self, device_id: str) -> int:
        """Tell how many records of a phone were ever kept; 0 for one that is not here."""
        ...

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """Note refusals for the coordinator; the same record refused again is noted once."""
        ...

    def refusals(self, limit: int) -> Sequence[Refusal]:
        """List the newest refusals first."""
        ...

    def hold(self, device_id: str, parcels: Sequence[Parcel], today: date) -> int:
        """Hold sealed records, each once for each phone that hands it in; tell how many of its.

        Errors:  OverQuotaError, on which the transaction must be undone
        """
        ...

    def parcels(self) -> Sequence[Held]:
        """List every sealed record that is held, by the day it came."""
        ...

    def drop_parcels(self, ids: Sequence[RecordId]) -> None:
        """Let go of sealed records, whoever handed them in."""
        ...

    def newest(self, limit: int, before: int | None = None) -> Sequence[Kept]:
        """List the newest records first, those with a seq below `before` if given."""
        ...

    def begin_cut(self, now: datetime) -> Cut:
        """Begin the next release, or give back the one that was begun and not finished.

        Marks every record not counted before as belonging to it, in this transaction.
        """
        ...

    def finish_cut(self, number: int) -> None:
        """Note that a release begun has been frozen."""
        ...

    def last_cut(self) -> Cut | None:
        """Find the newest release begun."""
        ...

    def in_cut(self, number: int) -> Iterator[Kept]:
        """Read the records of one release in order of seq, corrections and withdrawals too."""
        ...

    def to_cut(self) -> Iterator[Kept]:
        """Read the records of the release to come, or of the one begun, in order of seq."""
        ...

    def cuts(self) -> Sequence[Cut]:
        """List every release begun, oldest first."""
        ...

    def n_new(self) -> int:
        """Tell how many records came since the newest release was begun, reading none of them."""
        ...

    def signer(self, public: str) -> str:
        """Give the public half of the signing key that is known here; the first one told is."""
        ...

    def forget_signer(self) -> None:
        """Let the next signing key told be the one that is known."""
        ...

    def add_sign_in_code(self, code_hash: str, person: str, expires_at: datetime) -> None:
        """Keep a one-time sign-in by its hash; earlier unused ones of the person are void."""
        ...

    def use_sign_in_code(self, code_hash: str, now: datetime) -> str | None:
        """Use up a one-time sign-in and give the person, or None."""
        ...


class Intake(Restores, Protocol):
    """A home for what phones sent. Adapters: memory, SQLite, PostgreSQL; see tests/contract."""

    @property
    def epoch(self) -> str:
        """A random name drawn when the store was made; another one means another history."""
        ...

    @property
    def backed_on(self) -> date | None:
        """The day, in UTC, on which the newest backup was made and read back whole."""
        ...

    def note_backup(self, today: date) -> None:
        """Note that a backup was made, and read back whole.

        Errors:  StoreBusyError, StoreFullError
        """
        ...

    def transaction(self, municipality: str) -> AbstractContextManager[IntakeTransaction]:
        """Commit durably when the block ends, undo all of it when the block raises.

        Errors:  StoreBusyError, StoreFullError
        """
        ...

    def overwrite(self) -> bool:
        """Let nothing of what was deleted lie in the files; False while somebody reads it.

        Errors:  StoreBusyError, StoreFullError
        """
        ...

    def prove_writable(self) -> None:
        """Write something durably and keep nothing of it, for the health check.

        Errors:  StoreBusyError, StoreFullError
        """
        ...

    def close(self) -> None:
        """Let go of the file or the connections."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A release as it was frozen: its number, its hash and the bytes the hash is over.

    Shapes:  signature  of the ledger's key; empty in releases older than the first such key
    """

    number: int
    digest: str
    body: bytes
    signature: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerKey:
    """How a key of the ledger was introduced: the statement's own number, its bytes, who signed."""

    number: int
    statement: bytes
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedToken:
    """A reader's key to one group's feed; only its hash is kept."""

    id: str
    group: str
    label: str
    expires_at: datetime
    ended_at: datetime | None = None


class ReadingTransaction(ReadsPacks, ReadsMeetings, Protocol):
    """What those who serve readers may ask of the release zone: nothing in it can be changed."""

    def releases(self) -> Sequence[Frozen]:
        """Read every release, oldest first."""
        ...

    def newest(self) -> Frozen | None:
        """Read the newest release."""
        ...

    def ledger_keys(self) -> Sequence[LedgerKey]:
        """Read how every key of the ledger was introduced, oldest first."""
        ...

    def feed_token(self, token_hash: str, now: datetime) -> FeedToken | None:
        """Find a reader's key that has neither ended nor run out."""
        ...


class ReadsReleases(Protocol):
    """The release zone as those who serve readers have it."""

    def transaction(self, municipality: str) -> AbstractContextManager[ReadingTransaction]:
        """Read as it stands; nothing is kept.

        Errors:  StoreBusyError, StoreAwayError
        """
        ...

    def close(self) -> None:
        """Let go of the file or the connections."""
        ...


class ReleasesTransaction(ReadingTransaction, PacksTransaction, MeetingsTransaction, Protocol):
    """One all-or-nothing piece of work in the release zone."""

    @property
    def hooks(self) -> Hooks:
        """The readers who are told when a release is published."""
        ...

    def published(self, after: int) -> Sequence[Published]:
        """Name the releases after a number, oldest first, without reading their figures."""
        ...

    def freeze(self, frozen: Frozen) -> None:
        """Keep a release for ever; the same again is no error, another under its number is.

        Errors:  BrokenReleaseError
        """
        ...

    def introduce(self, key: LedgerKey) -> None:
        """Keep a key's statement for ever; the same again is no error, another is.

        Errors:  BrokenReleaseError
        """
        ...

    def add_feed_token(self, token_hash: str, token: FeedToken) -> None:
        """Keep a reader's key by its hash."""
        ...

    def feed_tokens(self) -> Sequence[FeedToken]:
        """List every reader's key, newest first."""
        ...

    def end_feed_token(self, token_id: str, now: datetime) -> bool:
        """End a reader's key; False when there is none to end."""
        ...


class Releases(Protocol):
    """A home for frozen figures, apart from the intake, with adapters as that has."""

    def transaction(self, municipality: str) -> AbstractContextManager[ReleasesTransaction]:
        """Commit durably when the block ends, undo all of it when the block raises.

        Errors:  StoreBusyError, StoreFullError
        """
        ...

    def prove_writable(self) -> None:
        """Write something durably and keep nothing of it, for the health check.

        Errors:  StoreBusyError, StoreFullError
        """
        ...

    def close(self) -> None:
        """Let go of the file or the connections."""
        ...
