"""The shift going on: start it, note what happens in it, end it."""

from collections.abc import Callable
from dataclasses import replace

from client.form.draft import Draft, answered, finish
from client.form.fresh import block_code, ending, fresh
from client.form.rest import rested
from client.inside import Inside
from client.notes import Notes
from client.shelves.promises import keep_record
from client.shelves.shift import (
    LAST,
    SHIFT,
    Shift,
    been_at,
    keep_shift,
    nobody_at,
    not_empty,
    put_away,
    shift_of,
    taken_out,
)
from shared.answers import Answers
from shared.codebook import Field
from shared.errors import InputError
from shared.flaw import Flaw
from shared.guard.verdict import stops
from shared.hazmat.tokens import new_id
from shared.record import RecordId


class Shifts:
    """The one shift a phone can be on."""

    def __init__(self, inside: Inside, notes: Notes) -> None:
        self._inside = inside
        self._notes = notes

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
                vault.remove("setting", [LAST])
        return going

    def _fresh(self) -> Draft:
        inside = self._inside
        book = inside.profile.codebook.version
        return fresh(inside.form("shift"), id_=new_id(), book=book, moment=inside.moment())

    def keep_draft(self, draft: Draft) -> None:
        """Keep answers about the shift going on."""
        self._change(lambda going: replace(going, draft=draft))

    def ended(self) -> RecordId | None:
        """Name the shift that ended last, until the next one starts."""
        found = self._inside.vault.whole("setting", LAST)
        return None if found is None else RecordId(found.decode())

    def reflect(self, shift: RecordId, text: str) -> None:
        """Keep a thought about a shift; it stays on this phone, sealed, and is never sent.

        Errors:  InputError where something in it points at a person
        """
        allowed = self._inside.profile.wariness.allowed
        if found := stops(text, allowed):
            raise InputError(Flaw(f"guard.{found[0].kind}", "reflection"))
        vault = self._inside.vault
        if text:
            vault.put("note", [(shift, text.encode())])
        else:
            vault.remove("note", [shift])

    def reflection(self, shift: RecordId) -> str:
        """Open the thought kept about a shift; empty where there is none."""
        return (self._inside.vault.whole("note", shift) or b"").decode()

    def visit(self, place: str) -> None:
        """Note that the team is at a place now, met somebody or not."""
        self._change(lambda going: been_at(going, place))

    def nobody(self, place: str) -> None:
        """Note that the team is at a place and nobody is there."""
        self._change(lambda going: nobody_at(going, place))

    def not_empty(self, place: str) -> None:
        """Take back that nobody was at a place."""
        self._change(lambda going: not_empty(going, place))

    def put_away(self, question: str) -> None:
        """Let a question of the coordinators not be shown again before the next shift."""
        self._change(lambda going: put_away(going, question))

    def take_out(self, question: str) -> None:
        """Show a question again that was put away."""
        self._change(lambda going: taken_out(going, question))

    def greet(self, step: int) -> None:
        """Count greetings up or down, within what the codebook allows."""
        field = self._inside.form("shift").role("greetings")
        if field is not None:
            self._change(lambda going: replace(going, draft=_stepped(going.draft, field, step)))

    def pause(self) -> None:
        """Begin a pause; only the half-hour is kept."""
        self._change(lambda going: replace(going, paused=going.paused or self._half_hour()))

    def resume(self) -> None:
        """End the pause, and add its length to the shift's pauses."""
        self._change(self._resumed)

    def _resumed(self, going: Shift) -> Shift:
        if going.paused is None:
            return going
        form, now = self._inside.form("shift"), self._half_hour()
        return replace(going, paused=None, draft=rested(form, going.draft, going.paused, now))

    def _half_hour(self) -> str:
        form = self._inside.form("shift")
        return block_code(form, "block_from", self._inside.moment())

    def _change(self, change: Callable[[Shift], Shift]) -> None:
        vault = self._inside.vault
        with vault.transaction():
            going = shift_of(vault)
            if going is not None:
                keep_shift(vault, change(going))

    def ending(self) -> Draft | None:
        """Suggest the shift's own record: end time, places visited, whether nobody was met."""
        going = self.going()
        if going is None:
            return None
        rested = self._resumed(going)
        return ending(
            self._inside.form("shift"),
            rested.draft,
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
        if found := self._notes.misfits(form, draft):
            raise InputError(*found)
        vault, record = self._inside.vault, finish(form, self._notes.sealed(form, draft))
        with vault.transaction():
            keep_record(vault, record)
            vault.remove("setting", [SHIFT])
            vault.put("setting", [(LAST, record.id.encode())])
        return record.id


def _stepped(draft: Draft, field: Field, step: int) -> Draft:
    before = draft.answers.get(field.key)
    n = (before if type(before) is int else 0) + step
    return draft.answer(field.key, min(max(n, field.min), field.max))
