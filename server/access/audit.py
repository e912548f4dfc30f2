"""The audit log: who did what and when, each line naming the hash of the one before it, signed.

A line holds ids and codes, never a value and never what was written.

Source:  docs/spec/access.md#the-audit-log
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal, NoReturn, get_args

from server.store.audit import Seal
from server.store.port import IntakeTransaction
from shared.access_errors import BrokenAuditError
from shared.canonical import decode, encode
from shared.errors import ForgedStatementError, NotCanonicalError
from shared.flaw import Flaw
from shared.signed import Purpose, Signer, require_signed

Deed = Literal[
    "audit-exported",
    "device-confirmed",
    "device-ended",
    "device-offered",
    "feed-key-ended",
    "feed-key-made",
    "feed-read",
    "note-fetched",
    "meeting-added",
    "meeting-cancelled",
    "meeting-moved",
    "meeting-resumed",
    "hook-ended",
    "hook-made",
    "hook-paused",
    "hook-resumed",
    "hook-secret-made",
    "hook-tested",
    "note-opened",
    "pack-handed-out",
    "passkey-added",
    "passkey-removed",
    "password-set",
    "person-bound",
    "person-changed",
    "person-ended",
    "person-invited",
    "person-reset",
    "person-resumed",
    "place-added",
    "place-closed",
    "place-reopened",
    "place-undone",
    "proposal-decided",
    "question-asked",
    "question-ended",
    "question-removed",
    "question-resumed",
    "recovery-made",
    "release-adopted",
    "release-cut",
    "release-resumed",
    "retention-run",
    "session-ended",
    "sign-in-code",
    "sign-in-oidc",
    "sign-in-passkey",
    "sign-in-password",
    "sign-in-recovery",
    "sign-in-refused",
    "sign-out",
]
DEEDS: Final[tuple[Deed, ...]] = get_args(Deed)
PURPOSE: Final[Purpose] = "audit"
FIRST: Final = ""
EACH: Final = 100
NOBODY: Final = "-"
TERMINAL: Final = "terminal"
_KEYS: Final = frozenset(("about", "at", "by", "did", "n", "previous"))
_HEAD_KEYS: Final = frozenset(("feltlogg_audit", "key", "municipality", "n"))
_SEAL_KEYS: Final = frozenset(("at", "digest", "key", "n"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as it is read.

    Shapes:  by        an account's id, `terminal`, or `-` for nobody we know
             about     the id of what it was done to, or empty
             previous  the hash of the line before it; empty in the first
    """

    number: int
    at: datetime
    by: str
    did: str
    about: str
    previous: str


