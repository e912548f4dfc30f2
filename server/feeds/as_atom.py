"""News of a group's figures as Atom (RFC 4287): one entry for each period, the newest first.

Source:  docs/spec/feeds.md#atom
"""

from collections.abc import Iterator
from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from server.feeds.edition import Edition
from server.release import heat, labels, tables
from server.release.views import Figures

MEDIA_TYPE = "application/atom+xml"
ATOM: Final = "http://www.w3.org/2005/Atom"
BEFORE_ANY: Final = date(2000, 1, 1)


def feed(edition: Edition) -> bytes:
    """Spell an edition as Atom."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": edition.language})
    newest = edition.picture.newest
    _text(root, "id", _id(edition, ""))
    _text(root, "title", edition.title)
    _text(root, "subtitle", edition.picture.reading.product.purpose.say(edition.language))
    _text(root, "updated", _instant(newest.cut_on if newest else BEFORE_ANY))
    SubElement(root, "link", rel="self", href=f"{edition.address}/feeds/{edition.code}.atom")
    author = SubElement(root, "author")
    _text(author, "name", edition.profile.service.say(edition.language))
    for period in reversed(edition.picture.periods):
        root.append(_entry(edition, period))
    spelt: bytes = tostring(root, "utf-8", xml_declaration=True)
    return spelt


def _entry(edition: Edition, period: Figures) -> Element:
    entry = Element("entry")
    _text(entry, "id", _id(edition, period.period))
    _text(entry, "title", edition.say("web.feed.period", period=period.period, name=edition.title))
    _text(entry, "updated", _instant(period.last))
    SubElement(entry, "link", rel="related", href=f"{edition.address}/feeds/{edition.code}.csv")
    shown = labels.shown(period.total(), edition.language)
    more = _more(edition, period) if edition.tells_more(period) else ()
    told = (edition.say("web.feed.total", shown=shown), *more, *edition.notes)
    _text(entry, "content", "\n\n".join(told))
    return entry


def _more(edition: Edition, period: Figures) -> Iterator[str]:
    """Say how much field work lies behind, and what observations told, place by place."""
    profile, language = edition.profile, edition.language
    for place, hours, rate in tables.effort(period, profile, language):
        if hours:
            yield edition.say("web.feed.effort", place=place, hours=hours, rate=rate)
    seen = heat.observed(edition.picture, period, profile, language)
    if seen is None:
        return
    for place, levels in seen.by_place(language):
        yield edition.say("web.feed.levels", place=place, period=seen.period, levels=levels)


def _id(edition: Edition, period: str) -> str:
    """Name an entry for ever, wherever the server moves."""
    name = f"feltlogg:{edition.profile.code}:{edition.code}:{period}"
    return uuid5(NAMESPACE_URL, name).urn


def _instant(day: date) -> str:
    return f"{day.isoformat()}T12:00:00Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
