"""One session's tools: the phone, the state, the courier, and how a tap becomes work."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

from client.ui.coach import Coach
from client.ui.courier import Courier
from client.ui.keys import Keys
from client.ui.safe import Act, Handler, attempt, log_bug, safe, safe_text
from client.ui.state import Gate, Glance, Mood, News, Notice, Tone, glance
from client.ui.visit import Visit
from client.ui.watch import Watch
from client.ui.window import Window
from shared.errors import (
    DamagedVaultError,
    DeviceError,
    InputError,
    KnownError,
    LockedVaultError,
    NoVaultError,
    WeakPinError,
    WipedError,
)
from shared.flaw import Flaw
from shared.language import Language, Words
from shared.words.catalogue import CATALOGUE, explain, explain_error, say

ASIDE: tuple[Gate, ...] = ("forgot", "card")
P = ParamSpec("P")
T = TypeVar("T")
AT_A_DESK = 900  # logical pixels; from here on there is room for every question at once


class Desk:
    """What every screen is handed.

    Shapes:  phone  what may be used once it is open; the screens before that use `door`
             inner  the desk in front of this one, while somebody practises
             key    begins the keys of its screens, so that none takes over another desk's memory
             coach  who leads through a practice, on the desk of one
    """

    def __init__(self, visit: Visit, window: Window) -> None:
        self.window = window
        self.phone = visit.logbook
        self.door = window.phone
        self.page = window.page
        self.url = window.url
        self.feel = window.feel
        self.curtain = window.curtain
        self._visit = visit
        self.state = window.seat()
        self.key = str(window.n_seated)
        self.news = News()
        self.memory: dict[object, object] = {}  # of what is looked for, until home or the lock
        self.courier = Courier(self.phone, self._hear)
        self.watch = Watch(window.idle_s, self.leave)
        self.inner: Desk | None = None
        self.coach: Coach | None = None
        self.keys = Keys()
        self.n_taps = 0
        self._loose: set[asyncio.Task[None]] = set()

    # -- words
    @property
    def language(self) -> Language:
        """The language chosen in this session."""
        return self.state.language

    def say(self, key: str, **values: object) -> str:
        """Give a sentence of the app."""
        return say(self.state.language, f"app.{key}", **values)

    def word(self, words: Words) -> str:
        """Give the words of the profile."""
        return words.say(self.state.language)

    def explain(self, flaw: Flaw, label: str = "") -> str:
        """Say what is wrong; a newer server may name what this phone has no words for."""
        if flaw.code in CATALOGUE:
            return explain(self.state.language, flaw, label)
        sentence = self.say("flaw_unknown", code=flaw.code)
        return f"{label}: {sentence}" if label else sentence

    def tell(self, text: str, tone: Tone = "bad", undo: Act | None = None) -> Notice:
        """Show one sentence until the next step, with the way to undo what it tells of.

        The hand feels which kind of sentence it is.
        """
        self.state.notice = Notice(text, tone, undo)
        self.feel("saved" if tone == "good" else "wrong")
        return self.state.notice

    # -- taps
    def tap(self, act: Act, *args: object) -> Handler:
        """Make the handler of a tap; the hand feels it before anything is done."""

        def felt(*given: object) -> object:
            self.feel("tap")
            self.n_taps += 1
            return act(*given)

        return safe(self._with_touch(felt), self.excuse, *args)

    def stir(self, act: Act, *args: object) -> Handler:
        """Make the handler of what shows that someone is there and is no tap: a scroll, a turn."""
        return safe(self._with_touch(act), self.excuse, *args)

    def typed(self, act: Callable[[str], object]) -> Handler:
        """Make the handler of a key stroke; it gets what now stands in the field."""
        return safe_text(self._with_touch(act), self.excuse)

    def effect(self, act: Act, *args: object) -> Callable[[], Awaitable[None]]:
        """Make what runs when a screen appears; it is no touch."""

        async def run() -> None:
            await attempt(act, self.excuse, *args)

        return run

    def touch(self) -> None:
        """Note that someone is there."""
        self.watch.touch()

    def _with_touch(self, act: Act) -> Act:
        def touched(*args: object) -> object:
            self.touch()
            return act(*args)

        return touched

    def excuse(self, error: Exception) -> None:
        """Turn what went wrong into a sentence, and into a closed door where it must be."""
        match error:
            case LockedVaultError():
                self.close()
            case DeviceError():
                self.end()
            case WipedError():
                self.begin_anew()
                if self.state.gate == "enrol":
                    self.tell(self.say("wipe.done"), "good")
            case NoVaultError():
                self.begin_anew()  # another window has emptied the phone
            case DamagedVaultError():
                self.break_down(error)
            case InputError(flaws=(flaw, *_)) | WeakPinError(flaws=(flaw, *_)):
                self.tell(self.explain(flaw))
            case KnownError():
                self.tell(explain_error(self.language, error))
            case _ if self.state.gate == "open" and not self.phone.is_open:
                self.close()  # it was locked in the middle of something
            case _:
                log_bug(error)
                self.tell(self.say("trouble"))

    async def work(self, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do what takes longer than a frame, outside the loop."""
        return await asyncio.to_thread(act, *args, **kwargs)

    async def busy(self, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do what takes so long that the screen must say so."""
        self.state.is_busy = True
        try:
            return await self.work(act, *args, **kwargs)
        finally:
            self.state.is_busy = False

    def later(self, doing: Coroutine[Any, Any, None]) -> None:
        """Let something run by itself; it is held on to until it is done."""
        task = asyncio.create_task(doing)
        self._loose.add(task)
        task.add_done_callback(self._loose.discard)

    # -- screens
    @property
    def width(self) -> int:
        """How wide the window is, in logical pixels; 0 before it is known."""
        return self.state.width or int(self.page.width or 0)

    @property
    def shows_signs(self) -> bool:
        """Tell whether answers show their keys: at a desk, once a keyboard has been used."""
        return self.state.has_keys and self.state.are_keys_on and self.width >= AT_A_DESK

    def go(self, screen: str) -> None:
        """Put a screen on top."""
        self.state.notice = None
        self.state.path = (*self.state.path, screen)

    def swap(self, screen: str) -> None:
        """Put a screen in the place of the one on top."""
        self.state.notice = None
        self.state.path = (*self.state.path[:-1], screen)

    def aside(self, gate: Gate) -> None:
        """Show a page that needs no PIN."""
        self.state.notice = None
        self.state.gate = gate

    def back(self) -> None:
        """Take the topmost screen away."""
        self.state.notice = None
        if self.state.gate in ASIDE:
            self.state.gate = "broken" if self.state.trouble else self.outside()
            return
        self.state.path = self.state.path[:-1]
        if not self.state.path:
            self.memory.clear()

    def home(self) -> None:
        """Take every screen away."""
        self.state.path = ()
        self.memory.clear()

    async def look(self) -> None:
        """Read again what home shows."""
        self.news.glance = await self.work(glance, self.phone)
        self.news.version += 1

    # -- out of sight
    def cover(self) -> None:
        """Cover everything with something neutral; what is under it stays as it is."""
        self.curtain.draw(self.say("cover.title"))

    def shade(self) -> None:
        """Cover everything while the app is out of sight."""
        self.curtain.shade(self.say("cover.title"))

    async def uncover(self) -> None:
        """Show again what was covered."""
        self.touch()
        self.curtain.lift()

    # -- the door
    def outside(self) -> Gate:
        """Tell what somebody without the PIN meets."""
        if self.door.is_enrolled:
            return "unlock"
        if self.door.awaits_pin:
            return "pin"
        return "ended" if self.door.last_word() else "enrol"

    def enrol_anew(self) -> None:
        """Go on from an ended phone to a new one."""
        self.door.forget_word()
        self.state.notice = None
        self.state.gate = "enrol"

    async def enter(self) -> None:
        """Go in after the PIN was right: settings, a first look, and sending."""
        self.touch()
        self._visit.enter(self)
        await self.look()
        self.state.notice = None
        self.state.gate = "open"
        self.courier.start()
        self.watch.start()

    def close(self) -> None:
        """Lock the phone and show nothing of what it holds."""
        self.clear()
        self.courier.stop()
        self.watch.stop()
        self.memory.clear()
        self.state.shows_keys = False
        self._visit.leave(self)
        self.state.notice = None
        self.news.glance = Glance()
        self.news.mood = "idle"
        self.state.trouble = ""
        self.state.gate = self.outside()

    def break_down(self, error: DamagedVaultError) -> None:
        """Say that the phone's store cannot be opened, and why."""
        self.close()
        self.state.trouble = error.flaws[0].code if error.flaws else "vault.unreadable"
        self.state.gate = "broken"

    async def wipe(self) -> None:
        """Empty the phone, and show it as new; what was on the screen goes first."""
        self.begin_anew()
        self._visit.clear()
        try:
            await self.busy(self._visit.wipe)
        except OSError:
            self.tell(self.say("wipe.trouble"))
        else:
            self.tell(self.say("wipe.done"), "good")

    def begin_anew(self) -> None:
        """Show what a phone shows that nobody has enrolled."""
        self.close()
        self.state.path = ()
        self.state.gate = "ended" if self.door.last_word() else "enrol"

    def end(self) -> None:
        """Say that the coordinator has ended this phone, and lock it."""
        self.clear()
        self.courier.stop()
        self.watch.stop()
        self.memory.clear()
        self._visit.leave(self)
        self.news.glance = Glance()
        self.state.notice = None
        self.state.shows_keys = False
        self.state.path = ()
        self.news.mood = "ended"
        self.state.gate = "ended"

    @property
    def front(self) -> "Desk":
        """The desk that is seen: this one, or the one in front of it."""
        return self.inner or self

    def clear(self) -> None:
        """Take away the desk in front of this one, and all that lies on it."""
        inner, self.inner = self.inner, None
        if inner is not None:
            inner.close()
            self.window.unseat(inner.state)
            self.state.is_behind = False

    def leave(self) -> None:
        """Close when the app goes out of sight; only an open door can be closed."""
        if self.state.gate == "open":
            self.close()

    async def _hear(self, mood: Mood) -> None:
        if self.state.gate != "open":
            return
        if mood == "ended":
            self.end()
            return
        self.news.why = self.courier.why if mood == "no_contact" else ""
        self.news.mood = mood
        if mood == "received" and self.state.notice and self.state.notice.tone == "good":
            self.state.notice = None  # it said "not yet received"; home now says what is true
        if mood != "sending":
            await attempt(self.look, self.excuse)
