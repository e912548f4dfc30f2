"""The audit log in memory; see `AuditLog`."""

from collections.abc import Iterator, Sequence

from server.store.audit import Place, Seal
from server.store.memory_zone import Zone


class MemoryAuditLog:
    """See `AuditLog`."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone

    def next(self) -> Place:
        """See `AuditLog.next`."""
        lines = self._zone.audit
        last = max(lines, default=0)
        return Place(last + 1, lines.get(last, b""))

    def add(self, number: int, line: bytes) -> None:
        """See `AuditLog.add`."""
        self._zone.audit[number] = line

    def lines(self, after: int = 0) -> Iterator[tuple[int, bytes]]:
        """See `AuditLog.lines`."""
        return iter([(at, line) for at, line in self._zone.audit.items() if at > after])

    def newest(self, limit: int, before: int | None = None) -> Sequence[tuple[int, bytes]]:
        """See `AuditLog.newest`."""
        numbered = [(at, line) for at, line in self.lines() if before is None or at < before]
        return numbered[::-1][:limit]

    def add_seal(self, seal: Seal) -> None:
        """See `AuditLog.add_seal`."""
        self._zone.seals.setdefault(seal.number, seal)

    def seals(self) -> Sequence[Seal]:
        """See `AuditLog.seals`."""
        return [self._zone.seals[number] for number in sorted(self._zone.seals)]

    def begin_after(self, seal: Seal) -> None:
        """See `AuditLog.begin_after`."""
        zone = self._zone
        zone.audit = {at: line for at, line in zone.audit.items() if at > seal.number}
        zone.seals = {at: one for at, one in zone.seals.items() if at > seal.number}
        self.add_seal(seal)

    def last_seal(self) -> Seal | None:
        """See `AuditLog.last_seal`."""
        return max(self._zone.seals.values(), key=lambda one: one.number, default=None)
