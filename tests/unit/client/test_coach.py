"""The coach knows the next step from what has happened, in whichever order it did."""

from dataclasses import replace

import pytest

from client.form.draft import Draft
from client.shelves.entries import Status
from client.shelves.shift import Shift
from client.ui.coach import Coach, Seen, Step, seen_in, step_after
from client.ui.state import Glance, Notice
from tests.builders import BOOK, DAY, SHIFT

DRAFT = Draft(id=SHIFT, kind="contact", book=BOOK, day=DAY, answers={})
HOME = Glance()
OUT = Glance(shift=Shift(id=SHIFT, team="WALKERS", draft=DRAFT))
MET = Glance(shift=Shift(id=SHIFT, team="WALKERS", draft=DRAFT, n_contacts=1))
COUNTED = replace(MET, tally=DRAFT, unfinished=(DRAFT,))
SET_ASIDE = replace(MET, unfinished=(DRAFT,))
WAITS = Glance(status=Status(waiting=1, kept=0, refused=0, drafts=0))
UNDO = Notice("", "good", lambda: None)


def coached(*glances: Glance, notice: Notice | None = None) -> Step:
    """Show a coach one glance after another, and give the last word."""
    seen = Coach(leave=lambda: None, go_on=lambda: None, is_out=False)
    for glance in glances[:-1]:
        seen.look(glance, None)
    return seen.look(glances[-1], notice)


@pytest.mark.parametrize(
    ("glances", "step"),
    [
        ((HOME,), "start"),
        ((HOME, OUT), "contact"),
        ((OUT, MET), "count"),
        ((OUT, MET, OUT), "again"),
        ((OUT, MET, OUT, MET), "count"),
        ((OUT, MET, COUNTED), "details"),
        ((OUT, MET, SET_ASIDE), "details"),
        ((OUT, MET, COUNTED, MET), "end"),
        ((OUT, MET, OUT, COUNTED), "details"),
        ((OUT, COUNTED), "details"),
        ((OUT, WAITS), "end"),
        ((OUT, MET, WAITS), "end"),
        ((OUT, MET, WAITS, HOME), "over"),
        ((OUT, HOME), "over"),
        ((OUT, HOME, OUT), "contact"),
    ],
)
def test_the_next_step_follows_from_what_happened(glances: tuple[Glance, ...], step: Step) -> None:
    """Also when steps were left out, or taken before their turn."""
    assert coached(*glances) == step


def test_undoing_is_a_step_only_while_it_can_be_done() -> None:
    """Nobody is asked for a button that has gone."""
    assert coached(OUT, MET, notice=UNDO) == "undo"
    assert coached(OUT, MET, notice=Notice("", "bad")) == "count"
    assert coached(OUT, MET, COUNTED, notice=UNDO) == "details"


def test_looking_twice_changes_nothing() -> None:
    """A page is drawn anew whenever it likes."""
    once = seen_in(MET, Seen())
    assert seen_in(MET, once) == once
    assert step_after(once, can_undo=False) == "count"
