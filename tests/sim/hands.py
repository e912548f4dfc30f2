"""Hands on a phone in a run: they log, undo, correct, withdraw, mend and send, by the dice."""

import random
from collections.abc import Callable
from types import MappingProxyType

from client.form.draft import Draft, answered
from client.shelves.entries import Entry
from client.shelves.promises import keep_record
from client.sync import outbox
from shared.answers import Answers
from shared.codebook import Code, Kind
from shared.errors import InputError
from shared.hazmat.tokens import new_id
from shared.record import Record
from tests.builders import (
    CONTACT_ANSWERS,
    OBSERVATION_ANSWERS,
    ONLINE_ANSWERS,
    PLACE_ANSWERS,
    SHIFT_ANSWERS,
)
from tests.sim.mix import Mix
from tests.sim.pocket import Pocket

SLIP = Code("slip")
ANSWERS: dict[Kind, Answers] = {
    "contact": CONTACT_ANSWERS,
    "contact_online": ONLINE_ANSWERS,
    "observation": OBSERVATION_ANSWERS,
    "place": PLACE_ANSWERS,
    "shift": SHIFT_ANSWERS,
}
DEEDS = (
    "log",
    "log",
    "save",
    "slip",
    "undo",
    "correct",
    "withdraw",
    "mend",
    "lay_aside",
    "sync",
    "sync",
)


class Hands:
    """See the module."""

    def __init__(self, dice: random.Random, mix: Mix, tell: Callable[[str], None]) -> None:
        self._dice = dice
        self._mix = mix
        self._tell = tell
        self._undoable: dict[str, Draft] = {}

    def do(self, pocket: Pocket) -> None:
        """Do one thing on a phone.

        Errors:  Crash
        """
        if self._mix.strikes("poison", self._dice):
            self._poison(pocket)
            return
        deed = self._dice.choice(DEEDS)
        self._tell(f"{pocket.name} {deed}")
        try:
            getattr(self, f"_{deed}")(pocket)
        except InputError as error:
            self._tell(f"{pocket.name} cannot: {error}")

    def _answers(self, kind: Kind) -> Answers:
        answers = dict(ANSWERS[kind])
        if kind == "contact":
            heads = self._dice.randint(2, 40)
            answers |= {"heads": heads, "ages": {"minor": 1, "adult": heads - 1}}
        return answers

    def _log(self, pocket: Pocket) -> None:
        kind = self._dice.choice(tuple(ANSWERS))
        with pocket.lives():
            pocket.say(pocket.logbook.records.log(kind, self._answers(kind)))

    def _draft(self, pocket: Pocket) -> Draft:
        records = pocket.logbook.records
        if pocket.logbook.shifts.going() is None:
            pocket.logbook.shifts.start("", {})
        found = records.draft("contact") or records.begin("contact")
        return answered(found, self._answers("contact"))

    def _lay_aside(self, pocket: Pocket) -> None:
        with pocket.lives():
            pocket.logbook.records.keep_draft(self._draft(pocket))

    def _save(self, pocket: Pocket) -> None:
        """Save as a screen does, so that it is held back and can be undone."""
        with pocket.lives():
            draft = self._draft(pocket)
            others = pocket.logbook.records.several(draft, self._dice.randint(1, 3))[1:]
            pocket.logbook.held.hold(draft.id, *(one.id for one in others))
            pocket.logbook.records.finish(draft, *others)
            pocket.say(draft.id, *(one.id for one in others))
            if not others:
                self._undoable[pocket.name] = draft

    def _slip(self, pocket: Pocket) -> None:
        """Save, and see at once that it was wrong; it may have been sent meanwhile."""
        self._save(pocket)
        if self._dice.random() < 0.5:
            self._sync(pocket)
        self._undo(pocket)

    def _undo(self, pocket: Pocket) -> None:
        draft = self._undoable.pop(pocket.name, None)
        if draft is not None:
            with pocket.lives(draft.id):
                undone = pocket.logbook.records.take_back(draft)
                self._tell(f"{pocket.name} undone {undone}")
                pocket.undone |= {draft.id} if undone else set()

    def _any(self, pocket: Pocket) -> Entry | None:
        own = [one for one in pocket.logbook.records.entries() if not one.is_withdrawn]
        return self._dice.choice(own) if own else None

    def _correct(self, pocket: Pocket) -> None:
        entry = self._any(pocket)
        if entry is None:
            return
        draft = pocket.logbook.records.correction(entry.id, SLIP)
        if draft.kind == "contact":
            draft = answered(draft, self._answers("contact"))
        with pocket.lives(*pocket.let_go_by(draft)):
            pocket.say(pocket.logbook.records.finish(draft))

    def _withdraw(self, pocket: Pocket) -> None:
        entry = self._any(pocket)
        if entry is None:
            return
        let_go = () if entry.is_held else pocket.chain(entry.id)
        with pocket.lives(*let_go):
            made = pocket.logbook.records.withdraw(entry.id, SLIP)
            if entry.is_held:
                pocket.say(made)
                pocket.withdrawn.add(entry.id)

    def _mend(self, pocket: Pocket) -> None:
        found = pocket.logbook.records.to_mend()
        if not found:
            return
        entry = self._dice.choice(found)
        draft = pocket.logbook.records.correction(entry.id, SLIP)
        if draft.book not in pocket.logbook.profile.codebooks:  # as written by a broken program
            self._withdraw(pocket)
            return
        with pocket.lives(*pocket.let_go_by(draft)):
            pocket.say(pocket.logbook.records.finish(draft))

    def _sync(self, pocket: Pocket) -> None:
        with pocket.lives():
            self._tell(f"{pocket.name} {pocket.sync()}")

    def _poison(self, pocket: Pocket) -> None:
        """Promise what no server takes, as a broken older program might have."""
        self._tell(f"{pocket.name} poison")
        record = Record(
            id=new_id(),
            kind="contact",
            book=self._dice.choice(("zz", "s1")),
            day=pocket.logbook.moment().date(),
            answers=MappingProxyType({"heads": 99}),
        )
        with pocket.lives():
            if self._dice.random() < 0.5:
                line = new_id()
                with pocket.vault.transaction():
                    pocket.vault.put("note", [(line, b'{"not":  canonical')])
                    outbox.promise(pocket.vault, "note", line)
            else:
                keep_record(pocket.vault, record)
                pocket.say(record.id)
