"""Send an invented year through the real way in, and cut a release every week."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from server.demo.chance import Dice
from server.demo.invented import town
from server.demo.talk import ask, decide, meet, replies, wish
from server.demo.year import PHONES, WEEKS, Delivery, year
from server.enrolment import enrol, offer
from server.ingest import judge, settle
from server.release.cut import cut
from server.release.periods import SHORTEST_GAP
from server.services import Services
from server.store.devices import Device
from shared.hazmat.tokens import new_token
from shared.profile import Profile
from shared.record import spell
from shared.release_errors import NothingNewError
from shared.wire import encode_batch, split_batch

APP = "demo"


class MovingClock:
    """A clock that stands at the day being invented."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the invented time."""
        return self.at


def build(services: Services, seed: int, now: datetime, weeks: int = WEEKS) -> Iterator[date]:
    """Fill empty stores with some weeks that end now; gives each day as it is done.

    The newest release is old enough that a person may cut the next by hand.
    """
    clock = MovingClock(now)
    past = replace(services, clock=clock)
    today = services.today()
    deliveries = year(services.profile, seed, today, weeks)
    clock.at = _at(services.profile, deliveries[0].day, 6)
    phones = _enrol(past)
    arriving = {day: tuple(each) for day, each in groupby(deliveries, key=lambda one: one.day)}
    day = deliveries[0].day
    while day <= today:
        for number, phone in enumerate(phones):
            clock.at = min(now, _at(services.profile, day, 7))
            _sync(past, phone, [one for one in arriving.get(day, ()) if one.phone == number])
        rule = services.profile.release
        if day.isoweekday() == rule.weekday and day + SHORTEST_GAP <= today:
            clock.at = _at(services.profile, day, rule.hour)
            _cut(past)
        yield day
        day += timedelta(days=1)
    clock.at = now
    _talk(past, phones[0], seed)


def _talk(past: Services, phone: Device, seed: int) -> None:
    dice, where, today = Dice(seed), town(past.profile), past.today()
    with past.intake.transaction(past.municipality) as tx:
        asked = ask(tx, where, dice, today)
    told = replies(asked, where, dice, today)
    _sync(past, phone, [Delivery(today, 0, record) for record in told])
    with past.intake.transaction(past.municipality) as tx:
        decide(tx, past.folder, today)
        wish(tx.wishes, past.profile, today)
    with past.releases.transaction(past.municipality) as tx_read:
        meet(tx_read, past.profile, dice, past.clock(), today)


def _at(profile: Profile, day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), ZoneInfo(profile.time_zone)).astimezone(UTC)


def _enrol(past: Services) -> list[Device]:
    with past.intake.transaction(past.municipality) as tx:
        codes = [offer(tx, f"Felt {number + 1}", past.clock()) for number in range(PHONES)]
        return [enrol(tx, code, new_token(), past.clock()) for code in codes]


def _sync(past: Services, phone: Device, sent: list[Delivery]) -> None:
    """Take a batch in exactly as if it had come over the wire."""
    if not sent:
        return
    body = encode_batch([spell(one.record) for one in sent], profile=past.profile.digest, app=APP)
    today = past.today()
    judged = judge(split_batch(body).spelt, past.profile, today)
    with past.intake.transaction(past.municipality) as tx:
        settle(tx, phone, judged, past.profile, today)
        tx.hear(phone.id, today)


def _cut(past: Services) -> None:
    try:
        cut(past.intake, past.releases, past.profile, past.release_keys, past.clock())
    except NothingNewError:
        return
