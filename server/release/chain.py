"""A whole ledger, verified: every hash right, every link in place, signed, and none missing.

Source:  docs/spec/privacy.md#the-ledger
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from server.release import gap as gaps
from server.release import keys as ledger_keys
from server.release.gap import Gap
from server.release.keys import Key
from server.release.snapshot import FIRST_LINK, UNSIGNED, Snapshot, broken, thawed
from server.store.port import Frozen, LedgerKey
from shared.errors import ForgedStatementError
from shared.signed import Purpose, Signer, require_signed

PURPOSE: Final[Purpose] = "release"


def chain(
    kept: Iterable[Frozen], municipality: str, introduced: Iterable[LedgerKey] = ()
) -> tuple[Snapshot, ...]:
    """Read a whole ledger, oldest first.

    Errors:  BrokenLedgerError naming a key, BrokenReleaseError naming the first release that
             does not fit
    """
    links = Links(municipality, ledger_keys.verified(introduced, municipality))
    made: list[Snapshot] = []
    for item in kept:
        one = thawed(item)
        links.add(one.statement, item.signature, one.municipality)
        require_format(one, item.signature)
        made.append(one)
    links.end()
    return tuple(made)


def require_format(one: Snapshot, signature: str) -> None:
    """Refuse a release of today's format without a signature, or one of yesterday's with it.

    Errors:  BrokenReleaseError
    """
    if (one.format == UNSIGNED) == bool(signature):
        raise broken(one.number)


def signature(by: Signer, one: Snapshot) -> str:
    """Sign a release as it stands."""
    return by.sign(PURPOSE, one.statement)


class Links:
    """Statements of releases, one after another; figures are not needed to see that they link."""

    def __init__(self, municipality: str, keys: Sequence[Key]) -> None:
        self._municipality = municipality
        self._keys = keys
        self._before = keys[0].before if keys else ()
        self.n_seen, self.number = 0, 0
        self.gaps: list[Gap] = []
        self.newest = FIRST_LINK

    def add(self, statement: Mapping[str, Any], signature: str, municipality: str) -> None:
        """Add the next release.

        Errors:  BrokenReleaseError
        """
        number = statement["number"]
        gap = self._gap(statement)
        told = (number, municipality, statement["previous"])
        if told != (self.after(gap), self._municipality, self.newest):
            raise broken(number)
        key = ledger_keys.of_release(self._keys, number)
        if key is None:
            self._require_known(statement, signature)
        elif statement["key"] != key.digest:
            raise broken(number)
        else:
            self._require_signed(statement, signature, key)
        self.n_seen, self.number, self.newest = self.n_seen + 1, number, statement["digest"]
        self.gaps += [gap] if gap else []

    def after(self, gap: Gap | None) -> int:
        """Tell which number comes next, now or after the numbers that were lost; 0 for none."""
        if gap is None:
            return self.number + 1
        return gap.last + 1 if gap.first == self.number + 1 else 0

    def end(self) -> None:
        """See that none of those is missing that the first key names.

        Errors:  BrokenReleaseError
        """
        if self.n_seen < len(self._before):
            raise broken(self.n_seen + 1)

    def _gap(self, statement: Mapping[str, Any]) -> Gap | None:
        try:
            return gaps.parsed(statement)
        except (KeyError, TypeError, ValueError) as error:
            raise broken(statement["number"]) from error

    def _require_known(self, statement: Mapping[str, Any], signature: str) -> None:
        """Let a release from before the first key be, as that key names it."""
        number = statement["number"]
        is_named = not self._keys or statement["digest"] == self._before[number - 1]
        if not is_named or signature or statement["key"] or "gap" in statement:
            raise broken(number)

    def _require_signed(self, statement: Mapping[str, Any], signature: str, key: Key) -> None:
        try:
            require_signed(key.public, signature, PURPOSE, self._municipality, statement)
        except ForgedStatementError as error:
            raise broken(statement["number"]) from error
