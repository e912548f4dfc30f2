"""A line of the audit log as it is read, and the chain that lines and seals must make.

Source:  docs/spec/access.md#the-audit-log
"""

import hashlib
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NoReturn

from server.store.audit import Seal
from shared.access_errors import BrokenAuditError
from shared.canonical import decode
from shared.errors import ForgedStatementError, NotCanonicalError
from shared.flaw import Flaw
from shared.signed import Purpose, require_signed

PURPOSE: Final[Purpose] = "audit"
BEGINNING: Final[Purpose] = "audit-beginning"
FIRST: Final = ""
_KEYS: Final = frozenset(("about", "at", "by", "did", "n", "previous"))
_SEAL_KEYS: Final = frozenset(("at", "digest", "key", "n"))
BEGINNING_KEYS: Final = frozenset(("begins_after", "day", "digest", "key"))


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


def digest(line: bytes) -> str:
    """Hash a line, as the next one names it."""
    return hashlib.sha256(line).hexdigest()


def read(number: int, line: bytes) -> Line:
    """Read one line.

    Errors:  BrokenAuditError naming it
    """
    said = said_in(line, _KEYS, number)
    try:
        at = datetime.fromisoformat(said["at"])
        texts = {key: str(said[key]) for key in ("by", "did", "about", "previous")}
    except (TypeError, ValueError):
        broken("audit.changed", number)
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
        self.n_gone = 0
        self.begun_on = ""
        self._newest = FIRST

    def begin(self, seal: Seal) -> None:
        """Begin after lines that were deleted in time; their last one's hash was signed for that.

        Errors:  BrokenAuditError
        """
        said = self._signed(seal, BEGINNING, BEGINNING_KEYS)
        if said["begins_after"] != seal.number or self.n_seen:
            broken("audit.changed", seal.number)
        if self._witness and self._witness[0] < seal.number:
            broken("audit.deleted", seal.number)
        if self._witness and self._witness == (seal.number, said["digest"]):
            self._witness = None
        elif self._witness and self._witness[0] == seal.number:
            broken("audit.changed", seal.number)
        self.n_gone = self.n_seen = self.n_sealed = seal.number
        self.begun_on, self._newest = str(said["day"]), str(said["digest"])

    def line(self, number: int, line: bytes) -> Line:
        """Take the next line.

        Errors:  BrokenAuditError
        """
        found = read(number, line)
        if number != self.n_seen + 1 or said_in(line, _KEYS, number)["n"] != number:
            broken("audit.missing", self.n_seen + 1)
        if found.previous != self._newest:
            broken("audit.changed", self.n_seen)
        self.n_seen, self._newest = number, digest(line)
        if self._witness and self._witness[0] == number and self._witness[1] != self._newest:
            broken("audit.changed", number)
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
            broken("audit.cut_short", self._witness[0])

    def seal(self, seal: Seal) -> None:
        """Take a seal of the line just taken.

        Errors:  BrokenAuditError
        """
        said = said_in(seal.statement, _SEAL_KEYS, seal.number)
        if seal.number > self.n_seen or said["n"] != seal.number:
            broken("audit.cut_short", seal.number)
        self._signed(seal, PURPOSE, _SEAL_KEYS)
        if said["digest"] != self._newest:
            broken("audit.changed", seal.number)
        self.n_sealed = seal.number

    def _signed(self, seal: Seal, purpose: Purpose, keys: frozenset[str]) -> dict[str, Any]:
        """Read a statement of the one key that signs here."""
        said = said_in(seal.statement, keys, seal.number)
        key = str(said["key"])
        if self._key and key != self._key:
            broken("audit.other_key", seal.number)
        try:
            require_signed(key, seal.signature, purpose, self._municipality, said)
        except ForgedStatementError:
            broken("audit.forged", seal.number)
        self._key = self.key = key
        return said


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
    for seal in take(chain, lines, seals):
        broken("audit.cut_short", seal.number)
    chain.end()
    return chain


def take(chain: Chain, lines: Iterable[tuple[int, bytes]], seals: Iterable[Seal]) -> Sequence[Seal]:
    """Take lines and the seals among them; gives the seals of lines that did not come.

    Errors:  BrokenAuditError
    """
    waiting = deque(sorted(seals, key=lambda one: one.number))
    if waiting and is_beginning(waiting[0]):
        chain.begin(waiting.popleft())
    for number, line in lines:
        chain.line(number, line)
        while waiting and waiting[0].number == number:
            chain.seal(waiting.popleft())
    return waiting


def is_beginning(seal: Seal) -> bool:
    """Tell whether a statement is of the lines that were deleted, and not of one that is here."""
    return seal.statement.startswith(b'{"begins_after":')


def said_in(line: bytes, keys: frozenset[str], number: int) -> dict[str, Any]:
    """Read an object with just these members.

    Errors:  BrokenAuditError naming the line
    """
    try:
        said = decode(line)
    except (NotCanonicalError, ValueError):
        broken("audit.changed", number)
    if not isinstance(said, dict) or said.keys() != keys:
        broken("audit.changed", number)
    return said


def broken(code: str, number: int) -> NoReturn:
    """Refuse the log at a line.

    Errors:  BrokenAuditError
    """
    raise BrokenAuditError(Flaw(code, "", str(number)))
