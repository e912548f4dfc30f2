"""What a group has to remember, as iCalendar (RFC 5545): meetings, new figures, when they end.

Source:  docs/spec/feeds.md#icalendar
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from server.feeds.edition import Edition
from server.release import labels
from server.store.meetings import Meeting

MEDIA_TYPE = "text/calendar; charset=utf-8"
BEFORE_ANY: Final = date(2000, 1, 1)
A_DAY: Final = timedelta(days=1)
AN_HOUR: Final = timedelta(hours=1)


def feed(edition: Edition) -> bytes:
    """Spell an edition as a calendar of days."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Feltlogg//Feltlogg//{edition.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", edition.title)
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"value": "DURATION"})
    for event in _events(edition):
        calendar.add_component(event)
    spelt: bytes = calendar.to_ical()
    return spelt


def _events(edition: Edition) -> Iterator[Event]:
    picture = edition.picture
    for period in picture.periods:
        title = edition.say("web.feed.period", period=period.period, name=edition.title)
        told = edition.say("web.feed.total", shown=labels.shown(period.total(), edition.language))
        meant = "\n".join((told, *edition.notes))
        yield _event(edition, f"period-{period.period}", period.last, title, meant)
    ends = labels.ending(picture, edition.language)
    title = edition.say("web.feed.ends", name=edition.title)
    yield _event(edition, "ends", picture.reading.product.expires_on, title, ends)
    yield from (_meeting(edition, one) for one in edition.meetings)


def _meeting(edition: Edition, one: Meeting) -> Event:
    """Spell a meeting: the same in the feeds of all its readers, whatever happens to it."""
    zone = ZoneInfo(edition.profile.time_zone)
    changed = one.changed_at.astimezone(UTC).replace(microsecond=0)
    kind = "meeting_cancelled" if one.is_cancelled else "meeting"
    event = Event()
    event.add("uid", f"{one.id}.meeting.{edition.profile.code}@feltlogg")
    event.add("sequence", one.sequence)
    event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    if one.starts is None:
        event.add("dtstart", one.on)
        event.add("dtend", one.on + A_DAY)
    else:
        begins = datetime.combine(one.on, one.starts, zone).astimezone(UTC)
        ends = datetime.combine(one.on, one.ends, zone).astimezone(UTC) if one.ends else None
        event.add("dtstart", begins)
        event.add("dtend", ends or begins + AN_HOUR)
    event.add("summary", edition.say(f"web.feed.{kind}", name=edition.title))
    if one.where:
        event.add("location", one.where)
    event.add("url", f"{edition.address}/meetings/{one.id}")
    event.add("transp", "TRANSPARENT" if one.is_cancelled else "OPAQUE")
    return event


def _event(edition: Edition, name: str, day: date, title: str, told: str) -> Event:
    newest = edition.picture.newest
    stamp = newest.cut_on if newest else BEFORE_ANY
    event = Event()
    event.add("uid", f"{name}.{edition.code}.{edition.profile.code}@feltlogg")
    event.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + A_DAY)
    event.add("summary", title)
    event.add("description", told)
    event.add("url", f"{edition.address}/feeds/{edition.code}.csv")
    event.add("transp", "TRANSPARENT")
    return event
