"""What a group has to remember, as iCalendar (RFC 5545): new figures, and when they end.

Source:  docs/spec/feeds.md#icalendar
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from server.feeds.edition import Edition
from server.release import labels

MEDIA_TYPE = "text/calendar; charset=utf-8"
BEFORE_ANY: Final = date(2000, 1, 1)
A_DAY: Final = timedelta(days=1)


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
