"""What is shown of a group's question on the group's own pages and on the coordinator's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from server.store.wishes import Wish
from server.web.paper import Paper
from server.wishing import Standing, State
from shared.place import PlaceCode
from shared.profile import Profile

COLORS: Final[Mapping[State, str]] = {"waiting": "info", "out": "success"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question of a group, in words.

    Shapes:  text   what went out, or what was asked where nothing did
             asked  what the group wrote, where the coordinator put it in other words; else empty
             told   why it was declined; empty where it was not
    Units:   last   the last day it is out, or was asked for
    """

    wish: Wish
    state: State
    color: str
    text: str
    asked: str
    topic: str
    where: str
    last: date
    said: str
    told: str


def rows(found: Iterable[Standing], profile: Profile, paper: Paper) -> Sequence[Row]:
    """Put each into words."""
    return [row(one, profile, paper) for one in found]


def row(one: Standing, profile: Profile, paper: Paper) -> Row:
    """Put one into words."""
    wish, sent = one.wish, one.asked.question if one.asked else None
    text, last = (sent.text, sent.last) if sent else (wish.text, wish.last)
    day = one.asked.ended_on if one.asked and one.asked.ended_on else last
    return Row(
        wish=wish,
        state=one.state,
        color=COLORS.get(one.state, "neutral"),
        text=text,
        asked=wish.text if text != wish.text else "",
        topic=topic_of(wish, profile, paper),
        where=where_of(wish, profile, paper),
        last=last,
        said=paper.say(f"web.wishes.state.{one.state}", day=paper.day(day)),
        told=paper.say(f"web.wishes.reason.{wish.reason}") if wish.reason else "",
    )


def topic_of(wish: Wish, profile: Profile, paper: Paper) -> str:
    """Name the theme or the indicator; one the profile has no more stays a code."""
    grid = profile.grid
    theme = grid.themes.get(wish.topic)
    found = next((one for key, one in grid.indicators.items() if key == wish.topic), None)
    label = theme.label if theme else found.label if found else None
    return paper.words(label) if label else wish.topic


def where_of(wish: Wish, profile: Profile, paper: Paper) -> str:
    """Name the place or the area; one the profile has no more stays a code."""
    area = profile.areas.get(wish.area or "")
    place = profile.places.get(PlaceCode(wish.place or ""))
    if area is not None:
        return paper.words(area.label)
    return paper.words(place.label) if place else wish.area or wish.place or ""
