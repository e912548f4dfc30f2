"""What both zones owe those who are told by webhook. Adapters supply `intake` and `releases`."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

import pytest

from server.store.hooks import Came, Delivery, Hook, Hooks, Outcome, Published
from server.store.port import Frozen, Intake, Releases
from tests.builders import contact, correction, withdrawal
from tests.contract.intake_contract import HERE, enrolled
from tests.contract.records_contract import arrivals

NOW = datetime(2026, 7, 2, 4, 0, tzinfo=UTC)
TODAY = NOW.date()
LATER = timedelta(minutes=1)
HOOK = Hook(
    id="h1",
    label="Sakssystemet",
    reading="",
    every=1,
    sealed=b"\x01",
    made_on=TODAY,
    told=3,
    looked_on=TODAY,
)
FIRST = Delivery(hook="h1", id="e1", event="records.received", day=TODAY)
SECOND = replace(FIRST, id="e2", event="records.withdrawn")
Opens: TypeAlias = Callable[[], AbstractContextManager[Hooks]]


class HooksContract:
    """Run with a fresh, empty `intake` and `releases` for each test."""

    @pytest.fixture(params=("intake", "releases"))
    def zone(self, request: pytest.FixtureRequest, intake: Intake, releases: Releases) -> Opens:
        """Open the webhooks of each zone in turn."""

        @contextmanager
        def opens() -> Iterator[Hooks]:
            store = intake if request.param == "intake" else releases
            with store.transaction(HERE) as tx:
                yield tx.hooks

        return opens

    def test_one_is_kept_as_it_was_registered(self, zone: Opens) -> None:
        """Those who have ended come last, and hold nothing that could be told with."""
        with zone() as hooks:
            hooks.add(replace(HOOK, id="h2", label="A"))
            hooks.add(HOOK)
            assert hooks.end("h2", TODAY)
            assert not hooks.end("h2", TODAY)
        with zone() as hooks:
            first, last = hooks.all()
            assert first == hooks.get("h1") == HOOK
            assert (last.id, last.sealed, last.ended_on) == ("h2", b"", TODAY)
            assert hooks.get("h3") is None
            assert not hooks.reseal("h2", b"\x02")
            assert hooks.reseal("h1", b"\x02")
            assert hooks.get("h1") == replace(HOOK, sealed=b"\x02")

    def test_what_waits_is_tried_in_order_and_until_it_is_done(self, zone: Opens) -> None:
        """A receiver that sees the second before the first draws the wrong picture."""
        with zone() as hooks:
            hooks.add(HOOK)
            assert [hooks.queue(one).number for one in (FIRST, SECOND)] == [1, 2]
            one = hooks.claim("h1", NOW, NOW + LATER)
            assert one
            assert (one.id, one.tries, one.tried_at) == ("e1", 1, NOW)
            again = NOW + 2 * LATER
            hooks.settle(one, Outcome(500, "hook.refused", next_at=again), NOW, NOW + LATER)
            assert hooks.claim("h1", NOW + LATER, NOW + 9 * LATER) is None
            kept = hooks.get("h1")
            assert kept
            assert kept.next_at == again
        with zone() as hooks:
            one = hooks.claim("h1", again, again + LATER)
            assert one
            assert (one.id, one.tries, one.status, one.code) == ("e1", 2, 500, "hook.refused")
            hooks.settle(one, Outcome(204), again, again + LATER)
            assert [(each.id, each.done_at) for each in hooks.log("h1", 9)] == [
                ("e2", None),
                ("e1", again),
            ]
            assert [each.id for each in hooks.waiting("h1")] == ["e2"]

    def test_what_is_claimed_is_nobody_elses_until_its_time(self, zone: Opens) -> None:
        """Several processes serve one database; a process that dies is not waited for for ever."""
        with zone() as hooks:
            hooks.add(HOOK)
            hooks.queue(FIRST)
            hooks.queue(SECOND)
            dead = hooks.claim("h1", NOW, NOW + LATER)
            assert dead
            assert hooks.claim("h1", NOW, NOW + LATER) is None
            one = hooks.claim("h1", NOW + LATER, NOW + 2 * LATER)
            assert one
            assert (one.id, one.tries) == (dead.id, 2)
            # It was not dead, only slow: what it says is noted, and the claim stays another's.
            hooks.settle(dead, Outcome(204), NOW + LATER, NOW + LATER)
            assert hooks.claim("h1", NOW + LATER, NOW + 3 * LATER) is None
            hooks.settle(one, Outcome(0, "hook.no_answer", NOW), NOW + LATER, NOW + 2 * LATER)
            assert [each.id for each in hooks.waiting("h1")] == ["e2"]

    def test_nothing_is_claimed_while_it_is_paused(self, zone: Opens) -> None:
        """410 says that nobody wants to hear; a coordinator may say otherwise."""
        with zone() as hooks:
            hooks.add(HOOK)
            hooks.queue(FIRST)
            one = hooks.claim("h1", NOW, NOW + LATER)
            assert one
            told = Outcome(410, "hook.gone", next_at=NOW + 9 * LATER, pause="gone")
            hooks.settle(one, told, NOW, NOW + LATER)
            kept = hooks.get("h1")
            assert kept
            assert (kept.paused, kept.is_live) == ("gone", False)
            assert hooks.claim("h1", NOW + 10 * LATER, NOW + 11 * LATER) is None
            assert not hooks.pause("h1", "hand")
            assert not hooks.look(HOOK, 4, TODAY)
            assert hooks.resume("h1")
            assert not hooks.resume("h1")
            assert hooks.claim("h1", NOW, NOW + timedelta(days=99 * 365))  # by a wrong clock
            assert hooks.pause("h1", "hand")
            assert hooks.resume("h1")
            assert hooks.claim("h1", NOW + LATER, NOW + 2 * LATER)

    def test_ending_forgets_what_waits_and_keeps_what_was_done(self, zone: Opens) -> None:
        """Whoever asks later what they were told gets an answer until the log is due."""
        with zone() as hooks:
            hooks.add(HOOK)
            hooks.queue(replace(FIRST, done_at=NOW, status=204))
            hooks.queue(SECOND)
            assert hooks.end("h1", TODAY)
            assert [one.id for one in hooks.log("h1", 9)] == ["e1"]
            assert hooks.claim("h1", NOW, NOW + LATER) is None
            assert hooks.forget(TODAY) == 0
            assert hooks.forget(TODAY + timedelta(1)) == 2
            assert (hooks.all(), hooks.log("h1", 9)) == ([], [])

    def test_what_waits_is_never_forgotten(self, zone: Opens) -> None:
        """Endless retry means endless."""
        with zone() as hooks:
            hooks.add(HOOK)
            hooks.queue(FIRST)
            assert hooks.forget(date(2099, 1, 1)) == 0
            assert len(hooks.waiting("h1")) == 1

    def test_a_look_is_taken_once(self, zone: Opens) -> None:
        """Two processes that look at the same moment would tell everything twice."""
        with zone() as hooks:
            hooks.add(HOOK)
            assert hooks.look(HOOK, 7, TODAY + timedelta(1))
            assert not hooks.look(HOOK, 7, TODAY + timedelta(1))
            kept = hooks.get("h1")
            assert kept
            assert (kept.told, kept.looked_on) == (7, TODAY + timedelta(1))

    def test_kinds_that_came_are_told_and_never_how_many(self, intake: Intake) -> None:
        """An inside system learns that there is something to fetch, of whole days only."""
        seen, other = contact(heads=4), contact()
        with intake.transaction(HERE) as tx:
            device = enrolled(tx)
            assert tx.came(0, TODAY) == Came(0)
            tx.add(device.id, arrivals(seen, other), TODAY)
            tomorrow, after = TODAY + timedelta(1), TODAY + timedelta(2)
            assert tx.came(0, TODAY) == Came(0)
            assert tx.came(0, tomorrow) == Came(2, frozenset(("received",)))
            tx.add(device.id, arrivals(correction(seen, heads=3)), tomorrow)
            tx.add(device.id, arrivals(withdrawal(other)), tomorrow)
            assert tx.came(2, tomorrow) == Came(2)
            assert tx.came(2, after) == Came(4, frozenset(("corrected", "withdrawn")))
            assert tx.came(0, after) == Came(4, frozenset(("corrected", "received", "withdrawn")))

    def test_releases_are_named_without_their_figures(self, releases: Releases) -> None:
        """It is asked every few seconds."""
        with releases.transaction(HERE) as tx:
            for number in (1, 2, 3):
                tx.freeze(Frozen(number=number, digest=f"d{number}", body=b"{}"))
            assert tx.published(1) == [Published(2, "d2"), Published(3, "d3")]
            assert tx.published(3) == []
