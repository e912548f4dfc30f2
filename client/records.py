"""Drafts on their way to becoming records, and the phone's own records later."""

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType
from typing import cast

from client import changing
from client.form.draft import Draft, answered, finish
from client.form.fresh import fresh, moved
from client.form.misfits import misfits
from client.inside import Inside
from client.shelves.drafts import draft_of, keep_draft
from client.shelves.entries import Entry, Status, entries, status_of, to_mend
from client.shelves.promises import forget, keep_record
from client.shelves.shift import Shift, keep_shift, shift_of, visit
from client.shifts import Shifts
from shared.answers import Answers
from shared.codebook import Code, Kind
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.record import RecordId, flaws

CONTACTS: tuple[Kind, ...] = ("contact", "contact_online")
IN_A_SHIFT: tuple[Kind, ...] = (*CONTACTS, "observation")
NO_ANSWERS: Answers = MappingProxyType({})


class Records:
    """What is logged on this phone."""

    def __init__(self, inside: Inside, shifts: Shifts) -> None:
        self._inside = inside
        self._shifts = shifts

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

    def keep_draft(self, draft: Draft) -> None:
        """Seal a draft; the one before it of the same kind is gone."""
        keep_draft(self._inside.vault, draft)

    def drop_draft(self, kind: Kind) -> None:
        """Throw a draft away."""
        self._inside.vault.remove("draft", [kind])

    def misfits(self, draft: Draft) -> tuple[Flaw, ...]:
        """Name what keeps a draft from being finished, in the order of its form."""
        return misfits(self._inside.form(draft.kind, draft.book), draft, self._inside.profile)

    def finish(self, draft: Draft) -> RecordId:
        """Record, outbox line and end of draft in one durable step.

        Errors:  InputError naming the fields, NoRoomError
        """
        if found := self.misfits(draft):
            raise InputError(*found)
        vault, form = self._inside.vault, self._inside.form(draft.kind, draft.book)
        record = finish(form, draft)
        with vault.transaction():
            keep_record(vault, record, mends=draft.mends)
            going = shift_of(vault)
            if going is not None and draft.shift == going.id and draft.replaces is None:
                field = form.role("place")
                place = cast("str | None", draft.answers.get(field.key)) if field else None
                keep_shift(vault, visit(going, place, is_contact=draft.kind in CONTACTS))
        return record.id

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
        keep_record(vault, record)
        return record.id

    def to_mend(self, limit: int = 20) -> Sequence[Entry]:
        """List what the server or a coordinator refused, and nobody has mended, newest first."""
        return to_mend(self._inside.vault, limit)

    def status(self) -> Status:
        """Count what waits, what was kept, what was refused and what is unfinished."""
        return status_of(self._inside.vault)

    def damaged(self) -> Sequence[tuple[str, str]]:
        """Name every sealed row that does not open, as (shelf, id); reads the whole vault."""
        return self._inside.vault.damaged()
