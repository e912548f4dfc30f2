"""Webhooks: what is told, to whom, when, and what never is."""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks import Webhook

from server.hooks import backoff, post, worker
from server.hooks.body import body
from server.hooks.outgoing import Outgoing
from server.hooks.plan import plan_releases
from server.hooks.registry import Registry, Wanted
from server.hooks.seal import ROTATION
from server.hooks.signing import headers, key_of, new_secret
from server.hooks.worker import Round, telling
from server.release.cut import cut
from server.store.hooks import Delivery, Hook
from shared.errors import InputError, StoreBusyError
from tests.builders import contact, correction, withdrawal
from tests.desk import WEEK, Desk, desk
from tests.receiver import Receiver

DAY = timedelta(days=1)
Told = Callable[..., Receiver]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Desk]:
    """Open a server for Sandvik whose clock can be moved; it is a quarter past six."""
    with desk(tmp_path / "server") as found:
        found.hands.at = datetime(2026, 7, 2, 4, 15, tzinfo=UTC)
        yield found


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[Told]:
    """Start receivers that end with the test."""
    started: list[Receiver] = []

    def start(*answers: str, port: int | None = None) -> Receiver:
        started.append(Receiver(tmp_path / f"receiver-{len(started)}", *answers, port=port))
        return started[-1]

    yield start
    for one in started:
        one.stop()


def registered(opened: Desk, url: str, reading: str = "", every: int = 1) -> tuple[Hook, str]:
    """Register one who is told."""
    return Registry(opened.services.outgoing).add(Wanted("Sakssystemet", url, reading, every))


def go(opened: Desk) -> None:
    """Do one round, and wait until all of it is done."""

    async def once() -> None:
        one = Round(opened.services.outgoing)
        one.go()
        await one.rest()

    asyncio.run(once())


def release(opened: Desk) -> None:
    """Cut a release of one more contact."""
    opened.receive(contact(heads=6, ages={"minor": 6}))
    made = opened.services
    cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
    opened.hands.at += WEEK


def log(opened: Desk, hook: Hook) -> list[Delivery]:
    """Read what one was told, oldest first."""
    with Registry(opened.services.outgoing).of(hook) as hooks:
        return list(hooks.log(hook.id, 99))[::-1]


def again(opened: Desk, hook: Hook) -> None:
    """Move the clock to when what waits is tried again."""
    next_at = Registry(opened.services.outgoing).get(hook.id).next_at
    assert next_at
    opened.hands.at = max(opened.hands.at, next_at.astimezone(UTC))


def verified(secret: str, request: Mapping[str, Any]) -> bool:
    """Tell whether another's library signs as we did, at the same moment."""
    said = request["headers"]
    at = datetime.fromtimestamp(int(said["webhook-timestamp"]), UTC)
    own = Webhook(secret).sign(said["webhook-id"], at, request["body"])
    return own in said["webhook-signature"].split(" ")


def test_a_reader_is_told_each_release_once_in_order_and_no_figure(
    opened: Desk, receiver: Told
) -> None:
    """What happened before somebody asked to be told is in the feed, and not told again."""
    release(opened)
    there = receiver("204")
    hook, secret = registered(opened, there.url, "x")
    go(opened)
    assert there.told() == []
    release(opened)
    release(opened)
    go(opened)
    go(opened)
    second, third = there.told()
    assert [json.loads(one["body"])["data"]["release"] for one in (second, third)] == [2, 3]
    assert verified(secret, second)
    assert not verified(new_secret(), second)
    with opened.services.releases.transaction(opened.services.municipality) as tx:
        digest = tx.releases()[1].digest
    root = f"{opened.services.public_url}/feeds/x"
    said = json.loads(second["body"])
    assert said["data"] == {
        "digest": digest,
        "group": "x",
        "release": 2,
        "feeds": {"odata": f"{root}/odata"}
        | {one: f"{root}.{one}" for one in ("atom", "csv", "geojson", "ics", "json", "xlsx")},
    }
    assert said["type"] == "release.published"
    assert said["timestamp"].endswith("T00:00:00Z")
    assert [(one.status, one.tries) for one in log(opened, hook)] == [(204, 1), (204, 1)]


