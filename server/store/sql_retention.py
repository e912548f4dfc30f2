"""What must not be kept any longer, in SQL; and what is left of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from server.store import sql_threads, tally
from server.store.db import Db, Row
from server.store.marks import Marks, leaf_of
from server.store.retiring import Deletion, Fate, Gone, Rows
from server.store.spans import spans
from server.store.sql_keys import id_of, key_of
from shared.proof import digest_of
from shared.record import RecordId

_DELETION = "select number, day, statement, signature from deletion where municipality = :here"
_GONE = "select mark, line, nth, leaf, deletion from gone where municipality = :here"
# A question and a wish run out with their last day, a code with its time; the rest when it came.
_DAY: Mapping[Rows, str] = {
    "refusal": "received_on",
    "parcel": "received_on",
    "question": "last_day",
    "wish": "last_day",
    "sign_in_code": "substr(expires_at, 1, 10)",
    "session": "substr(expires_at, 1, 10)",
    "enrolment_code": "substr(expires_at, 1, 10)",
    "spent": "substr(until, 1, 10)",
    "wrong_try": "substr(at, 1, 10)",
    "device": "ended_on",
    "account": "ended_on",
    "gone": "(select day from deletion where deletion.municipality = gone.municipality"
    " and deletion.number = gone.deletion)",
}
_OF_PHONE = "where {0}.municipality = device.municipality and {0}.device = device.number"
_SENT = "".join(
    f" and not exists (select 1 from {table} {_OF_PHONE.format(table)})"  # noqa: S608 - our own words
    for table in ("record", "refusal", "parcel")
)
_ONLY: Mapping[Rows, str] = {
    "enrolment_code": " and device is null",
    "device": f" and ended_on is not null{_SENT}",
    "account": " and ended_on is not null",
}
# What is only somebody's own, by the column that says whose it is, and what that is there.
_OWN: Mapping[Rows, tuple[str, Mapping[str, str]]] = {
    "device": ("number", {"enrolment_code": "device"}),
    "account": (
        "id",
        {
            "membership": "account",
            "passkey": "account",
            "recovery_code": "account",
            "session": "person",
            "sign_in_code": "person",
        },
    ),
}


class SqlRetention:
    """See `Retention`."""

    def __init__(self, db: Db, municipality: str, marks: Marks) -> None:
        self._db = db
        self._here = municipality
        self._marks = marks

    def take_turn(self) -> None:
        """See `Retention.take_turn`."""
        tally.take_turn(self._db, self._here)

    def fillers(self, number: int, n: int) -> Sequence[bytes]:
        """See `Retention.fillers`."""
        return [self._marks.filler(number, at) for at in range(n)]

    def changes(self) -> Mapping[int, int | None]:
        """See `Retention.changes`."""
        rows = self._db.rows(
            "select seq, root from thread"
            " where municipality = :here and (rank > 0 or kind = 'withdrawal')",
            here=self._here,
        )
        keys = {root: key_of(RecordId(root)) for _, root in rows}
        found = self._db.pick(
            "select id, seq from record where municipality = :here and id :keys",
            list(keys.values()),
            here=self._here,
        )
        seq_of = {bytes(key): seq for key, seq in found}
        return {seq: seq_of.get(keys[root]) for seq, root in rows}

    def lines(self, after: int, through: int) -> Iterator[tuple[int, bytes]]:
        """See `Retention.lines`."""
        rows = self._db.stream(
            "select seq, spelt from record"
            " where municipality = :here and seq > :after and seq <= :through order by seq",
            here=self._here,
            after=after,
            through=through,
        )
        for seq, spelt in rows:
            yield seq, bytes(spelt)

    def shorten(self, lines: Mapping[int, bytes]) -> None:
        """See `Retention.shorten`."""
        for (seq, *_), (__, line, *___) in self._going(list(lines)):
            self._db.run(
                "update record set spelt = :spelt, mark = :mark"
                " where municipality = :here and seq = :seq",
                here=self._here,
                seq=seq,
                spelt=lines[seq],
                mark=line,
            )
        self._note_stale(len(lines))

    def going(self, seqs: Sequence[int]) -> Sequence[Gone]:
        """See `Retention.going`."""
        return [left for _, left in self._going(seqs)]

    def _going(self, seqs: Sequence[int]) -> Iterator[tuple[tuple[int, bytes], Gone]]:
        for first, last in spans(seqs):
            rows = self._db.rows(
                "select seq, id, nth, spelt, mark from record"
                " where municipality = :here and seq between :first and :last order by seq",
                here=self._here,
                first=first,
                last=last,
            )
            for seq, key, nth, spelt, mark in rows:
                record_id = id_of(bytes(key))
                line = (
                    bytes(mark) if mark else self._marks.of_line(record_id, digest_of(bytes(spelt)))
                )
                left = Gone(self._marks.of_id(record_id), line, nth, leaf_of(record_id, line))
                yield (seq, bytes(spelt)), left

    def let_go(self, seqs: Sequence[int], gone: Sequence[Gone], number: int) -> None:
        """See `Retention.let_go`."""
        stood = sql_threads.standing(self._db, self._here)
        self._note_through(seqs)
        for first, last in spans(seqs):
            self._db.run(
                "delete from record where municipality = :here and seq between :first and :last",
                here=self._here,
                first=first,
                last=last,
            )
        self._db.put(
            "gone",
            "municipality, mark, line, nth, leaf, deletion",
            [(self._here, *one, number) for one in gone],
        )
        stand = sql_threads.standing(self._db, self._here)
        for question, n in stood.items():
            self._db.run(
                "update question set answered = answered + :n"
                " where municipality = :here and id = :id",
                here=self._here,
                id=question,
                n=n - stand.get(question, 0),
            )
        self._note_stale(len(seqs))

    def _note_through(self, seqs: Sequence[int]) -> None:
        """Remember the newest day on which a record that is gone came: none about later days is."""
        for first, last in spans(seqs):
            self._db.run(
                "insert into sweep (municipality, key_mark, gone_through)"
                " select :here, :own, max(received_on) from record"
                " where municipality = :here and seq between :first and :last"
                " on conflict (municipality) do update set gone_through = excluded.gone_through"
                " where sweep.gone_through is null or sweep.gone_through < excluded.gone_through",
                here=self._here,
                own=self._marks.of_key(),
                first=first,
                last=last,
            )

    def add_deletion(self, one: Deletion) -> None:
        """See `Retention.add_deletion`."""
        self._db.run(
            "insert into deletion (municipality, number, day, statement, signature)"
            " values (:here, :number, :day, :statement, :signature)",
            here=self._here,
            number=one.number,
            day=one.day.isoformat(),
            statement=one.statement,
            signature=one.signature,
        )

    def deletions(self) -> Sequence[Deletion]:
        """See `Retention.deletions`."""
        return [
            _deletion(row) for row in self._db.rows(f"{_DELETION} order by number", here=self._here)
        ]

    def newest_deletion(self) -> Deletion | None:
        """See `Retention.newest_deletion`."""
        row = self._db.row(f"{_DELETION} order by number desc limit 1", here=self._here)
        return _deletion(row) if row else None

    def leaves(self, number: int) -> Sequence[bytes]:
        """See `Retention.leaves`."""
        rows = self._db.rows(
            "select leaf from gone where municipality = :here and deletion = :number",
            here=self._here,
            number=number,
        )
        return sorted(bytes(leaf) for (leaf,) in rows)

    def gone(self, record_id: RecordId) -> tuple[Gone, int] | None:
        """See `Retention.gone`."""
        row = self._db.row(
            f"{_GONE} and mark = :mark", here=self._here, mark=self._marks.of_id(record_id)
        )
        if row is None:
            return None
        mark, line, nth, leaf, number = row
        return Gone(bytes(mark), bytes(line), nth, bytes(leaf)), number

    def fate_of(self, record_id: RecordId, digest: str) -> Fate | None:
        """See `Retention.fate_of`."""
        line = self._marks.of_line(record_id, digest)
        row = self._db.row(
            "select spelt, mark from record where municipality = :here and id = :key",
            here=self._here,
            key=key_of(record_id),
        )
        if row is None:
            left = self.gone(record_id)
            return "gone" if left is not None and left[0].line == line else None
        spelt, mark = row
        if mark:
            return "shortened" if bytes(mark) == line else None
        return "kept" if digest_of(bytes(spelt)) == digest else None

    def days_of(self, rows: Rows) -> Mapping[date, int]:
        """See `Retention.days_of`."""
        found = self._db.rows(
            f"select {_DAY[rows]} as day, count(*) from {rows}"  # noqa: S608 - our own words
            f" where municipality = :here{_ONLY.get(rows, '')} group by 1 order by 1",
            here=self._here,
        )
        return {date.fromisoformat(day): n for day, n in found}

    def forget(self, rows: Rows, before: date) -> int:
        """See `Retention.forget`."""
        old = f"{_ONLY.get(rows, '')} and {_DAY[rows]} < :before"
        name, own = _OWN.get(rows, ("", {}))
        for table, column in own.items():
            self._db.run(
                f"delete from {table} where municipality = :here and {column} in"  # noqa: S608
                f" (select {name} from {rows} where municipality = :here{old})",  # our own words
                here=self._here,
                before=before.isoformat(),
            )
        n = self._db.run(
            f"delete from {rows} where municipality = :here{old}",  # noqa: S608 - our own words
            here=self._here,
            before=before.isoformat(),
        )
        self._note_stale(n)
        return n

    def note_stale(self) -> None:
        """See `Retention.note_stale`."""
        self._note_stale(1)

    def last_sweep(self) -> date | None:
        """See `Retention.last_sweep`."""
        row = self._db.row("select swept_on from sweep where municipality = :here", here=self._here)
        return date.fromisoformat(row[0]) if row and row[0] else None

    def knows_marks(self) -> bool:
        """See `Retention.knows_marks`."""
        self._db.run(
            "insert into sweep (municipality, key_mark) values (:here, :own)"
            " on conflict do nothing",
            here=self._here,
            own=self._marks.of_key(),
        )
        ((known,),) = self._db.rows(
            "select key_mark from sweep where municipality = :here", here=self._here
        )
        return bytes(known) == self._marks.of_key()

    def note_sweep(self, today: date) -> None:
        """See `Retention.note_sweep`."""
        self._db.run(
            "insert into sweep (municipality, swept_on, key_mark) values (:here, :today, :key_mark)"
            " on conflict (municipality) do update set swept_on = excluded.swept_on",
            here=self._here,
            today=today.isoformat(),
            key_mark=self._marks.of_key(),
        )

    def _note_stale(self, n: int) -> None:
        """Remember, until it is overwritten, that what was deleted may still lie there."""
        if n:
            self._db.run("update store set is_stale = 1")


def _deletion(row: Row) -> Deletion:
    number, day, statement, signature = row
    return Deletion(
        number=number,
        day=date.fromisoformat(day),
        statement=bytes(statement),
        signature=signature,
    )
