"""Webhooks: what is told, to whom, when, and what never is."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from server.hooks import backoff, post
from server.hooks.body import body
from server.hooks.registry import Registry
from server.hooks.seal import ROTATION
from server.hooks.signing import headers, key_of, new_secret
from server.store.hooks import Delivery
from tests.builders import contact, correction, withdrawal
from tests.desk import WEEK, Desk
from tests.telling import DAY, Told, again, go, log, registered, release, verified


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


def test_the_body_is_the_same_whatever_came(opened: Desk) -> None:
    """Only the id and the day of two messages differ."""
    at = datetime(2026, 7, 2, tzinfo=UTC)
    one = Delivery(hook="h", id="e1", event="records.received", day=date(2026, 7, 2))
    spelt = body(one, reading="", digest="", public_url=opened.services.public_url)
    said = headers([new_secret()], one.id, int(at.timestamp()), spelt)
    assert spelt == b'{"data":{},"timestamp":"2026-07-02T00:00:00Z","type":"records.received"}'
    assert said.keys() == {"webhook-id", "webhook-timestamp", "webhook-signature"}