def test_an_inside_system_is_told_kinds_of_whole_days_and_nothing_more(
    opened: Desk, receiver: Told
) -> None:
    """How much came, when in the day, and where must not be read off it."""
    there = receiver("204")
    registered(opened, there.url)
    seen, other = contact(heads=4), contact()
    opened.receive(seen, other)
    go(opened)
    assert there.told() == []
    opened.hands.at += DAY
    opened.receive(correction(seen, heads=3), withdrawal(other))
    go(opened)
    go(opened)
    (first,) = there.told()
    opened.hands.at += DAY
    go(opened)
    _, second, third = (json.loads(one["body"]) for one in there.told())
    assert json.loads(first["body"]) == {
        "data": {},
        "timestamp": "2026-07-03T00:00:00Z",
        "type": "records.received",
    }
    assert second == {"data": {}, "timestamp": "2026-07-04T00:00:00Z", "type": "records.corrected"}
    assert third == {"data": {}, "timestamp": "2026-07-04T00:00:00Z", "type": "records.withdrawn"}
    opened.hands.at += DAY
    go(opened)
    assert len(there.told()) == 3


@pytest.mark.parametrize("hour", [22, 1, 3])
def test_nobody_is_told_before_the_hour_whenever_it_came(
    opened: Desk, receiver: Told, hour: int
) -> None:
    """A message at two in the night would say that somebody was out at two in the night."""
    there = receiver("204")
    registered(opened, there.url)
    opened.receive(contact())
    opened.hands.at = datetime(2026, 7, 2 if hour > 12 else 3, hour, 59, tzinfo=UTC)
    go(opened)
    assert there.told() == []


def test_some_are_told_more_seldom(opened: Desk, receiver: Told) -> None:
    """A week says less than a day, where that is enough."""
    there = receiver("204")
    registered(opened, there.url, every=7)
    for _ in range(6):
        opened.receive(contact())
        opened.hands.at += DAY
        go(opened)
    assert there.told() == []
    opened.hands.at += DAY
    go(opened)
    assert len(there.told()) == 1


def test_what_fails_is_tried_for_ever_and_what_comes_after_waits(
    opened: Desk, receiver: Told
) -> None:
    """The same id and the same bytes each time, so that a receiver can tell a repeat."""
    there = receiver("500", "404", "302", "drop", "204")
    hook, secret = registered(opened, there.url, "x")
    release(opened)
    release(opened)
    go(opened)
    for _ in range(4):
        again(opened, hook)
        go(opened)
    told = there.told()
    assert [one["headers"]["webhook-id"] == told[0]["headers"]["webhook-id"] for one in told] == [
        *([True] * 5),
        False,
    ]
    assert len({one["body"] for one in told[:5]}) == 1
    assert all(verified(secret, one) for one in told)
    first, second = log(opened, hook)
    assert (first.tries, first.status, first.done_at is None) == (5, 204, False)
    assert (second.tries, second.status) == (1, 204)
    assert {one["path"] for one in told} == {"/in?key=secret"}  # no redirect was followed


def test_what_waited_untried_stands_for_what_came_since(opened: Desk, receiver: Told) -> None:
    """A receiver that is away for a month is not met by thirty messages of the same words."""
    there = receiver("204")
    hook, _ = registered(opened, there.url)
    there.stop()
    for _ in range(9):
        opened.receive(contact())
        opened.hands.at += DAY
        go(opened)
    # One that may have been heard, and one for all that came after.
    assert [one.event for one in log(opened, hook)] == ["records.received"] * 2
    back = receiver("204", port=there.port)
    again(opened, hook)
    go(opened)
    assert len(back.told()) == 2


