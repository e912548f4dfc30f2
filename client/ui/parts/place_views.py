"""The ways to look for a place: the likeliest, all, the map, a district, what is near, a search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import flet as ft

from client.places.order import Trail, by_district, ordered
from client.places.search import search
from client.ui.desk import Desk
from client.ui.parts.button import plain_button
from client.ui.parts.district_map import district_map
from client.ui.parts.place_tiles import in_columns, place_tiles
from client.ui.parts.tile import tile
from client.ui.safe import Act
from client.ui.theme import quiet, title
from client.ui.tid import told
from shared.codebook import Code
from shared.place import PlaceCode

FIRST: Final = 8  # tiles that are shown before anything is asked for
FOUND: Final = 12  # tiles that a search shows
WHOLE: Final = 60  # places that one list can hold; beyond it, district by district
View = Literal["first", "all", "map", "near"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for.

    Shapes:  name      begins every id
             chosen    places chosen already
             specials  stand-in places that may be chosen too, last
             trail     where the team is and has been
             signs     the keys that choose the first of what is shown
    """

    name: str
    chosen: tuple[str, ...]
    specials: tuple[str, ...]
    trail: Trail
    signs: str = ""


@dataclass
class Picker:
    """What is being done to find a place; a plain object, so that typing redraws only the list.

    Shapes:  kept  chosen at any time since, so that no tile vanishes under a finger
             shown  on the screen now, in order
             news  the key of a sentence
    """

    text: str = ""
    view: View = "first"
    district: str = ""
    near: tuple[str, ...] = ()
    news: str = ""
    shown: list[str] = field(default_factory=list)
    kept: dict[str, None] = field(default_factory=dict)
    redraw_places: Callable[[], None] = lambda: None
    redraw_ways: Callable[[], None] = lambda: None
    redraw_all: Callable[[], None] = lambda: None

    def redraw(self) -> None:
        """Draw anew what lies around the search line, and never the line itself."""
        self.redraw_places()
        self.redraw_ways()

    def show(self, view: View, district: str = "") -> None:
        """Look in another way."""
        self.view, self.district, self.news = view, district, ""
        self.redraw()

    def tell(self, news: str) -> None:
        """Say something over the likeliest places."""
        self.view, self.news, self.text = "first", news, ""
        self.redraw_all()

    def clear(self) -> None:
        """Empty the search line."""
        self.text = ""
        self.redraw_all()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one drawing of the places needs."""

    desk: Desk
    wanted: Wanted
    picker: Picker
    choose: Act
    elsewhere: Act | None

    def id(self, what: str) -> str:
        """Name a control of this picker."""
        return f"{self.wanted.name}-{what}"

    def tiles(self, codes: Sequence[str]) -> ft.Control:
        """Draw places."""
        signs = self.wanted.signs[len(self.picker.shown) :]
        self.picker.shown.extend(codes)
        name, chosen = self.wanted.name, self.wanted.chosen
        return place_tiles(self.desk, name, codes, chosen, self.choose, signs)

    def way(self, what: str, label: str, icon: ft.IconData, act: Act, *args: object) -> ft.Control:
        """Draw a button to other places."""
        button = plain_button(self.id(what), label, self.desk.tap(act, *args), icon=icon)
        return ft.Row(controls=[button])


def view(scene: Scene) -> list[ft.Control]:
    """Draw the places that are asked for now."""
    scene.picker.shown.clear()
    if scene.picker.text.strip():
        return _found(scene)
    match scene.picker.view:
        case "first":
            return [_news(scene), *_first(scene)]
        case "all":
            return _all(scene)
        case "map" if scene.picker.district:
            return _district(scene)
        case "map":
            return [_map(scene)]
        case "near":
            return _near(scene)


def _news(scene: Scene) -> ft.Control:
    """Say what came of looking around."""
    news = scene.desk.say(scene.picker.news) if scene.picker.news else ""
    return ft.Container(visible=bool(news), content=told(scene.id("news"), quiet(news)))


def _first(scene: Scene) -> list[ft.Control]:
    likely = _likely(scene)
    offered = scene.desk.phone.profile.offered
    more = sum(str(code) not in likely for code in offered)
    drawn = [scene.tiles([*likely, *scene.wanted.specials])]
    if more > 0:
        to: View = "all" if len(offered) <= WHOLE else "map"
        words = scene.desk.say("place.more", n=more)
        drawn.append(scene.way("more", words, ft.Icons.EXPAND_MORE, scene.picker.show, to))
    return drawn


def _likely(scene: Scene) -> list[str]:
    """Name the places that are shown first, and those that have been chosen from further down."""
    wanted, places = scene.wanted, scene.desk.phone.profile.places
    first = ordered(scene.desk.phone.profile, wanted.trail)[: FIRST - len(wanted.specials)]
    return list(dict.fromkeys([*first, *(code for code in scene.picker.kept if code in places)]))


def _all(scene: Scene) -> list[ft.Control]:
    desk, areas = scene.desk, scene.wanted.trail.areas
    districts = desk.phone.profile.districts
    mine = sorted(districts, key=lambda code: districts[code].area not in areas)
    shelves = by_district(desk.phone.profile, lambda place: desk.word(place.label), mine)
    fewer = desk.say("place.fewer")
    drawn = [scene.way("fewer", fewer, ft.Icons.EXPAND_LESS, scene.picker.show, "first")]
    for code, codes in shelves:
        if codes:
            drawn += [title(desk.word(districts[Code(code)].label), 16), scene.tiles(codes)]
    return [*drawn, scene.tiles(scene.wanted.specials)]


def _map(scene: Scene) -> ft.Control:
    places = scene.desk.phone.profile.places
    marked = (*scene.wanted.chosen, scene.wanted.trail.here or "")
    here = frozenset(str(places[PlaceCode(one)].district) for one in marked if one in places)
    return district_map(
        scene.desk, scene.wanted.name, here, lambda code: scene.picker.show("map", code)
    )


def _district(scene: Scene) -> list[ft.Control]:
    desk, code = scene.desk, scene.picker.district
    label = desk.word(desk.phone.profile.districts[Code(code)].label)
    ((_, codes),) = by_district(desk.phone.profile, lambda place: desk.word(place.label), [code])
    none = quiet(desk.say("place.none_here", district=label))
    whole = scene.way(
        "whole", desk.say("place.whole_map"), ft.Icons.ARROW_BACK, scene.picker.show, "map"
    )
    found = scene.tiles(codes) if codes else none
    return [whole, title(label), found, *_elsewhere(scene, code, label)]


def _elsewhere(scene: Scene, code: str, label: str) -> list[ft.Control]:
    desk, act = scene.desk, scene.elsewhere
    if act is None:
        return []
    words = desk.say("place.elsewhere", district=label)
    return [in_columns(desk, [(words, tile(scene.id("elsewhere"), words, desk.tap(act, code)))])]


def _near(scene: Scene) -> list[ft.Control]:
    say = scene.desk.say
    return [
        title(say("place.near_title")),
        scene.tiles(scene.picker.near[:FIRST]),
        quiet(say("place.near_forgotten")),
    ]


def _found(scene: Scene) -> list[ft.Control]:
    desk, wanted = scene.desk, scene.wanted
    offered = (*ordered(desk.phone.profile, wanted.trail), *wanted.specials)
    found = search(desk.phone.profile, offered, scene.picker.text)
    words = desk.say("place.found", n=len(found)) if found else desk.say("place.none")
    clear = plain_button(
        scene.id("clear"),
        desk.say("place.clear"),
        desk.tap(scene.picker.clear),
        icon=ft.Icons.CLOSE,
    )
    return [
        told(scene.id("found"), quiet(words)),
        scene.tiles(found[:FOUND] or wanted.specials),
        ft.Row(controls=[clear]),
    ]
