"""The shift going on: start it, note what happens in it, end it."""

from dataclasses import replace

from client.form.draft import Draft, answered, finish
from client.form.fresh import ending, fresh
from client.form.misfits import misfits
from client.inside import Inside
from client.shelves.promises import keep_record
from client.shelves.shift import SHIFT, Shift, keep_shift, shift_of
from shared.answers import Answers
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.record import RecordId


class Shifts:
    """The one shift a phone can be on."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def going(self) -> Shift | None:
        """Open the shift going on, if any."""
        return shift_of(self._inside.vault)

    def start(self, team: str, answers: Answers) -> Shift:
        """Start a shift; one that is going on goes on."""
        vault = self._inside.vault
        with vault.transaction():
            going = shift_of(vault)
            if going is None:
                draft = answered(self._fresh(), answers)
                going = Shift(id=draft.id, team=team, draft=draft)
                keep_shift(vault, going)
        return going

    def _fresh(self) -> Draft:
        inside = self._inside
        book = inside.profile.codebook.version
        return fresh(inside.form("shift"), id_=new_id(), book=book, moment=inside.moment())

    def keep_draft(self, draft: Draft) -> None:
        """Keep answers about the shift going on."""
        vault = self._inside.vault
        with vault.transaction():
            going = shift_of(vault)
            if going is not None:
                keep_shift(vault, replace(going, draft=draft))

    def ending(self) -> Draft | None:
        """Suggest the shift's own record: end time, places visited, whether nobody was met."""
        going = self.going()
        if going is None:
            return None
        return ending(
            self._inside.form("shift"),
            going.draft,
            self._inside.moment(),
            places=going.places,
            is_empty=going.n_contacts == 0,
        )

    def end(self, answers: Answers) -> RecordId:
        """Finish the shift's own record.

        Errors:  InputError naming the fields, NoRoomError
        """
        draft = self.ending()
        if draft is None:
            raise InputError(Flaw("input.no_shift", "shift"))
        draft = answered(draft, answers)
        form = self._inside.form("shift", draft.book)
        if found := misfits(form, draft, self._inside.profile):
            raise InputError(*found)
        vault, record = self._inside.vault, finish(form, draft)
        with vault.transaction():
            keep_record(vault, record)
            vault.remove("setting", [SHIFT])
        return record.id
