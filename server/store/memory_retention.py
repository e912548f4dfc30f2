"""What must not be kept any longer, in memory; and what is left of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from server.store import memory_news
from server.store.keeping import NOBODY, Known
from server.store.marks import Marks, leaf_of
from server.store.memory_zone import Entry, Zone
from server.store.retiring import Deletion, Fate, Gone, Rows
from shared.proof import digest_of
from shared.record import RecordId


class MemoryRetention:
    """See `Retention`."""

    def __init__(self, zone: Zone, marks: Marks) -> None:
        self._zone = zone
        self._marks = marks

    def take_turn(self) -> None:
        """See `Retention.take_turn`."""

    def fillers(self, number: int, n: int) -> Sequence[bytes]:
        """See `Retention.fillers`."""
        return [self._marks.filler(number, at) for at in range(n)]

    def add_deletion(self, deletion: Deletion) -> None:
        """See `Retention.add_deletion`."""
        self._zone.deletions.append(deletion)

    def deletions(self) -> Sequence[Deletion]:
        """See `Retention.deletions`."""
        return list(self._zone.deletions)

    def newest_deletion(self) -> Deletion | None:
        """See `Retention.newest_deletion`."""
        return self._zone.deletions[-1] if self._zone.deletions else None

    def last_sweep(self) -> date | None:
        """See `Retention.last_sweep`."""
        return self._zone.swept.get("")

    def note_sweep(self, today: date) -> None:
        """See `Retention.note_sweep`."""
        self._zone.swept[""] = today

    def note_stale(self) -> None:
        """See `Retention.note_stale`."""

    def knows_marks(self) -> bool:
        """See `Retention.knows_marks`."""
        return True

    def changes(self) -> Mapping[int, int | None]:
        """See `Retention.changes`."""
        seq_of = {entry.arrival.record.id: entry.seq for entry in self._zone.entries}
        return {
            entry.seq: seq_of.get(entry.arrival.record.replaces)
            for entry in self._zone.entries
            if entry.arrival.record.replaces is not None
        }

    def lines(self, after: int, through: int) -> Iterator[tuple[int, bytes]]:
        """See `Retention.lines`."""
        found = [entry for entry in self._zone.entries if after < entry.seq <= through]
        return ((entry.seq, entry.arrival.spelt) for entry in found)

    def shorten(self, lines: Mapping[int, bytes]) -> None:
        """See `Retention.shorten`."""
        for at, entry in enumerate(self._zone.entries):
            spelt, record_id = lines.get(entry.seq), entry.arrival.record.id
            if spelt is not None:
                nth, device, _, mark = self._zone.known[record_id]
                line = mark or self._marks.of_line(record_id, digest_of(entry.arrival.spelt))
                self._zone.known[record_id] = Known(nth, device, spelt, line)
                self._zone.entries[at] = replace(entry, arrival=entry.arrival._replace(spelt=spelt))

    def going(self, seqs: Sequence[int]) -> Sequence[Gone]:
        """See `Retention.going`."""
        leaving = set(seqs)
        return [self._left(entry) for entry in self._zone.entries if entry.seq in leaving]

    def _left(self, entry: Entry) -> Gone:
        record_id = entry.arrival.record.id
        nth, _, spelt, mark = self._zone.known[record_id]
        line = mark or self._marks.of_line(record_id, digest_of(spelt))
        return Gone(self._marks.of_id(record_id), line, nth, leaf_of(record_id, line))

    def let_go(self, seqs: Sequence[int], gone: Sequence[Gone], number: int) -> None:
        """See `Retention.let_go`."""
        stood, leaving = memory_news.standing(self._zone), set(seqs)
        for entry in self._zone.entries:
            if entry.seq in leaving:
                del self._zone.known[entry.arrival.record.id]
                self._zone.decisions.pop(entry.arrival.record.id, None)
        self._zone.entries[:] = [entry for entry in self._zone.entries if entry.seq not in leaving]
        self._zone.gone |= {one.mark: (one, number) for one in gone}
        stand = memory_news.standing(self._zone)
        for question, n in stood.items():
            self._zone.answered[question] = (
                self._zone.answered.get(question, 0) + n - stand.get(question, 0)
            )

    def leaves(self, number: int) -> Sequence[bytes]:
        """See `Retention.leaves`."""
        return sorted(one.leaf for one, deletion in self._zone.gone.values() if deletion == number)

    def gone(self, record_id: RecordId) -> tuple[Gone, int] | None:
        """See `Retention.gone`."""
        return self._zone.gone.get(self._marks.of_id(record_id))

    def fate_of(self, record_id: RecordId, digest: str) -> Fate | None:
        """See `Retention.fate_of`."""
        line, kept = self._marks.of_line(record_id, digest), self._zone.known.get(record_id)
        if kept is None:
            left = self.gone(record_id)
            return "gone" if left is not None and left[0].line == line else None
        if kept.mark:
            return "shortened" if kept.mark == line else None
        return "kept" if digest_of(kept.spelt) == digest else None

    def days_of(self, rows: Rows) -> Mapping[date, int]:
        """See `Retention.days_of`."""
        found = Counter(day for _, day in self._dated(rows))
        return dict(sorted(found.items()))

    def forget(self, rows: Rows, before: date) -> int:
        """See `Retention.forget`."""
        old = [key for key, day in self._dated(rows) if day < before]
        if rows == "refusal":
            self._zone.refusals[:] = [
                one for one in self._zone.refusals if one.received_on >= before
            ]
        elif rows == "wrong_try":
            self._zone.wrong[:] = [one for one in self._zone.wrong if one[1].date() >= before]
        else:
            table = self._table(rows)
            for key in old:
                self._let_go_of_own(rows, key)
                del table[key]
        return len(old)

    def _let_go_of_own(self, rows: Rows, key: object) -> None:
        """Delete what is only somebody's own."""
        zone = self._zone
        if rows == "device":
            token = zone.phones[str(key)].token_hash
            zone.codes = {at: one for at, one in zone.codes.items() if one.used_with != token}
        if rows == "account":
            zone.secrets.pop(str(key), None)
            zone.passkeys = {at: one for at, one in zone.passkeys.items() if one[0] != key}
            zone.recovery = {at: one for at, one in zone.recovery.items() if one != key}
            zone.sessions = {at: one for at, one in zone.sessions.items() if one.person != key}
            zone.sign_ins = {at: one for at, one in zone.sign_ins.items() if one.person != key}

    def _table(self, rows: Rows) -> dict[object, object]:
        tables: Mapping[Rows, object] = {
            "parcel": self._zone.parcels,
            "question": self._zone.questions,
            "wish": self._zone.wishes,
            "sign_in_code": self._zone.sign_ins,
            "session": self._zone.sessions,
            "enrolment_code": self._zone.codes,
            "spent": self._zone.spent,
            "device": self._zone.phones,
            "account": self._zone.accounts,
            "gone": self._zone.gone,
        }
        return tables[rows]  # type: ignore[return-value]  # each a dict, of its own kind

    def _dated(self, rows: Rows) -> list[tuple[object, date]]:
        """Give each row with the day its period runs from."""
        day_of = {one.number: one.day for one in self._zone.deletions}
        unused = ((key, one.code) for key, one in self._zone.codes.items() if one.used_with is None)
        days: Mapping[Rows, Iterable[tuple[object, date]]] = {
            "refusal": ((at, one.received_on) for at, one in enumerate(self._zone.refusals)),
            "parcel": ((key, one.received_on) for key, one in self._zone.parcels.items()),
            "question": ((key, one.question.last) for key, one in self._zone.questions.items()),
            "wish": ((key, one.last) for key, one in self._zone.wishes.items()),
            "sign_in_code": (
                (key, one.expires_at.date()) for key, one in self._zone.sign_ins.items()
            ),
            "session": ((key, one.expires_at.date()) for key, one in self._zone.sessions.items()),
            "enrolment_code": ((key, code.expires_at.date()) for key, code in unused),
            "spent": ((key, until.date()) for key, until in self._zone.spent.items()),
            "wrong_try": ((key, when.date()) for key, when in self._zone.wrong),
            "device": self._ended_phones(),
            "account": (
                (key, one.ended_on) for key, one in self._zone.accounts.items() if one.ended_on
            ),
            "gone": ((key, day_of[number]) for key, (_, number) in self._zone.gone.items()),
        }
        return list(days[rows])

    def _ended_phones(self) -> Iterator[tuple[object, date]]:
        """Give those of which nothing is left."""
        zone = self._zone
        busy = {
            *(one.device for one in zone.entries),
            *(one.device for one in zone.refusals),
            *(device for _, device in zone.parcels),
        }
        for key, one in zone.phones.items():
            if one.device.ended_on and one.device.id not in busy:
                yield key, one.device.ended_on


def known(zone: Zone, marks: Marks, ids: Iterable[RecordId]) -> dict[RecordId, Known]:
    """Find those that were deleted."""
    if not zone.gone:
        return {}
    left = {record_id: zone.gone.get(marks.of_id(record_id)) for record_id in ids}
    return {
        record_id: Known(found[0].nth, NOBODY, b"", found[0].line)
        for record_id, found in left.items()
        if found is not None
    }
