"""What a focus group asks the field to look for: from a form, and where each one stands.

A member's request works on `Wishes` alone; there is no record in it, and no way to one.

Source:  docs/spec/access.md#a-groups-question
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from server.asking import stopped, tidy
from server.store.news import Asked
from server.store.wishes import Wish, Wishes
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.language import Words
from shared.line import misfit
from shared.news import MAX_TEXT
from shared.place import Area, Place, PlaceCode
from shared.product import Reading
from shared.profile import Profile

State = Literal["waiting", "late", "out", "ended", "over", "declined", "withdrawn"]
AHEAD: Final = timedelta(weeks=4)
MOST_WAITING: Final = 5
LISTED: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What one reading may ask about: topics, areas and public places, by code."""

    topics: Mapping[str, Words]
    areas: Mapping[str, Area]
    places: Mapping[PlaceCode, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A wish, what went out for it if that is still kept, and its state today."""

    wish: Wish
    asked: Asked | None
    state: State


def may_ask(reading: Reading, profile: Profile, today: date) -> bool:
    """Tell whether a reading is a focus group's, and its time is not over."""
    return reading.product.code in profile.groups and today < reading.product.expires_on


def scope_of(reading: Reading, profile: Profile) -> Scope:
    """Find what a reading may ask about: what it may see, and nothing near it."""
    view, grid = reading.view, profile.grid
    districts = {code: one for code, one in profile.districts.items() if code in view.districts}
    inside = {one.area for one in districts.values()}
    themes = (one for code, one in grid.themes.items() if code != grid.no_theme)
    return Scope(
        topics={
            **{one.code: one.label for one in themes if one.code in view.themes},
            **{
                str(one.code): one.label
                for one in grid.indicators.values()
                if one.code in view.indicators
            },
        },
        areas={code: one for code, one in profile.areas.items() if code in inside},
        places={
            code: one
            for code, one in profile.offered.items()
            if one.visibility == "public" and one.district in districts
        },
    )


def ask(
    wishes: Wishes, form: Mapping[str, str], scope: Scope, today: date, by: tuple[str, str]
) -> Wish:
    """Keep what a form asks; it waits for a coordinator.

    Shapes:  form  topic, text, last and where: `area:CODE` or `place:CODE`
             by    the reading that asks, and the account that writes
    Errors:  InputError naming each field at fault
    """
    text, last = tidy(form.get("text", "")), _day(form.get("last", ""))
    kind, _, code = form.get("where", "").partition(":")
    topic = form.get("topic", "")
    flaws = [
        *([] if topic in scope.topics else [Flaw("input.no_topic", "topic")]),
        *_where_flaws(kind, code, scope),
        *text_flaws(text),
        *_last_flaws(last, today),
    ]
    if flaws or last is None:
        raise InputError(*flaws)
    reading, person = by
    _require_room(wishes, reading, today)
    wish = Wish(
        id=new_id(),
        reading=reading,
        person=person,
        topic=topic,
        text=text,
        asked_on=today,
        last=last,
        place=code if kind == "place" else None,
        area=code if kind == "area" else None,
    )
    wishes.add(wish)
    return wish


def withdraw(wishes: Wishes, wish: Wish, today: date) -> bool:
    """Take back what waits; False where it waits no longer."""
    return wishes.answer(replace(wish, answer="withdrawn", decided_on=today), "")


def resume(wishes: Wishes, wish: Wish, today: date) -> bool:
    """Ask again what was taken back; False where it was not, or its last day is over.

    Errors:  InputError
    """
    if wish.last < today:
        return False
    _require_room(wishes, wish.reading, today)
    return wishes.answer(unanswered(wish), "withdrawn")


def unanswered(wish: Wish) -> Wish:
    """Give a wish as it was before anything became of it."""
    return replace(wish, answer="", reason="", sentence="", question=None, decided_on=None)


def standing(wishes: Wishes, reading: str | None, today: date) -> list[Standing]:
    """List the newest of one reading, or of all, each with where it stands."""
    found = wishes.all(LISTED) if reading is None else wishes.of(reading, LISTED)
    sent = wishes.sent(found)
    return [stands(one, sent.get(one.question or ""), today) for one in found]


def stands(wish: Wish, asked: Asked | None, today: date) -> Standing:
    """Tell where a wish stands."""
    return Standing(wish=wish, asked=asked, state=_state(wish, asked, today))


def _state(wish: Wish, asked: Asked | None, today: date) -> State:
    match wish.answer:
        case "declined" | "withdrawn":
            return wish.answer
        case "approved":
            return _sent(asked, today)
        case _:
            return "waiting" if wish.last >= today else "late"


def _sent(asked: Asked | None, today: date) -> State:
    if asked is None or asked.ended_on is not None:
        return "ended"
    return "out" if asked.question.last >= today else "over"


def text_flaws(text: str) -> list[Flaw]:
    """Name what is wrong with the one sentence, or points at somebody in it."""
    if misfit(text, MAX_TEXT):
        return [Flaw("input.no_sentence", "text", str(MAX_TEXT))]
    return stopped(text, "text")


def _where_flaws(kind: str, code: str, scope: Scope) -> list[Flaw]:
    known = {"area": code in scope.areas, "place": PlaceCode(code) in scope.places}
    return [] if known.get(kind, False) else [Flaw("input.no_place", "where")]


def _last_flaws(last: date | None, today: date) -> list[Flaw]:
    if last is not None and today <= last <= today + AHEAD:
        return []
    return [Flaw("input.no_last_day", "last", str(AHEAD.days))]


def _require_room(wishes: Wishes, reading: str, today: date) -> None:
    waiting = [one for one in standing(wishes, reading, today) if one.state == "waiting"]
    if len(waiting) >= MOST_WAITING:
        raise InputError(Flaw("input.too_many_waiting", "text", str(MOST_WAITING)))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
