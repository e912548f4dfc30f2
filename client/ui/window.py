"""One window on the phone: its page, its language, look and size, and the curtain before it."""

import asyncio

import flet as ft

from client.phone import Phone
from client.ui import theme
from client.ui.curtain import Curtain
from client.ui.feel import Feel
from client.ui.state import State
from client.ui.wish import wants_contrast
from shared.language import LANGUAGES, Language

WORN = (
    "language",
    "theme",
    "is_stark",
    "is_felt",
    "has_keys",
    "are_keys_on",
    "width",
    "height",
    "zoom",
)


class Window:
    """What all desks of one session share; the first desk's state is the one that is dressed.

    Shapes:  url  the server's address, where it is known beforehand
    Units:   idle_s  seconds without a touch until the phone locks
    """

    def __init__(self, page: ft.Page, phone: Phone, *, url: str = "", idle_s: float = 60) -> None:
        self.page = page
        self.phone = phone
        self.url = url
        self.idle_s = idle_s
        self.feel = Feel(page)
        self.curtain = Curtain(page)
        self.shaker: ft.ShakeDetector | None = None
        self.network: ft.Connectivity | None = None  # held, or the phone would stop telling
        self.n_seated = 0
        self._states: list[State] = []
        self._wants_contrast = False

    def seat(self) -> State:
        """Give the state of one more desk, dressed as the others are."""
        self.n_seated += 1
        self._states.append(State())
        self._share()
        return self._states[-1]

    def unseat(self, state: State) -> None:
        """Forget the state of a desk that is gone."""
        self._states = [one for one in self._states if one is not state]

    def measure(self) -> None:
        """Note how large the window is; pages are centred in it."""
        first = self._states[0]
        first.width, first.height = int(self.page.width or 0), int(self.page.height or 0)
        self._share()

    def magnify(self, zoom: float) -> None:
        """Note how large words are drawn."""
        self._states[0].zoom = zoom
        self._share()

    def dress(self) -> None:
        """Put on the language and the look chosen on this phone."""
        first, chosen = self._states[0], self.phone.preference("language")
        language: Language = next((one for one in LANGUAGES if one == chosen), "nb")
        if language != first.language:
            first.notice = None  # it was said in the other language
        first.language = language
        first.theme = self.phone.preference("theme") or "system"
        self.page.theme_mode = theme.mode(first.theme)
        self.feel.is_on = first.is_felt = self.phone.preference("feel") != "off"
        first.are_keys_on = self.phone.preference("keys") != "off"
        self._choose_contrast(first, self.phone.preference("contrast"))
        self._share()
        self.page.locale_configuration = theme.locale(language)
        self.page.update()

    def _choose_contrast(self, first: State, chosen: str | None) -> None:
        stark = chosen == "more" if chosen else self._wants_contrast
        if stark != first.is_stark or self.page.theme is None:
            first.is_stark = stark
            self.page.theme, self.page.dark_theme = (
                theme.light(stark=stark),
                theme.dark(stark=stark),
            )

    async def follow(self) -> None:
        """Put on what the platform wishes, where nothing was chosen here."""
        self._wants_contrast = await wants_contrast()
        self.dress()

    async def prefer(self, name: str, value: str) -> None:
        """Keep a choice of language or look, and put it on."""
        await asyncio.to_thread(self.phone.keep_preference, name, value)
        self.dress()

    def _share(self) -> None:
        first, *others = self._states
        for other in others:
            if other.language != first.language:
                other.notice = None
            for name in WORN:
                setattr(other, name, getattr(first, name))
