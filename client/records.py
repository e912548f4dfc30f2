"""Drafts on their way to becoming records, and the phone's own records later."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from client import changing
from client.form.draft import Draft, answered, finish
from client.form.fresh import fresh, moved
from client.form.habit import Habits, habits
from client.form.repeat import again, same
from client.form.twins import ids, twins
from client.inside import Inside
from client.notes import Notes
from client.shelves.drafts import aside, asides, draft_of, keep_draft, let_go, set_aside
from client.shelves.entries import Entry, Status, entries, entry_of, status_of, to_mend
from client.shelves.promises import forget, keep_record, take_back
from client.shelves.proofs import proof_of
from client.shelves.reckoning import Reckoning, reckoning
from client.shelves.shift import Shift, been_at, counted, keep_shift, shift_of, somebody_at
from client.shifts import Shifts
from client.sync.held import Held
from shared.answers import Answers
from shared.codebook import Code, Form, Kind
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.place import PlaceCode
from shared.proof import Proof
from shared.record import Record, RecordId, RecordKind, flaws

CONTACTS: tuple[Kind, ...] = ("contact", "contact_online")
IN_A_SHIFT: tuple[Kind, ...] = (*CONTACTS, "observation")
N_HABITS = 200
N_LAST = 50
NO_ANSWERS: Answers = MappingProxyType({})


class Records:
    """What is logged on this phone."""

    def __init__(self, inside: Inside, shifts: Shifts, notes: Notes, held: Held) -> None:
        self._inside = inside
        self._notes = notes
        self._shifts = shifts
        self._held = held

    # ---- drafts

    def draft(self, kind: Kind) -> Draft | None:
        """Open the unfinished draft of this kind, if any."""
        return draft_of(self._inside.vault, kind)

    def begin(self, kind: Kind) -> Draft:
        """Begin a draft with mild defaults, today and the current block; not yet kept."""
        return self._fresh(kind, self._shifts.going())

    def _fresh(self, kind: Kind, going: Shift | None) -> Draft:
        inside = self._inside
        return fresh(
            inside.form(kind),
            id_=new_id(),
            book=inside.profile.codebook.version,
            moment=inside.moment(),
            day=going.draft.day if going else None,
            shift=going.id if going and kind in IN_A_SHIFT else None,
        )

    def begin_here(self, kind: Kind) -> Draft:
        """Begin a draft where the shift is now, with what is most often as the last time."""
        going, form = self._shifts.going(), self._inside.form(kind)
        draft, before, field = self._fresh(kind, going), self.last(kind), form.role("place")
        if before is not None:
            draft = again(form, draft, before)
        here = going.here if going else None
        known = self._inside.profile.places.get(PlaceCode(here or ""))
        is_offered = here and (known is None or known.is_offered)
        return draft.answer(field.key, here) if field and is_offered else draft

    def last(self, kind: Kind) -> Record | None:
        """Give the newest record of a kind in the shift going on, as it stands now."""
        return self.lasts().get(kind)

    def lasts(self) -> Mapping[RecordKind, Record]:
        """Give the newest record of each kind in the shift going on, as they stand now."""
        going = self._shifts.going()
        found: dict[RecordKind, Record] = {}
        if going is None:
            return found
        for entry in self.entries(N_LAST):
            if entry.record.shift == going.id and not entry.is_withdrawn:
                found.setdefault(entry.record.kind, entry.record)
        return found

    def repeated(self, kind: Kind) -> Draft:
        """Begin a draft with everything the last record of this kind may share with it."""
        before, draft = self.last(kind), self.begin_here(kind)
        if before is None:
            return draft
        return same(self._inside.form(kind), draft, before)

    def keep_draft(self, draft: Draft) -> None:
        """Seal a draft; the one before it of the same kind is gone."""
        keep_draft(self._inside.vault, draft)

    def set_aside(self, draft: Draft) -> None:
        """Seal a draft for later; another can then be begun in its place."""
        set_aside(self._inside.vault, draft)

    def aside(self, id_: RecordId) -> Draft | None:
        """Open a draft that was set aside, if it is there."""
        return aside(self._inside.vault, id_)

    def asides(self) -> Sequence[Draft]:
        """Open every draft that was set aside, oldest first."""
        return asides(self._inside.vault)

    def drop(self, draft: Draft) -> None:
        """Throw a draft away, in hand or set aside."""
        with self._inside.vault.transaction():
            let_go(self._inside.vault, draft.id, draft.kind)

    def misfits(self, draft: Draft) -> tuple[Flaw, ...]:
        """Name what keeps a draft from being finished, in the order of its form."""
        return self._notes.misfits(self._inside.form(draft.kind, draft.book), draft)

    def several(self, draft: Draft, n: int) -> tuple[Draft, ...]:
        """Give a draft and others just like it, for several equal contacts."""
        return twins(draft, n, new_id)

    def finish(self, draft: Draft, *others: Draft) -> RecordId:
        """Record, outbox line and end of draft in one durable step, for its twins too.

        Errors:  InputError naming the fields, NoRoomError
        """
        if found := self.misfits(draft):
            raise InputError(*found)
        vault, form = self._inside.vault, self._inside.form(draft.kind, draft.book)
        with vault.transaction():
            for one in (draft, *others):
                sealed = self._notes.sealed(form, one)
                before = self._standing(one)
                keep_record(vault, finish(form, sealed), mends=one.mends)
                self._note(form, one, step=1, before=before)
        return draft.id

    def take_back(self, draft: Draft, *others: Draft) -> bool:
        """Undo `finish` while the server has not been sent any of it; it is one draft again.

        It lies in hand, or aside where another has been begun since. False when it is too late.
        """
        vault = self._inside.vault
        if not self._held.release(draft.id, *ids(others)):
            return False
        with vault.transaction():
            for one in (draft, *others):
                take_back(vault, one.id)
                self._note(self._inside.form(one.kind, one.book), one, step=-1)
            if draft_of(vault, draft.kind) is None:
                keep_draft(vault, draft)
            else:
                set_aside(vault, draft)
        return True

    def _standing(self, draft: Draft) -> int:
        """Count the heads in what a draft is a correction of; none where it is of nothing."""
        entry = entry_of(self._inside.vault, draft.replaces) if draft.replaces else None
        return self._heads(entry.record) if entry else 0

    def _heads(self, told: Draft | Record) -> int:
        if told.kind not in CONTACTS:
            return 0
        field = self._inside.form(told.kind, told.book).role("heads")
        n = told.answers.get(field.key) if field else 0
        return n if type(n) is int else 0

    def _note(self, form: Form, draft: Draft, *, step: int, before: int = 0) -> None:
        """Count a draft into the shift going on, where it belongs to it, or out of it.

        Units:   before  heads that a correction takes the place of
        """
        going = shift_of(self._inside.vault)
        if going is None or draft.shift != going.id:
            return
        n_heads, is_new = self._heads(draft), draft.replaces is None
        going = counted(
            going, step * (n_heads - before), step * (draft.kind in CONTACTS and is_new)
        )
        place = form.role("place")
        answer = draft.answers.get(place.key) if place else None
        where = answer if isinstance(answer, str) and is_new else None
        note = somebody_at if draft.kind in CONTACTS and step > 0 else been_at
        keep_shift(self._inside.vault, note(going, where))

    def log(
        self,
        kind: Kind,
        answers: Answers,
        *,
        day: date | None = None,
        shift: RecordId | None = None,
    ) -> RecordId:
        """Keep a record at once, from answers alone; starts a shift where one is needed.

        Errors:  InputError naming the fields, NoRoomError
        """
        going = self._shifts.going()
        if kind == "shift" and going is not None:
            return self._shifts.end(answers)
        if kind in IN_A_SHIFT and going is None and shift is None:
            going = self._shifts.start("", NO_ANSWERS)
        draft = moved(self._fresh(kind, going), day=day, shift=shift)
        return self.finish(answered(draft, answers))

    # ---- own records, later

    def entries(self, limit: int = 50, before: int | None = None) -> Sequence[Entry]:
        """List own records, newest first; `before` is the last one's `at`."""
        return entries(self._inside.vault, limit, before)

    def entry(self, id_: RecordId) -> Entry:
        """Open one own record, by its id or a correction's.   Errors: InputError."""
        return changing.found(self._inside.vault, id_)

    def proof(self, entry: Entry) -> Proof | None:
        """Give what the server has signed of a record as it stands, if it has signed anything."""
        return proof_of(self._inside.vault, entry.told)

    def correction(self, id_: RecordId, reason: Code) -> Draft:
        """Open an own record as a draft: of its correction, or of a new one if it was refused.

        Errors:  InputError
        """
        return changing.correction(self._inside.vault, id_, reason)

    def correct(self, id_: RecordId, answers: Answers, reason: Code) -> RecordId:
        """Keep a correction of an own record; the answers given replace the old ones.

        Errors:  InputError naming the fields, NoRoomError
        """
        return self.finish(answered(self.correction(id_, reason), answers))

    def withdraw(self, id_: RecordId, reason: Code) -> RecordId:
        """Keep a withdrawal of an own record; it stays withdrawn. One refused is let go of.

        Errors:  InputError, NoRoomError
        """
        vault = self._inside.vault
        entry = changing.changeable(vault, id_)
        if not entry.is_held:
            with vault.transaction():
                forget(vault, entry.id)
            return entry.id
        record = changing.withdrawal(vault, entry, reason)
        if found := tuple(flaws(record, self._inside.profile)):
            raise InputError(*found)
        with vault.transaction():
            keep_record(vault, record)
            going = shift_of(vault)
            if going is not None and entry.record.shift == going.id:
                is_contact = entry.record.kind in CONTACTS
                keep_shift(vault, counted(going, -self._heads(entry.record), -is_contact))
        return record.id

    def to_mend(self, limit: int = 20) -> Sequence[Entry]:
        """List what the server or a coordinator refused, and nobody has mended, newest first."""
        return to_mend(self._inside.vault, limit)

    def reckoning(self, shift: RecordId) -> Reckoning:
        """Count what was saved in a shift against what the server has received of it."""
        return reckoning(self._inside.vault, shift)

    def habits(self, form: Form) -> Habits:
        """Count which answers this phone has given before the shift going on."""
        going = self._shifts.going()
        found = (entry.record for entry in self.entries(N_HABITS))
        return habits(form, [one for one in found if going is None or one.shift != going.id])

    def status(self) -> Status:
        """Count what waits, what was kept, what was refused and what is unfinished."""
        return status_of(self._inside.vault)

    def damaged(self) -> Sequence[tuple[str, str]]:
        """Name every sealed row that does not open, as (shelf, id); reads the whole vault."""
        return self._inside.vault.damaged()

    def are_older(self) -> bool:
        """Tell whether something here is older than it should be: a copy was put back."""
        return self._inside.vault.is_older
