"""Root component: which screens stand on each other, the look, and the lock."""

import asyncio
from collections.abc import Callable

import flet as ft

from client.phone import Phone
from client.ui import secrets, theme
from client.ui.curtain import Cover
from client.ui.desk import Desk
from client.ui.invited import Doormat, link_of, receive
from client.ui.keyboard import listen
from client.ui.late import forgive_late_answers
from client.ui.memory import keyed
from client.ui.network import hear_network
from client.ui.parts.key_list import key_list
from client.ui.screens.broken import BrokenScreen
from client.ui.screens.change_pin import ChangePinScreen
from client.ui.screens.cover import CoverScreen
from client.ui.screens.done import DoneScreen
from client.ui.screens.end import EndScreen
from client.ui.screens.ended import EndedScreen
from client.ui.screens.enrol import EnrolScreen
from client.ui.screens.entry import EntryScreen
from client.ui.screens.form import FormScreen
from client.ui.screens.home import HomeScreen
from client.ui.screens.invite import InviteScreen
from client.ui.screens.own import OwnScreen
from client.ui.screens.pin import PinScreen
from client.ui.screens.safety import SafetyScreen
from client.ui.screens.saved import SavedScreen
from client.ui.screens.settings import SettingsScreen
from client.ui.screens.start import StartScreen
from client.ui.screens.sync import SyncScreen
from client.ui.screens.unfinished import UnfinishedScreen
from client.ui.screens.unlock import UnlockScreen
from client.ui.screens.wipe import WipeScreen
from client.ui.sight import keep_out_of_sight
from client.ui.state import Gate, News, State
from client.ui.visit import PhoneVisit
from client.ui.window import Window
from client.ui.wish import ruler
from shared.errors import InputError

Draw = Callable[[Desk, State], ft.View]
DOORS: dict[Gate, Draw] = {
    "enrol": EnrolScreen,
    "pin": PinScreen,
    "unlock": UnlockScreen,
    "forgot": WipeScreen,
    "card": SafetyScreen,
    "broken": BrokenScreen,
    "ended": EndedScreen,
}
SCREENS: dict[str, Draw] = {
    "change-pin": ChangePinScreen,
    "end": EndScreen,
    "saved": SavedScreen,
    "safety": SafetyScreen,
    "settings": SettingsScreen,
    "wipe": WipeScreen,
}
READERS: dict[str, Callable[[Desk, State, News], ft.View]] = {
    "start": StartScreen,
    "own": OwnScreen,
    "sync": SyncScreen,
    "unfinished": UnfinishedScreen,
}


@ft.component
def App(desk: Desk, state: State, cover: Cover) -> list[ft.View]:
    """Draw the app, and over it the neutral screen where one is wanted.

    What is covered stays as it is, with all that was typed in it.
    """
    shown = _shown(desk, state)
    front = desk.front
    ft.use_dialog(key_list(front) if front.state.shows_keys else None)
    return [*shown, keyed("cover", CoverScreen, front)] if cover.is_drawn else shown


def _shown(desk: Desk, state: State) -> list[ft.View]:
    """Draw the gate, or what is behind it."""
    ft.use_effect(desk.effect(desk.window.follow), [])
    if state.gate == "enrol" and state.invite:
        return [keyed("invite", InviteScreen, desk, state)]
    if state.gate != "open":
        return [keyed(state.gate, DOORS[state.gate], desk, state)]
    return _opened(desk.front, desk.front.state)


def _opened(desk: Desk, state: State) -> list[ft.View]:
    """Draw home, or the topmost screen.

    What lies under it is left blank: a page that changes while it is covered keeps stale
    places in the tree that screen readers touch.
    """
    if not state.path:
        return [keyed(f"{desk.key}/open", HomeScreen, desk, state, desk.news)]
    blank = ft.View(key="blank", route="/blank", bgcolor=ft.Colors.SURFACE)
    return [blank, _screen(desk, state, state.path[-1])]


def _screen(desk: Desk, state: State, name: str) -> ft.View:
    kind, _, rest = name.partition(":")
    key = f"{desk.key}/{name}"
    match kind:
        case "form" | "aside" | "repeat" | "again":
            return keyed(key, FormScreen, desk, state, name)
        case "entry":
            return keyed(key, EntryScreen, desk, state, desk.news, rest)
        case "done":
            return keyed(key, DoneScreen, desk, state, desk.news, rest)
        case _ if kind in READERS:
            return keyed(key, READERS[kind], desk, state, desk.news)
        case _:
            return keyed(key, SCREENS[kind], desk, state)


def sessions(
    phone: Phone, *, url: str = "", idle_s: float = 60, doormat: Doormat | None = None
) -> Callable[[ft.Page], None]:
    """Give the function that Flet calls for each new session of this phone.

    Shapes:  doormat  where links lie in a browser; a phone's own system hands them over as routes
    """
    visit = PhoneVisit(phone)

    def main(page: ft.Page) -> None:
        if secrets.is_offered(page):
            phone.entrust(secrets.PageSecrets(secrets.storage(), asyncio.get_running_loop()))
        desk = Desk(visit, Window(page, phone, url=url, idle_s=idle_s))
        _dress(page)
        _listen(page, desk)
        desk.window.network = hear_network(page, desk.courier)
        desk.window.dress()
        desk.state.gate = desk.outside()
        _await_links(page, desk, doormat)
        page.render_views(App, desk, desk.state, desk.curtain.cover)

    return main


def _await_links(page: ft.Page, desk: Desk, doormat: Doormat | None) -> None:
    def look() -> None:
        receive(desk, doormat.pick_up() if doormat else link_of(page.route or "/"))

    page.on_route_change = page.on_connect = desk.tap(look)
    try:
        look()
    except InputError as error:
        desk.excuse(error)


def _dress(page: ft.Page) -> None:
    page.title = "Feltlogg"
    page.fonts = theme.FONTS


def _listen(page: ft.Page, desk: Desk) -> None:
    def on_pop(_event: ft.ViewPopEvent) -> None:
        desk.front.back()

    keep_out_of_sight(page, desk)
    listen(page, desk)
    forgive_late_answers(page)
    page.on_view_pop = on_pop
    page.on_resize = desk.stir(desk.window.measure)
    page.on_disconnect = desk.stir(desk.leave)
    page.overlay.append(ruler(desk.window.magnify))
