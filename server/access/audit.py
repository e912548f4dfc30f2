"""The audit log: who did what and when, each line naming the hash of the one before it, signed.

A line holds ids and codes, never a value and never what was written.

Source:  docs/spec/access.md#the-audit-log
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Final, Literal, get_args

from server.access.audit_chain import BEGINNING, FIRST, PURPOSE, Chain, digest, take
from server.store.audit import Seal
from server.store.port import IntakeTransaction
from shared.access_errors import BrokenAuditError
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.signed import Signer

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
    "wish-approved",
    "wish-asked",
    "wish-declined",
    "wish-reopened",
    "wish-resumed",
    "wish-withdrawn",
]
DEEDS: Final[tuple[Deed, ...]] = get_args(Deed)
EACH: Final = 100
NOBODY: Final = "-"
TERMINAL: Final = "terminal"


class Auditor:
    """Writes the log of one municipality, and signs where it stands."""

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        self._municipality = signer.municipality
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

    def begin_anew(self, tx: IntakeTransaction, before: date, today: date) -> bool:
        """Delete the lines of earlier days, and sign what the oldest that stays follows.

        The newest line stays. A beginning that does not add up stays whole, for whoever looks.
        """
        chain = Chain(self._municipality, self.public)
        try:
            take(chain, _older(tx.audit.lines(), before), tx.audit.seals())
        except BrokenAuditError:
            return False
        if chain.n_seen == chain.n_gone:
            return False
        said = {
            "begins_after": chain.n_seen,
            "day": today.isoformat(),
            "digest": chain.newest,
            "key": self.public,
        }
        signature = self._signer.sign(BEGINNING, said)
        tx.audit.begin_after(Seal(number=chain.n_seen, statement=encode(said), signature=signature))
        return True

    def _seal(self, tx: IntakeTransaction, number: int, line: bytes, now: datetime) -> Seal:
        said = {"at": _spell(now), "digest": digest(line), "key": self.public, "n": number}
        seal = Seal(
            number=number, statement=encode(said), signature=self._signer.sign(PURPOSE, said)
        )
        tx.audit.add_seal(seal)
        return seal


def _spell(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _day(line: bytes) -> str:
    try:
        return str(decode(line)["at"])[:10]
    except (NotCanonicalError, ValueError, KeyError, TypeError):
        return ""  # somebody has been at it; the next line is signed, and `verify` will tell


def days(lines: Iterable[tuple[int, bytes]]) -> Mapping[date, int]:
    """Count lines by their day (UTC), without the newest one, which stays; unreadable ones too."""
    found = Counter(_day(line) for (_, line), _ in pairwise(lines))
    return {date.fromisoformat(day): n for day, n in sorted(found.items()) if day}


def _older(lines: Iterable[tuple[int, bytes]], before: date) -> Iterator[tuple[int, bytes]]:
    """Give the lines of earlier days that another follows."""
    for one, following in pairwise(lines):
        if _day(one[1]) >= before.isoformat():
            return
        del following
        yield one
