"""One municipality's intake in memory: plain values that a transaction copies and replaces."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime

from server.store.accounts import Account, Passkey, Secrets, Visit
from server.store.audit import Seal
from server.store.devices import Device, EnrolmentCode
from server.store.keeping import Known
from server.store.memory_hooks import Board
from server.store.news import Asked
from server.store.places import ApprovedPlace
from server.store.port import Arrival, Cut, Held, Refusal
from server.store.restored import Resumption
from server.store.retiring import Deletion, Gone
from server.store.wishes import Wish
from shared.canonical import decode
from shared.news import Decision
from shared.place import PlaceCode
from shared.record import Record, RecordId, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """An enrolment code and the token of the phone that used it, if one did."""

    code: EnrolmentCode
    used_with: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A phone and the count of its records; `kept_before` are those from before `kept_on`."""

    device: Device
    number: int
    token_hash: str
    kept: int = 0
    kept_before: int = 0
    kept_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record, with its place in the server's order."""

    seq: int
    device: str
    received_on: date
    arrival: Arrival

    @property
    def record(self) -> Record:
        """The record as the bytes kept of it say, which is how a database would give it back."""
        return parse(decode(self.arrival.spelt))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Who may come in until when."""

    person: str
    expires_at: datetime


@dataclass(slots=True, kw_only=True)
class Zone:
    """Everything one municipality has in the intake, each map in the order things came.

    Shapes:  codes, sign_ins, sessions  by hash
             decisions                  by the record decided on, with the day
             accounts, secrets          by the account's id
             passkeys, recovery         by their own id or hash, with whose they are
             wrong                      keys of wrong tries, with when
             signer                     one public key, under no name
             parcels                    by record and the phone that handed them in
             resumptions                by when this was put back from a backup
             restored                   that instant, and the last record there was; at most one
             drawn                      the last seq given, under no name; of places by "place"
             gone                       what is left of records by mark, and which deletion
             answered                   answers that stood among them, by question
             swept                      the day it was last looked for what is due, under no name
    """

    codes: dict[str, Code] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    known: dict[RecordId, Known] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    questions: dict[str, Asked] = field(default_factory=dict)
    wishes: dict[str, Wish] = field(default_factory=dict)
    decisions: dict[RecordId, tuple[Decision, date]] = field(default_factory=dict)
    sign_ins: dict[str, Ticket] = field(default_factory=dict)
    sessions: dict[str, Visit] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    secrets: dict[str, Secrets] = field(default_factory=dict)
    passkeys: dict[str, tuple[str, Passkey]] = field(default_factory=dict)
    recovery: dict[str, str] = field(default_factory=dict)
    spent: dict[str, datetime] = field(default_factory=dict)
    wrong: list[tuple[str, datetime]] = field(default_factory=list)
    audit: dict[int, bytes] = field(default_factory=dict)
    seals: dict[int, Seal] = field(default_factory=dict)
    signer: dict[str, str] = field(default_factory=dict)
    parcels: dict[tuple[RecordId, str], Held] = field(default_factory=dict)
    resumptions: dict[datetime, Resumption] = field(default_factory=dict)
    restored: dict[datetime, int] = field(default_factory=dict)
    drawn: dict[str, int] = field(default_factory=dict)
    deletions: list[Deletion] = field(default_factory=list)
    gone: dict[bytes, tuple[Gone, int]] = field(default_factory=dict)
    answered: dict[str, int] = field(default_factory=dict)
    swept: dict[str, date] = field(default_factory=dict)
    places: dict[PlaceCode, ApprovedPlace] = field(default_factory=dict)
    board: Board = field(default_factory=Board)

    @property
    def last_seq(self) -> int:
        """The last seq given."""
        return self.drawn.get("", 0)

    def copy(self) -> "Zone":
        """Copy the containers; what is in them never changes."""
        return Zone(**{each.name: getattr(self, each.name).copy() for each in fields(self)})