class Auditor:
    """Writes the log of one municipality, and signs where it stands."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        self.public = signer.public

    def note(
        self, tx: IntakeTransaction, now: datetime, by: str, did: Deed, about: str = ""
    ) -> None:
        """Write that somebody did something, in the transaction in which it is done.

        The first line of a day, and each hundredth, is signed at once.
        """
        place = tx.audit.next()
        spelt_at = _spell(now)
        line = {
            "about": about,
            "at": spelt_at,
            "by": by,
            "did": did,
            "n": place.number,
            "previous": digest(place.before) if place.before else FIRST,
        }
        spelt = encode(line)
        tx.audit.add(place.number, spelt)
        is_new_day = not place.before or _day(place.before) != spelt_at[:10]
        if is_new_day or place.number % EACH == 0:
            self._seal(tx, place.number, spelt, now)

    def seal(self, tx: IntakeTransaction, now: datetime) -> Seal | None:
        """Sign where the log stands now; None where nothing has been written."""
        newest = tx.audit.newest(1)
        if not newest:
            return None
        ((number, line),) = newest
        last = tx.audit.last_seal()
        if last is None or last.number < number:
            return self._seal(tx, number, line, now)
        return last

    def _seal(self, tx: IntakeTransaction, number: int, line: bytes, now: datetime) -> Seal:
        said = {"at": _spell(now), "digest": digest(line), "key": self.public, "n": number}
        seal = Seal(
            number=number, statement=encode(said), signature=self._signer.sign(PURPOSE, said)
        )
        tx.audit.add_seal(seal)
        return seal


def digest(line: bytes) -> str:
    """Hash a line, as the next one names it."""
    return hashlib.sha256(line).hexdigest()


def read(number: int, line: bytes) -> Line:
    """Read one line.

    Errors:  BrokenAuditError naming it
    """
    said = _said(line, _KEYS, number)
    try:
        at = datetime.fromisoformat(said["at"])
        texts = {key: str(said[key]) for key in ("by", "did", "about", "previous")}
    except (TypeError, ValueError):
        _broken("audit.changed", number)
    return Line(number=number, at=at, **texts)


class Chain:
    """Lines and seals, one after another; raises at the first that does not fit."""

    def __init__(
        self, municipality: str, key: str = "", witness: tuple[int, str] | None = None
    ) -> None:
        """Begin; `key` is the public half that seals must be signed with, if it is known.

        Shapes:  witness  number and hash of a line, as somebody wrote them down
        """
        self._municipality = municipality
        self._witness = witness
        self._key = key
        self.key = key
        self.n_seen = 0
        self.n_sealed = 0
        self._newest = FIRST

    def line(self, number: int, line: bytes) -> Line:
        """Take the next line.

        Errors:  BrokenAuditError
        """
        found = read(number, line)
        if number != self.n_seen + 1 or _said(line, _KEYS, number)["n"] != number:
            _broken("audit.missing", self.n_seen + 1)
        if found.previous != self._newest:
            _broken("audit.changed", self.n_seen)
        self.n_seen, self._newest = number, digest(line)
        if self._witness and self._witness[0] == number and self._witness[1] != self._newest:
            _broken("audit.changed", number)
        return found

    @property
    def newest(self) -> str:
        """The hash of the last line that was taken."""
        return self._newest

    def end(self) -> None:
        """See that the line somebody wrote down was there.

        Errors:  BrokenAuditError
        """
        if self._witness and self._witness[0] > self.n_seen:
            _broken("audit.cut_short", self._witness[0])

    def seal(self, seal: Seal) -> None:
        """Take a seal of the line just taken.

        Errors:  BrokenAuditError
        """
        said = _said(seal.statement, _SEAL_KEYS, seal.number)
        if seal.number > self.n_seen or said["n"] != seal.number:
            _broken("audit.cut_short", seal.number)
        key = str(said["key"])
        if self._key and key != self._key:
            _broken("audit.other_key", seal.number)
        try:
            require_signed(key, seal.signature, PURPOSE, self._municipality, said)
        except ForgedStatementError:
            _broken("audit.forged", seal.number)
        if said["digest"] != self._newest:
            _broken("audit.changed", seal.number)
        self._key = self.key = key
        self.n_sealed = seal.number


def verify(
    lines: Iterable[tuple[int, bytes]],
    seals: Iterable[Seal],
    municipality: str,
    key: str = "",
    witness: tuple[int, str] | None = None,
) -> Chain:
    """Verify a whole log: every hash, every link, every signature, and none missing at the end.

    Errors:  BrokenAuditError naming the first line that does not fit
    """
    chain = Chain(municipality, key, witness)
    waiting = sorted(seals, key=lambda one: one.number)
    at = 0
    for number, line in lines:
        chain.line(number, line)
        while at < len(waiting) and waiting[at].number == number:
            chain.seal(waiting[at])
            at += 1
    for seal in waiting[at:]:
        _broken("audit.cut_short", seal.number)
    chain.end()
    return chain


def export(
    lines: Iterable[tuple[int, bytes]], seals: Iterable[Seal], municipality: str, key: str
) -> Iterator[bytes]:
    """Spell a log as lines: what it is, each line as it is kept, each seal after what it seals.

    Its last line was sealed for it, and the heading says its number.
    """
    by_number = {one.number: one for one in seals}
    n = max(by_number, default=0)
    yield encode({"feltlogg_audit": 1, "key": key, "municipality": municipality, "n": n})
    for number, line in lines:
        yield line
        if number in by_number:
            seal = by_number[number]
            yield encode({"seal": seal.statement.decode(), "signature": seal.signature})


def verify_export(
    export: Iterable[bytes], key: str = "", witness: tuple[int, str] | None = None
) -> Chain:
    """Verify an export alone, without a server; against a known key where there is one.

    Errors:  BrokenAuditError naming the first line that does not fit
    """
    lines = iter(export)
    head = _said(next(lines, b""), _HEAD_KEYS, 0)
    chain = Chain(str(head["municipality"]), key, witness)
    for line in lines:
        if line.startswith(b'{"seal":'):
            said = _said(line, frozenset(("seal", "signature")), chain.n_seen)
            sealed = Seal(
                number=chain.n_seen,
                statement=str(said["seal"]).encode(),
                signature=str(said["signature"]),
            )
            chain.seal(sealed)
        else:
            chain.line(chain.n_seen + 1, line)
    if not chain.n_sealed == chain.n_seen == head["n"]:
        _broken("audit.cut_short", chain.n_seen + 1)
    chain.end()
    return chain


def _said(line: bytes, keys: frozenset[str], number: int) -> dict[str, Any]:
    try:
        said = decode(line)
    except (NotCanonicalError, ValueError):
        _broken("audit.changed", number)
    if not isinstance(said, dict) or said.keys() != keys:
        _broken("audit.changed", number)
    return said


def _broken(code: str, number: int) -> NoReturn:
    raise BrokenAuditError(Flaw(code, "", str(number)))


def _spell(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _day(line: bytes) -> str:
    try:
        return str(decode(line)["at"])[:10]
    except (NotCanonicalError, ValueError, KeyError, TypeError):
        return ""  # somebody has been at it; the next line is signed, and `verify` will tell