def test_410_pauses_and_somebody_may_resume(opened: Desk, receiver: Told) -> None:
    """The rest waits; nothing is lost."""
    there = receiver("410", "204")
    hook, _ = registered(opened, there.url, "x")
    release(opened)
    go(opened)
    opened.hands.at += DAY
    go(opened)
    assert len(there.told()) == 1
    registry = Registry(opened.services.outgoing)
    assert registry.get(hook.id).paused == "gone"
    release(opened)
    with registry.of(hook) as hooks:
        assert hooks.resume(hook.id)
    go(opened)
    assert [json.loads(one["body"])["data"]["release"] for one in there.told()] == [1, 1, 2]


def test_a_receiver_that_hangs_or_drips_is_left_in_time_and_hinders_nobody(
    opened: Desk, receiver: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One slow machine must not keep a focus group from its figures."""
    monkeypatch.setattr(post, "DEADLINE_S", 2)
    bad = [registered(opened, receiver(how).url, "x")[0] for how in ("hang", "drip")]
    good = receiver("204")
    registered(opened, good.url, "x")
    release(opened)
    go(opened)
    assert len(good.told()) == 1
    for hook in bad:
        (one,) = log(opened, hook)
        assert (one.status, one.code, one.done_at) == (0, "hook.timeout", None)


def test_both_secrets_sign_while_one_takes_the_others_place(opened: Desk, receiver: Told) -> None:
    """A receiver has a week to put the new one in, and misses nothing."""
    there = receiver("204")
    hook, former = registered(opened, there.url, "x")
    registry = Registry(opened.services.outgoing)
    secret = registry.rotate(registry.get(hook.id))
    assert secret
    release(opened)
    opened.hands.at -= WEEK
    go(opened)
    opened.hands.at += max(ROTATION, WEEK)
    release(opened)
    go(opened)
    during, after = there.told()
    assert verified(former, during)
    assert verified(secret, during)
    assert verified(secret, after)
    assert not verified(former, after)


def test_a_test_is_told_at_once_and_changes_nothing_else(opened: Desk, receiver: Told) -> None:
    """Whoever sets up a receiver wants to see one message now."""
    there = receiver("204", "500")
    hook, secret = registered(opened, there.url)
    registry = Registry(opened.services.outgoing)
    assert registry.test(hook) == (204, "")
    assert registry.test(hook) == (500, "hook.refused")
    first, second = there.told()
    assert json.loads(first["body"])["type"] == "feltlogg.test"
    assert verified(secret, second)
    go(opened)
    assert len(there.told()) == 2


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


def test_what_is_kept_holds_neither_address_nor_secret(opened: Desk, receiver: Told) -> None:
    """Whoever reads a copy of the database can neither sign nor knock."""
    there = receiver("204")
    _, secret = registered(opened, there.url, "x")
    registered(opened, there.url)
    for file in (opened.folder / "server").glob("*.db*"):
        kept = file.read_bytes()
        assert secret.encode() not in kept
        assert key_of(secret) not in kept
        assert b"key=secret" not in kept


def test_waits_grow_to_six_hours_and_no_further() -> None:
    """Nobody knocks in step with others, and nobody waits a day."""
    assert [backoff.bound(tries).seconds for tries in (1, 2, 3, 4)] == [30, 60, 120, 240]
    assert backoff.bound(10_000) == timedelta(hours=6)
    assert backoff.wait(9, lambda: 0.0) == timedelta(seconds=1)
    assert backoff.wait(3, lambda: 0.5) == timedelta(seconds=60)


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


def test_the_body_is_the_same_whatever_came(opened: Desk) -> None:
    """Only the id and the day of two messages differ."""
    at = datetime(2026, 7, 2, tzinfo=UTC)
    one = Delivery(hook="h", id="e1", event="records.received", day=date(2026, 7, 2))
    spelt = body(one, reading="", digest="", public_url=opened.services.public_url)
    said = headers([new_secret()], one.id, int(at.timestamp()), spelt)
    assert spelt == b'{"data":{},"timestamp":"2026-07-02T00:00:00Z","type":"records.received"}'
    assert said.keys() == {"webhook-id", "webhook-timestamp", "webhook-signature"}


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
