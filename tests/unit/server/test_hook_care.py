"""Webhooks after a lost key, a wrong clock, a store that is away; and how long the log is kept."""

from datetime import timedelta

import pytest

from server.hooks import worker
from server.hooks.outgoing import Outgoing
from server.hooks.plan import plan_releases
from server.hooks.registry import Registry
from server.hooks.worker import telling
from shared.errors import InputError, StoreBusyError
from tests.builders import contact
from tests.desk import WEEK, Desk
from tests.telling import DAY, Told, go, log, registered, release


def test_a_lost_key_pauses_and_sends_nothing(opened: Desk, receiver: Told) -> None:
    """After a restore on another machine the secrets do not open, and nobody signs with nothing."""
    there = receiver("204")
    hook, _ = registered(opened, there.url, "x")
    registry = Registry(opened.services.outgoing)
    with registry.of(hook) as hooks:
        hooks.reseal(hook.id, b"\x01" + bytes(40))
    release(opened)
    go(opened)
    assert there.told() == []
    assert registry.get(hook.id).paused == "sealed"
    assert registry.held(registry.get(hook.id)) is None


def test_the_log_is_forgotten_after_its_weeks(opened: Desk, receiver: Told) -> None:
    """What waits is not."""
    there = receiver("204", "500")
    hook, _ = registered(opened, there.url, "x")
    release(opened)
    go(opened)
    release(opened)
    go(opened)
    opened.hands.at += timedelta(weeks=opened.services.profile.retention.webhook - 2)
    go(opened)
    assert [one.release for one in log(opened, hook)] == [1, 2]
    opened.hands.at += 2 * WEEK
    go(opened)
    assert [one.release for one in log(opened, hook)] == [2]


def test_a_wrong_clock_keeps_nobody_from_being_told(opened: Desk, receiver: Told) -> None:
    """A day far ahead was looked at once; the days that really come are looked at too."""
    there = receiver("204")
    registered(opened, there.url)
    here, opened.hands.at = opened.hands.at, opened.hands.at + 50 * 365 * DAY
    go(opened)
    opened.hands.at = here
    opened.receive(contact())
    opened.hands.at += DAY
    go(opened)
    assert len(there.told()) == 1


def test_a_reader_that_the_profile_has_lost_is_paused(opened: Desk, receiver: Told) -> None:
    """Whom it was for is not known any more, so nobody is told."""
    there = receiver("204")
    hook, _ = registered(opened, there.url, "z")
    release(opened)
    go(opened)
    assert there.told() == []
    assert Registry(opened.services.outgoing).get(hook.id).paused == "reading"


def test_there_is_room_for_fifty(opened: Desk) -> None:
    """A list that grows by itself is read by nobody; those that ended leave room."""
    url = "https://sted.example/"
    hooks = [registered(opened, url)[0] for _ in range(50)]
    with pytest.raises(InputError) as caught:
        registered(opened, url)
    assert [flaw.code for flaw in caught.value.flaws] == ["hook.too_many"]
    with Registry(opened.services.outgoing).of(hooks[0]) as kept:
        kept.end(hooks[0].id, opened.hands().date())
    assert registered(opened, url)


def test_a_store_that_is_away_stops_no_thread(
    opened: Desk, receiver: Told, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is noted and tried again: the same thread tells as soon as it can."""
    there = receiver("204")
    registered(opened, there.url, "x")
    release(opened)
    real, failures = plan_releases, [StoreBusyError(), ValueError()]

    def fails(out: Outgoing) -> None:
        if failures:
            raise failures.pop(0)
        real(out)

    monkeypatch.setattr(worker, "plan_releases", fails)
    with telling([opened.services.outgoing], first_s=0.05, every_s=0.05):
        there.await_told(1)
    said = capfd.readouterr().err
    assert '"hook.hindered", "code": "store.busy"' in said
    assert '"hook.failed", "code": "ValueError"' in said
