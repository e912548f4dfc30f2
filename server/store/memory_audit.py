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
        return Place(len(lines) + 1, lines[-1] if lines else b"")

    def add(self, number: int, line: bytes) -> None:
        """See `AuditLog.add`."""
        del number
        self._zone.audit.append(line)

    def lines(self, after: int = 0) -> Iterator[tuple[int, bytes]]:
        """See `AuditLog.lines`."""
        return iter(list(enumerate(self._zone.audit, start=1))[after:])

    def newest(self, limit: int, before: int | None = None) -> Sequence[tuple[int, bytes]]:
        """See `AuditLog.newest`."""
        numbered = list(enumerate(self._zone.audit, start=1))
        last = len(numbered) if before is None else max(before - 1, 0)
        return numbered[:last][::-1][:limit]

    def add_seal(self, seal: Seal) -> None:
        """See `AuditLog.add_seal`."""
        self._zone.seals.setdefault(seal.number, seal)

    def seals(self) -> Sequence[Seal]:
        """See `AuditLog.seals`."""
        return [self._zone.seals[number] for number in sorted(self._zone.seals)]

    def last_seal(self) -> Seal | None:
        """See `AuditLog.last_seal`."""
        return max(self._zone.seals.values(), key=lambda one: one.number, default=None)
