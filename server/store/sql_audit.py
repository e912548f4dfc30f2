"""The audit log in SQL; see `AuditLog`."""

from collections.abc import Iterator, Sequence

from server.store import tally
from server.store.audit import Place, Seal
from server.store.db import Db

_SEAL = "select number, statement, signature from audit_seal where municipality = :here"


class SqlAuditLog:
    """See `AuditLog`."""

    def __init__(self, db: Db, here: str) -> None:
        self._db = db
        self._here = here

    def next(self) -> Place:
        """See `AuditLog.next`."""
        number = tally.draw(self._db, self._here, "audit")
        row = self._db.row(
            "select line from audit where municipality = :here and number = :number",
            here=self._here,
            number=number - 1,
        )
        return Place(number, row[0] if row else b"")

    def add(self, number: int, line: bytes) -> None:
        """See `AuditLog.add`."""
        self._db.run(
            "insert into audit (municipality, number, line) values (:here, :number, :line)",
            here=self._here,
            number=number,
            line=line,
        )

    def lines(self, after: int = 0) -> Iterator[tuple[int, bytes]]:
        """See `AuditLog.lines`."""
        found = self._db.stream(
            "select number, line from audit"
            " where municipality = :here and number > :after order by number",
            here=self._here,
            after=after,
        )
        return ((number, line) for number, line in found)

    def newest(self, limit: int, before: int | None = None) -> Sequence[tuple[int, bytes]]:
        """See `AuditLog.newest`."""
        rows = self._db.rows(
            "select number, line from audit where municipality = :here and number < :before"
            " order by number desc limit :n",
            here=self._here,
            before=2**62 if before is None else before,
            n=limit,
        )
        return [(number, line) for number, line in rows]

    def add_seal(self, seal: Seal) -> None:
        """See `AuditLog.add_seal`."""
        self._db.run(
            "insert into audit_seal (municipality, number, statement, signature)"
            " values (:here, :number, :statement, :signature) on conflict do nothing",
            here=self._here,
            number=seal.number,
            statement=seal.statement,
            signature=seal.signature,
        )

    def seals(self) -> Sequence[Seal]:
        """See `AuditLog.seals`."""
        rows = self._db.rows(f"{_SEAL} order by number", here=self._here)
        return [Seal(number=n, statement=said, signature=signed) for n, said, signed in rows]

    def begin_after(self, seal: Seal) -> None:
        """See `AuditLog.begin_after`."""
        for table in ("audit", "audit_seal"):
            self._db.run(
                f"delete from {table}"  # noqa: S608 - our own words
                " where municipality = :here and number <= :number",
                here=self._here,
                number=seal.number,
            )
        self.add_seal(seal)

    def last_seal(self) -> Seal | None:
        """See `AuditLog.last_seal`."""
        row = self._db.row(f"{_SEAL} order by number desc limit 1", here=self._here)
        return Seal(number=row[0], statement=row[1], signature=row[2]) if row else None
